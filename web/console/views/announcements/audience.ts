import { type Audience, type Part, partsOf } from '../../../../engagement/audience.js';

/** A part as one row of the form: what kind, which one, and who of it. */
export interface Row {
  kind: 'group' | 'meeting' | 'round';
  id: string;
  who: string;
}
/** An audience as rows: whom it goes to, which of them only, and to whom not. */
export interface AudienceRows {
  to: Row[];
  and: Row[];
  not: Row[];
}

/** Who of each kind can be meant; the first is meant when nothing is said. */
export const whos = {
  group: [''],
  meeting: ['signedUp', 'confirmed', 'waitlisted', 'invited', 'attended'],
  round: ['asked', 'answered'],
} as const;

const rowOf = (part: Part): Row => {
  if ('group' in part) return { kind: 'group', id: part.group, who: '' };
  if ('meeting' in part) return { kind: 'meeting', id: part.meeting, who: part.who ?? whos.meeting[0] };
  return { kind: 'round', id: part.round, who: part.who ?? whos.round[0] };
};
const partOf = ({ kind, id, who }: Row): Part =>
  kind === 'group' ? { group: id } : kind === 'meeting' ? { meeting: id, who: who as 'signedUp' } : { round: id, who: who as 'asked' };

export function rowsOf(audience: Audience): AudienceRows {
  const placed = partsOf(audience);
  const of = (side: string) => placed.filter((each) => each.side === side).map(({ part }) => rowOf(part));
  return { to: of('anyOf'), and: of('allOf'), not: of('noneOf') };
}

/** The rows as the API takes them; a row where nothing is chosen yet is nobody. */
export function audienceOf({ to, and, not }: AudienceRows): Audience {
  const parts = (rows: Row[]) => rows.filter(({ id }) => id).map(partOf);
  return { anyOf: parts(to), allOf: parts(and), noneOf: parts(not) };
}
