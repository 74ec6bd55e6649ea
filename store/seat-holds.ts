import { decideInvitation } from '../engagement/invitation.js';
import { decideBringing, decideSeat, fits } from '../engagement/seats.js';
import type { Engagement } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';
import { meetingFor } from './meetings.js';
import { type Asking, lockSeats, promote, type SeatRow, toldAgain, toSeat, toSignUp } from './sign-ups.js';
import { fromCrowdedNetwork } from './strangers.js';

/** A conversation takes minutes: so long a seat is kept for a person who answers. */
const holdMinutes = 15;

/**
 * Reserves a seat while the person answers, or tells at once how things stand. Without a free seat nothing is written: the answers can be given
 * all the same, and the sign-up then goes to the waiting list.
 */
export async function holdSeat(sql: Sql, asking: Asking, meetingId: string, who?: 'colleague'): ReturnType<Engagement['holdSeat']> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  if (!found) return { kind: 'unknown' };
  const rows = await lockSeats(sql, meetingId);
  const own = heldOrOwn(rows, asking, who);
  if (own && own.status !== 'held') return toldAgain(toSignUp(own, found.meeting, rows));
  const invitation = decideInvitation(found.invitation, asking.now, asking.timeZone);
  if (invitation !== 'welcome') return { kind: invitation, meeting: found.meeting };
  const refused = who ? await mayNotBring(sql, asking, rows) : undefined;
  if (refused) return { kind: refused, meeting: found.meeting };
  if (!who && !own && (await fromCrowdedNetwork(sql, asking.personId, meetingId))) return { kind: 'crowded', meeting: found.meeting };
  const [person] = await sql.query<{ organisation_id: string | null }>('select organisation_id from people where id = $1', [
    asking.personId,
  ]);
  const others = rows.filter((row) => row !== own).map(toSeat);
  const organisation = person?.organisation_id ?? undefined;
  // A seat that is held already stays held, whoever has come to wait meanwhile.
  const kept = own?.held_until && own.held_until > asking.now && fits(organisation, found.limits, others, asking.now);
  if (!kept && decideSeat(organisation, found.limits, others, asking.now) === 'waitlisted')
    return { kind: 'noSeats', meeting: found.meeting, place: others.filter(({ status }) => status === 'waitlisted').length + 1 };
  if (own) await sql.query('delete from sign_ups where id = $1', [own.id]);
  const holder = who ? (own?.person_id ?? (await namelessPerson(sql))) : asking.personId;
  const until = new Date(asking.now.getTime() + holdMinutes * 60_000);
  await sql.query(
    `insert into sign_ups (meeting_id, person_id, organisation_id, status, held_until, changed_at, signed_up_by) values ($1, $2, $3, 'held', $4, $5, $6)`,
    [meetingId, holder, person?.organisation_id ?? null, until, asking.now, who ? asking.personId : null],
  );
  const after = await lockSeats(sql, meetingId);
  return { kind: 'held', signUp: toSignUp(after.find((row) => row.person_id === holder)!, found.meeting, after) };
}

/** The sign-up or hold of the person themselves, or the hold of theirs for a colleague. */
export const heldOrOwn = (rows: readonly SeatRow[], { personId }: Asking, who?: 'colleague'): SeatRow | undefined =>
  rows.find((row) => (who ? row.status === 'held' && row.signed_up_by === personId : row.person_id === personId));

/** Why somebody may not sign up others for a meeting, if they may not. */
export async function mayNotBring(
  sql: Sql,
  { personId }: Asking,
  rows: readonly SeatRow[],
): Promise<'unknownSender' | 'tooMany' | undefined> {
  const [person] = await sql.query<{ email: string | null }>('select email from people where id = $1', [personId]);
  const brought = rows.filter((row) => row.signed_up_by === personId && row.status !== 'held').length;
  const decided = decideBringing(person?.email ? { email: person.email } : {}, brought);
  return decided === 'welcome' ? undefined : decided;
}

/** Lets a held seat go to whoever waits. A sign-up that stands is left alone. */
export async function letGo(sql: Sql, asking: Asking, meetingId: string, who?: 'colleague'): Promise<void> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  const hold = found && heldOrOwn(await lockSeats(sql, meetingId), asking, who);
  if (hold?.status !== 'held') return;
  await sql.query('delete from sign_ups where id = $1', [hold.id]);
  if (who) await sql.query('delete from people where id = $1', [hold.person_id]);
  await promote(sql, found!.meeting, found!.limits, asking.now);
}

/** Under whom a seat is held for a colleague, until it is told who they are. */
const namelessPerson = async (sql: Sql): Promise<string> =>
  (await sql.query<{ id: string }>('insert into people default values returning id'))[0]!.id;
