import { reminderFaults } from '../engagement/publish.js';
import { decideDue, type Rule } from '../engagement/reminder.js';
import type { Done, Item, NewReminder, ReminderChange, ReminderKind } from '../engagement/staff.js';
import { note } from './audit.js';
import { concerned } from './concerned.js';
import type { Sql } from './database.js';
import { momentOf, type Subject } from './reminders.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

/** The reminders of some days, those included, with what each is about and how many it would concern now. */
export const reminderRows = (sql: Sql, from: string, to: string, timeZone: string): Promise<Item[]> =>
  sql.query<Item>(
    `select r.id, r.before, r."offset", r.at, r.due_at as "dueAt", r.status, r.meeting_id as "meetingId", r.round_id as "roundId", r.revision,
       coalesce(m.title, (select p.name from round_meetings rm join meetings x on x.id = rm.meeting_id join projects p on p.id = x.project_id where rm.round_id = f.id limit 1)) as title,
       case when r.status in ('planned', 'skipped') then (select count(*) from people p where p.reminders and ${concerned}) end as people
     from reminders r left join meetings m on m.id = r.meeting_id left join feedback_rounds f on f.id = r.round_id
     where r.due_at >= $1::date::timestamp at time zone $3 and r.due_at < ($2::date + 1)::timestamp at time zone $3 order by r.due_at, r.id`,
    [from, to, timeZone],
  );

/** How many people a reminder of this kind would concern now; undefined when there is no such meeting or round. */
export async function reminderReach(sql: Sql, { meetingId, roundId, before }: ReminderKind): Promise<{ people: number } | undefined> {
  const [row] = await sql.query<{ people: number }>(
    `select (select count(*) from people p where p.reminders and ${concerned}) as people
     from (select $1::text as before, (select id from meetings where id::text = $2) as meeting_id, (select id from feedback_rounds where id::text = $3) as round_id) r
     where coalesce(r.meeting_id, r.round_id) is not null`,
    [before, meetingId ?? null, roundId ?? null],
  );
  return row;
}

const allowed = (subject: Subject) => ('meetingId' in subject ? (['signUpCloses', 'meeting'] as const) : (['feedbackCloses'] as const));
const passed = { path: 'offset', message: 'gives a moment that has passed' };

/** When a rule falls due, or what is wrong with it. */
async function dueOf(sql: Sql, { now, timeZone }: Desk, subject: Subject, rule: Rule): Promise<Date | { path: string; message: string }[]> {
  const faults = reminderFaults([rule], allowed(subject)).map(({ path, message }) => ({ path: path.replace('reminders.0.', ''), message }));
  if (faults.length > 0) return faults;
  const due = decideDue(rule, await momentOf(sql, rule.before, subject), timeZone);
  return due <= now ? [passed] : due;
}

/** Adds a reminder to a meeting or a round. */
export async function createReminder(sql: Sql, desk: Desk, { meetingId, roundId, before, offset, at }: NewReminder): Promise<Done<Item>> {
  const [table, id] = meetingId ? ['meetings', meetingId] : ['feedback_rounds', roundId];
  const [found] = await sql.query<{ id: string }>(`select id from ${table} where id::text = $1 for update`, [id]);
  if (!found) return { kind: 'refused', faults: [{ path: meetingId ? 'meetingId' : 'roundId', message: 'is not there' }] };
  const subject: Subject = meetingId ? { meetingId: found.id } : { roundId: found.id };
  const due = await dueOf(sql, desk, subject, { before, offset, ...(at ? { at } : {}) });
  if (!(due instanceof Date)) return { kind: 'refused', faults: due };
  const [made] = await sql.query<{ id: string }>(
    'insert into reminders (meeting_id, round_id, before, "offset", at, due_at) values ($1, $2, $3, $4, $5, $6) returning id',
    [meetingId ? found.id : null, meetingId ? null : found.id, before, offset, at ?? null, due],
  );
  await note(sql, { who: desk.who, action: 'create', subject: `reminder:${made!.id}` });
  return { kind: 'done', value: (await itemOf(sql, 'reminders', made!.id))! };
}

interface Row {
  meeting_id: string | null;
  round_id: string | null;
  before: Rule['before'];
  offset: string;
  at: string | null;
  status: string;
}
const rowOf = async (sql: Sql, id: string) => (await sql.query<Row>('select * from reminders where id = $1', [id]))[0]!;
const subjectOf = ({ meeting_id, round_id }: Row): Subject => (meeting_id ? { meetingId: meeting_id } : { roundId: round_id! });
const ended = (status: string): Done<Item> => ({ kind: 'refused', faults: [{ path: 'status', message: `it was ${status}` }] });

/** Moves a reminder that has not gone out: a moved one is another reminder, so its version grows. */
export async function changeReminder(sql: Sql, desk: Desk, id: string, change: ReminderChange): Promise<Done<Item>> {
  const row = await rowOf(sql, id);
  if (row.status !== 'planned' && row.status !== 'skipped') return ended(row.status);
  const at = change.at === undefined ? row.at : change.at;
  const rule = { before: row.before, offset: change.offset ?? row.offset, ...(at ? { at } : {}) };
  const due = await dueOf(sql, desk, subjectOf(row), rule);
  if (!(due instanceof Date)) return { kind: 'refused', faults: due };
  await sql.query('update reminders set "offset" = $2, at = $3, due_at = $4, version = version + 1 where id = $1', [
    id,
    rule.offset,
    at,
    due,
  ]);
  await note(sql, { who: desk.who, action: 'change', subject: `reminder:${id}` });
  return { kind: 'done', value: (await itemOf(sql, 'reminders', id))! };
}

/** Leaves a reminder out, or takes it in again while its moment is ahead. */
export async function skipReminder(sql: Sql, { who, now }: Desk, id: string, skip: boolean): Promise<Done<Item>> {
  const row = await rowOf(sql, id);
  const [from, to] = skip ? ['planned', 'skipped'] : ['skipped', 'planned'];
  if (row.status !== from && row.status !== to) return ended(row.status);
  const changed = await sql.query(`update reminders set status = $2 where id = $1 and ($3 or due_at > $4) returning id`, [
    id,
    to,
    skip,
    now,
  ]);
  if (changed.length === 0) return { kind: 'refused', faults: [{ path: 'status', message: 'its moment has passed' }] };
  await note(sql, { who, action: skip ? 'skip' : 'unskip', subject: `reminder:${id}` });
  return { kind: 'done', value: (await itemOf(sql, 'reminders', id))! };
}
