/**
 * Some people: the members of a group; those who have to do with a meeting (`signedUp`, with a seat or waiting, unless told otherwise); those who
 * were asked in a round, or who answered.
 */
export type Part =
  | { group: string }
  | { meeting: string; who?: 'invited' | 'signedUp' | 'confirmed' | 'waitlisted' | 'attended' | undefined }
  | { round: string; who?: 'asked' | 'answered' | undefined };

/**
 * Everyone in any of `anyOf` who is in all of `allOf` and in none of `noneOf`. “Invited and not signed up” is anyOf: invited to the meeting, noneOf:
 * signed up for it. The first three fields say the same as parts of `anyOf`.
 */
export interface Audience {
  groups?: string[] | undefined;
  meetingId?: string | undefined;
  roundId?: string | undefined;
  anyOf?: Part[] | undefined;
  allOf?: Part[] | undefined;
  noneOf?: Part[] | undefined;
}

export type Side = 'anyOf' | 'allOf' | 'noneOf';
/** One part, and where it stands. */
export interface Placed {
  side: Side;
  number: number;
  path: string;
  part: Part;
}

/** All parts of an audience, those said in the short way too, each with the path at which it was given. */
export function partsOf(audience: Audience): Placed[] {
  const { groups = [], meetingId, roundId } = audience;
  const short: [string, Part][] = [
    ...groups.map((group, index): [string, Part] => [`groups.${index}`, { group }]),
    ...(meetingId ? [['meetingId', { meeting: meetingId }] as [string, Part]] : []),
    ...(roundId ? [['roundId', { round: roundId }] as [string, Part]] : []),
  ];
  const long = (['anyOf', 'allOf', 'noneOf'] as const).flatMap((side) =>
    (audience[side] ?? []).map((part, index) => ({ side, path: `${side}.${index}`, part })),
  );
  return [...short.map(([path, part]) => ({ side: 'anyOf' as const, path, part })), ...long].map((each, number) => ({ ...each, number }));
}

/** What an announcement is about, where its button leads: the first meeting or round that it goes to. */
export function aboutOf(audience: Audience): string | undefined {
  for (const { side, part } of partsOf(audience)) {
    if (side !== 'anyOf') continue;
    if ('meeting' in part) return `meeting:${part.meeting}`;
    if ('round' in part) return `round:${part.round}`;
  }
  return undefined;
}
