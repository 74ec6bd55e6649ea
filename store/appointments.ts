import type { Appointment } from '../engagement/appointment.js';
import type { Sql } from './database.js';

/**
 * A calendar entry as it stands now, of `x` (sign-ups) and `y` (their meetings). Every new time or place, every time that the seat is passed on and
 * every end has a higher number than what was there before. `passed`, as SQL: is it somebody's who has given the seat away?
 */
const entryOf = (
  passed = 'false',
) => `jsonb_strip_nulls(jsonb_build_object('id', x.id, 'title', y.title, 'description', y.description, 'place', y.place, 'onlineUrl', y.online_url,
  'startsAt', y.starts_at, 'endsAt', y.ends_at, 'cancelled', x.status = 'cancelled' or y.status = 'cancelled' or ${passed},
  'sequence', 2 * (y.version + x.passes) + case when ${passed} then -1 when x.status = 'cancelled' or y.status = 'cancelled' then 1 else 0 end))`;

/**
 * What a delivery `d` of a person `p` changes in their calendar, as SQL: confirmed seats go in, move, and are taken out. `s` and `m` are the sign-up
 * and the meeting that its source names. Whoever only waits for a seat has nothing in the calendar.
 */
export const appointment = `case when d.source ~ '^letter:passed:' then (
  select ${entryOf('true')} from sign_ups x join meetings y on y.id = x.meeting_id where x.id = s.id)
when d.source ~ '^(notice:(moved|cancelled|promoted|signedUpBy|seatFrom)|letter:(signedUp|signedOff)):' then (
  select ${entryOf()} from sign_ups x join meetings y on y.id = x.meeting_id
    where x.person_id = p.id and (x.id = s.id or (x.meeting_id = m.id and x.status = 'confirmed')) and x.status in ('confirmed', 'cancelled') limit 1) end`;

/** A sign-up as a calendar entry; undefined when there is none, or never was a seat. */
export async function appointmentOf(sql: Sql, signUpId: string): Promise<Appointment | undefined> {
  const [row] = await sql.query<{ entry: Appointment }>(
    `select ${entryOf()} as entry from sign_ups x join meetings y on y.id = x.meeting_id where x.id::text = $1 and x.status in ('confirmed', 'cancelled')`,
    [signUpId],
  );
  return row?.entry;
}
