import type { Audience, Part } from '../../api/shapes.js';

/** A part as one row of the form: what kind, which one, and who of it. */
export interface Row {
  kind: 'group' | 'meeting' | 'round';
  id: string;
  who: string;
}

/** Who of each kind can be meant; the first is meant when nothing is said. */
export const whos = {
  group: [''],
  meeting: ['signedUp', 'confirmed', 'waitlisted', 'invited', 'attended'],
  round: ['asked', 'answered'],
} as const;

const rowOf = (part: Part): Row => {
  if ('group' in part) return { kind: 'group', id: part.group, who: '' };
  if ('meeting' in part) return { kind: 'meeting', id: part.meeting, who: part.who ?? 'signedUp' };
  return { kind: 'round', id: part.round, who: part.who ?? 'asked' };
};
const partOf = ({ kind, id, who }: Row): Part =>
  kind === 'group' ? { group: id } : kind === 'meeting' ? { meeting: id, who: who as 'signedUp' } : { round: id, who: who as 'asked' };

/** An audience as rows: those it is made of, and those who are left out of it. Older ones named groups, a meeting or a round. */
export function rowsOf(audience: Audience): { to: Row[]; not: Row[] } {
  const { anyOf, noneOf = [], groups = [], meetingId, roundId } = audience;
  const parts: Part[] = anyOf ?? [
    ...groups.map((group) => ({ group })),
    ...(meetingId ? [{ meeting: meetingId }] : []),
    ...(roundId ? [{ round: roundId }] : []),
  ];
  return { to: parts.map(rowOf), not: noneOf.map(rowOf) };
}

/** The rows as the API takes them; a row where nothing is chosen yet is nobody. */
export function audienceOf(to: Row[], not: Row[]): Audience {
  const [anyOf, noneOf] = [to, not].map((rows) => rows.filter(({ id }) => id).map(partOf)) as [Part[], Part[]];
  return { anyOf, ...(noneOf.length > 0 ? { noneOf } : {}) };
}
