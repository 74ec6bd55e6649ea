import type { Done, Item } from '../engagement/staff.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { signUpRows } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

/** Notes whether somebody came; null: not known. Only of those who had a seat. */
export async function noteAttendance(sql: Sql, { who }: Desk, id: string, attended: boolean | null): Promise<Done<Item>> {
  const [row] = await sql.query<{ meeting_id: string; status: string }>(
    'select meeting_id, status from sign_ups where id::text = $1 for update',
    [id],
  );
  if (!row) return { kind: 'unknown' };
  if (row.status !== 'confirmed')
    return { kind: 'refused', faults: [{ path: 'status', message: `is ${row.status}; only who has a seat can attend` }] };
  await sql.query('update sign_ups set attended = $2 where id = $1', [id, attended]);
  await note(sql, { who, action: 'attendance', subject: `sign-up:${id}` });
  return { kind: 'done', value: (await signUpRows(sql, row.meeting_id)).find((each) => each.id === id)! };
}

/** A meeting's seats by organisation. */
export const organisationRows = (sql: Sql, meetingId: string): Promise<Item[]> =>
  sql.query<Item>(
    `select coalesce(o.id::text, '') as id, o.name as organisation, count(*) filter (where s.status = 'confirmed') as confirmed,
       count(*) filter (where s.status = 'waitlisted') as waitlisted, count(*) filter (where s.attended) as attended
     from sign_ups s left join organisations o on o.id = s.organisation_id where s.meeting_id = $1 and s.status in ('confirmed', 'waitlisted')
     group by o.id, o.name order by o.name nulls last`,
    [meetingId],
  );
