import { decideInvitation } from '../engagement/invitation.js';
import { decidePromotions, decideSeat, fits, type Limits, type Seat, waitingList } from '../engagement/seats.js';
import type { Meeting, SignUp, SignUpOutcome } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';
import { confirmSignOff, confirmSignUp } from './letters.js';
import { type MeetingFor, meetingFor } from './meetings.js';
import { notify } from './notices.js';
import { fromCrowdedNetwork } from './strangers.js';

/** Who asks, when, and by whose clock on the wall. */
export interface Asking {
  personId: string;
  /** Where they ask: 'teams:<id>' or 'web:<id>'. */
  conversationId?: string;
  now: Date;
  timeZone: string;
}

export interface SeatRow {
  id: string;
  person_id: string;
  organisation_id: string | null;
  status: Seat['status'];
  held_until: Date | null;
  queue_number: number;
  access_needs: string | null;
  signed_up_by: string | null;
}

export const toSeat = (row: SeatRow): Seat => ({
  id: row.id,
  status: row.status,
  ...(row.held_until ? { heldUntil: row.held_until } : {}),
  ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
  queue: row.queue_number,
});

/** The active sign-ups of a meeting, behind the meeting's lock: until the transaction ends nobody else can take or free a seat. */
export async function lockSeats(sql: Sql, meetingId: string): Promise<SeatRow[]> {
  await sql.query('select from meetings where id = $1 for update', [meetingId]);
  return sql.query<SeatRow>(`select * from sign_ups where meeting_id = $1 and status <> 'cancelled' order by queue_number`, [meetingId]);
}

export function toSignUp(row: SeatRow, meeting: Meeting, all: readonly SeatRow[]): SignUp {
  const place = waitingList(all.map(toSeat)).findIndex(({ id }) => id === row.id) + 1;
  return {
    id: row.id,
    meeting,
    status: row.status,
    ...(place > 0 ? { place } : {}),
    ...(row.access_needs ? { accessNeeds: row.access_needs } : {}),
  };
}

/**
 * Takes a free seat or the last place on the waiting list. Asking again changes nothing and tells where things stand. Must run in a
 * transaction: the decision and the row are behind one lock, so the last seat goes to exactly one of however many ask at once.
 */
export async function signUp(
  sql: Sql,
  asking: Asking,
  meetingId: string,
  answers: { accessNeeds?: string; consented?: boolean },
): Promise<SignUpOutcome> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  if (!found) return { kind: 'unknown' };
  const rows = await lockSeats(sql, meetingId);
  const own = rows.find((row) => row.person_id === asking.personId);
  if (own && own.status !== 'held') return toldAgain(toSignUp(own, found.meeting, rows));
  const invitation = decideInvitation(found.invitation, asking.now, asking.timeZone);
  if (invitation !== 'welcome') return { kind: invitation, meeting: found.meeting };
  if (!own && (await fromCrowdedNetwork(sql, asking.personId, meetingId))) return { kind: 'crowded', meeting: found.meeting };
  const [person] = await sql.query<{ organisation_id: string | null }>('select organisation_id from people where id = $1', [
    asking.personId,
  ]);
  const needs = answers.consented ? answers.accessNeeds : undefined;
  const signUp = await takeSeat(sql, asking.now, found, rows, {
    personId: asking.personId,
    organisationId: person?.organisation_id ?? undefined,
    hold: own,
    needs,
  });
  await confirmSignUp(sql, asking.personId, signUp);
  return signUp.status === 'confirmed' ? { kind: 'signedUp', signUp } : { kind: 'onWaitingList', signUp, place: signUp.place ?? 0 };
}

/**
 * Gives a person the seat that is held for them, a free one, or the last place on the waiting list. `rows` are the meeting's sign-ups, behind its
 * lock; `by` is who signs them up, when it is somebody else.
 */
export async function takeSeat(
  sql: Sql,
  now: Date,
  { meeting, limits }: MeetingFor,
  rows: readonly SeatRow[],
  taking: { personId: string; organisationId: string | undefined; hold: SeatRow | undefined; needs?: string | undefined; by?: string },
): Promise<SignUp> {
  const { personId, organisationId, hold, needs, by } = taking;
  const others = rows.filter((row) => row !== hold).map(toSeat);
  const kept = hold?.held_until && hold.held_until > now;
  // A held seat is theirs, whoever waits; but the organisation may have become known only after it was held, and its share may be used up.
  const keeps = kept && fits(organisationId, limits, others, now);
  const status = keeps ? 'confirmed' : decideSeat(organisationId, limits, others, now);
  // A hold becomes the sign-up itself; it never had a place on the waiting list, so it joins at the end by getting a new number.
  if (hold) await sql.query('delete from sign_ups where id = $1', [hold.id]);
  await sql.query(
    `insert into sign_ups (meeting_id, person_id, organisation_id, status, access_needs, consented_at, confirmed_version, changed_at, signed_up_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [meeting.id, personId, organisationId ?? null, status, needs ?? null, needs ? now : null, meeting.version, now, by ?? null],
  );
  const after = await lockSeats(sql, meeting.id);
  return toSignUp(after.find((row) => row.person_id === personId)!, meeting, after);
}

export const toldAgain = (signUp: SignUp): SignUpOutcome =>
  signUp.place === undefined ? { kind: 'alreadySignedUp', signUp } : { kind: 'alreadyOnWaitingList', signUp, place: signUp.place };

/** Frees the person's seat or place, for whoever waits longest and fits; those are told once the transaction stands. */
export async function cancelSignUp(
  sql: Sql,
  asking: Asking,
  meetingId: string,
): Promise<{ kind: 'cancelled'; meeting: Meeting } | { kind: 'notSignedUp' }> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  if (!found) return { kind: 'notSignedUp' };
  const rows = await lockSeats(sql, meetingId);
  const own = rows.find((row) => row.person_id === asking.personId);
  if (!own) return { kind: 'notSignedUp' };
  // What was only held never was a sign-up.
  if (own.status === 'held') await sql.query('delete from sign_ups where id = $1', [own.id]);
  else {
    await confirmSignOff(sql, asking.personId, toSignUp(own, found.meeting, rows));
    await sql.query(`update sign_ups set status = 'cancelled', access_needs = null, changed_at = $2 where id = $1`, [own.id, asking.now]);
  }
  await promote(sql, found.meeting, found.limits, asking.now);
  return { kind: 'cancelled', meeting: found.meeting };
}

/** Gives free seats to the waiting list and writes down whom to tell. Does nothing once the meeting has begun. */
export async function promote(sql: Sql, meeting: Meeting, limits: Limits, now: Date): Promise<void> {
  if (now >= new Date(meeting.startsAt)) return;
  const rows = await lockSeats(sql, meeting.id);
  for (const id of decidePromotions(limits, rows.map(toSeat), now)) {
    await sql.query(`update sign_ups set status = 'confirmed', changed_at = $2 where id = $1`, [id, now]);
    const personId = rows.find((row) => row.id === id)!.person_id;
    const values = { title: meeting.title, time: { from: meeting.startsAt, to: meeting.endsAt } };
    await notify(sql, { source: `notice:promoted:${id}`, personId, lines: [{ key: 'notice.promoted', values }] });
  }
}
