/** A sign-up as the rule of seats sees it. `queue` is the order of asking: smaller is earlier. */
export interface Seat {
  id: string;
  status: 'held' | 'confirmed' | 'waitlisted';
  /** Only while held; a hold that has lapsed reserves nothing. */
  heldUntil?: Date;
  /** Absent for somebody who takes part as themselves: no limit per organisation concerns them. */
  organisationId?: string;
  queue: number;
}

/** How many may come. Undefined means not limited. */
export interface Limits {
  capacity?: number;
  seatsPerOrganisation?: number;
}

/** Does this sign-up take a seat now: confirmed, or held and not lapsed? */
export const takesSeat = (seat: Seat, now: Date): boolean =>
  seat.status === 'confirmed' || (seat.status === 'held' && seat.heldUntil !== undefined && seat.heldUntil > now);

/** Seats that nobody has; undefined when they are not limited. Never below 0: fewer seats never throw anyone out. */
export function seatsLeft(limits: Limits, seats: readonly Seat[], now: Date): number | undefined {
  return limits.capacity === undefined ? undefined : Math.max(0, limits.capacity - seats.filter((seat) => takesSeat(seat, now)).length);
}

/** May one more come, of this organisation? Call it only behind the lock of the meeting, or two may be told yes for one seat. */
export function fits(organisationId: string | undefined, limits: Limits, seats: readonly Seat[], now: Date): boolean {
  if (seatsLeft(limits, seats, now) === 0) return false;
  if (organisationId === undefined || limits.seatsPerOrganisation === undefined) return true;
  return seats.filter((seat) => seat.organisationId === organisationId && takesSeat(seat, now)).length < limits.seatsPerOrganisation;
}

/** The waiting list in the order of asking. A place on it, as people are told it, is the index and one. */
export const waitingList = (seats: readonly Seat[]): Seat[] =>
  seats.filter((seat) => seat.status === 'waitlisted').sort((a, b) => a.queue - b.queue);

/**
 * Who asks now gets a seat, or goes to the end of the waiting list. A free seat goes past nobody: while somebody who would fit waits, a newcomer
 * waits behind them. `seats` are all the others of the meeting.
 */
export function decideSeat(
  organisationId: string | undefined,
  limits: Limits,
  seats: readonly Seat[],
  now: Date,
): 'confirmed' | 'waitlisted' {
  return fits(organisationId, limits, seats, now) && decidePromotions(limits, seats, now).length === 0 ? 'confirmed' : 'waitlisted';
}

/** The ids of those on the waiting list who get a seat now, in order. Whoever does not fit for their organisation's limit is passed over and stays first. */
export function decidePromotions(limits: Limits, seats: readonly Seat[], now: Date): string[] {
  const promoted: string[] = [];
  let taken = seats;
  for (const { id, organisationId } of waitingList(seats)) {
    if (seatsLeft(limits, taken, now) === 0) break;
    if (!fits(organisationId, limits, taken, now)) continue;
    promoted.push(id);
    taken = taken.map((seat) => (seat.id === id ? { ...seat, status: 'confirmed' } : seat));
  }
  return promoted;
}

/**
 * May a colleague take over a seat, or a place on the waiting list? Only inside one organisation, whose share then stays as it was; and nobody gets a
 * second seat. `colleague.organisationId` is absent where nothing else is known of them than that they are a colleague.
 */
export function decideTakeover(
  seat: Seat,
  colleague: { organisationId?: string; status?: Seat['status'] },
): 'passed' | 'asThemselves' | 'otherOrganisation' | 'alreadySignedUp' {
  if (seat.organisationId === undefined) return 'asThemselves';
  if (colleague.organisationId !== undefined && colleague.organisationId !== seat.organisationId) return 'otherOrganisation';
  return colleague.status === 'confirmed' ? 'alreadySignedUp' : 'passed';
}

/** So many colleagues one person may sign up for one meeting. */
const colleaguesAtMost = 10;

/**
 * May this person sign up others? Letters go to whomever they name, so it must be known who they are; and nobody may fill a meeting.
 */
export function decideBringing(person: { email?: string }, brought: number): 'welcome' | 'unknownSender' | 'tooMany' {
  if (person.email === undefined) return 'unknownSender';
  return brought >= colleaguesAtMost ? 'tooMany' : 'welcome';
}

/** So many people of whom no address is known may sign up for one meeting from one network. */
const strangersAtMost = 10;

/** Has one network taken its share, as far as people are concerned whom nobody knows? Whoever has a confirmed address is not counted and not stopped. */
export const isCrowded = (person: { email?: string }, strangers: number): boolean =>
  person.email === undefined && strangers >= strangersAtMost;
