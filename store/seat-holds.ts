import { decideInvitation } from '../engagement/invitation.js';
import { decideSeat } from '../engagement/seats.js';
import type { Engagement } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';
import { meetingFor } from './meetings.js';
import { type Asking, lockSeats, toldAgain, toSeat, toSignUp } from './sign-ups.js';
import { fromCrowdedNetwork } from './strangers.js';

/** A conversation takes minutes: so long a seat is kept for a person who answers. */
const holdMinutes = 15;

/**
 * Reserves a seat while the person answers, or tells at once how things stand. Without a free seat nothing is written: the answers can be given
 * all the same, and the sign-up then goes to the waiting list.
 */
export async function holdSeat(sql: Sql, asking: Asking, meetingId: string): ReturnType<Engagement['holdSeat']> {
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
  const others = rows.filter((row) => row !== own).map(toSeat);
  if (decideSeat(person?.organisation_id ?? undefined, found.limits, others, asking.now) === 'waitlisted')
    return { kind: 'noSeats', meeting: found.meeting, place: others.filter(({ status }) => status === 'waitlisted').length + 1 };
  if (own) await sql.query('delete from sign_ups where id = $1', [own.id]);
  const until = new Date(asking.now.getTime() + holdMinutes * 60_000);
  await sql.query(
    `insert into sign_ups (meeting_id, person_id, organisation_id, status, held_until, changed_at) values ($1, $2, $3, 'held', $4, $5)`,
    [meetingId, asking.personId, person?.organisation_id ?? null, until, asking.now],
  );
  const after = await lockSeats(sql, meetingId);
  return { kind: 'held', signUp: toSignUp(after.find((row) => row.person_id === asking.personId)!, found.meeting, after) };
}
