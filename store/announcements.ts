import type { Line } from '../engagement/line.js';
import { missingLanguages } from '../engagement/publish.js';
import type { Audience, Done, Item, NewAnnouncement } from '../engagement/staff.js';
import { note } from './audit.js';
import type { Database, Sql } from './database.js';
import { deliveryRows, itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';
import { invitedTo } from './staff-rounds.js';

interface Row {
  id: string;
  title: Record<string, string>;
  text: Record<string, string>;
  audience: Audience;
  status: string;
  send_at: Date | null;
}
const lock = async (sql: Sql, id: string) => (await sql.query<Row>('select * from announcements where id::text = $1 for update', [id]))[0];
const shown = async (sql: Sql, id: string): Promise<Done<Item>> => ({ kind: 'done', value: (await itemOf(sql, 'announcements', id))! });

// Everyone of the audience ($1 a round, $2 groups, $3 a meeting), each once. A union of three, of which those not asked for are empty.
const audience = `select person_id from (${invitedTo}) asked
  union select person_id from memberships where group_id::text = any($2::text[])
  union select person_id from sign_ups where meeting_id::text = $3 and status in ('confirmed', 'waitlisted')`;
const none = '00000000-0000-0000-0000-000000000000';
const parameters = ({ groups, meetingId, roundId }: Audience) => [roundId ?? none, groups ?? [], meetingId ?? none];

/** How many people an audience has now. It is frozen only when it is sent to. */
async function recipients(sql: Sql, to: Audience): Promise<number> {
  return (await sql.query<{ count: number }>(`select count(*) as count from (${audience}) everyone`, parameters(to)))[0]!.count;
}

/** Makes a draft and tells how many it would reach. */
export async function createAnnouncement(sql: Sql, { who }: Desk, made: NewAnnouncement): Promise<Done<Item>> {
  const faults: { path: string; message: string }[] = [];
  const { groups = [], meetingId, roundId } = made.audience;
  if (groups.length === 0 && !meetingId && !roundId) faults.push({ path: 'audience', message: 'needs groups, meetingId or roundId' });
  const known = async (table: string, id: string) => (await sql.query(`select from ${table} where id::text = $1`, [id])).length > 0;
  for (const [index, id] of groups.entries())
    if (!(await known('groups', id))) faults.push({ path: `audience.groups.${index}`, message: 'there is no such group' });
  if (meetingId && !(await known('meetings', meetingId))) faults.push({ path: 'audience.meetingId', message: 'there is no such meeting' });
  if (roundId && !(await known('feedback_rounds', roundId))) faults.push({ path: 'audience.roundId', message: 'there is no such round' });
  if (faults.length > 0) return { kind: 'refused', faults };
  const about = meetingId ? `meeting:${meetingId}` : roundId ? `round:${roundId}` : null;
  const [row] = await sql.query<{ id: string }>(
    'insert into announcements (title, text, audience, about, send_at) values ($1, $2, $3, $4, $5) returning id',
    [JSON.stringify(made.title), JSON.stringify(made.text), JSON.stringify(made.audience), about, made.sendAt ?? null],
  );
  await note(sql, { who, action: 'create', subject: `announcement:${row!.id}` });
  return { kind: 'done', value: { ...(await itemOf(sql, 'announcements', row!.id))!, recipients: await recipients(sql, made.audience) } };
}

/** Freezes the audience: one row for each person, in one statement. Those who do not want announcements are in the list too, and say why. */
async function freeze(sql: Sql, { id, title, text, audience: to }: Row, now: Date): Promise<void> {
  const lines: Line[] = [{ key: 'announcement.body', values: { title, text } }, { key: 'announcement.howToStop' }];
  await sql.query(
    `insert into deliveries (source, announcement_id, person_id, kind, saying, due_at, status, reason, ended_at)
     select 'announcement:' || $4::text, $4::uuid, p.id, 'announcement', $5::jsonb, $6, case when p.announcements then 'queued' else 'skipped' end,
       case when p.announcements then null else 'optedOut' end, case when p.announcements then null else $6::timestamptz end
     from (${audience}) everyone join people p on p.id = everyone.person_id on conflict (source, person_id) do nothing`,
    [...parameters(to), id, JSON.stringify(lines), now],
  );
  await sql.query(`update announcements set status = 'sending', sent_at = $2 where id = $1`, [id, now]);
}

/** Sends, or lays ready for its moment. Asking again changes nothing. Finnish and Swedish go out in the same moment or not at all. */
export async function sendAnnouncement(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'stopped') return { kind: 'refused', faults: [{ path: 'status', message: 'it was stopped; make a new one' }] };
  if (row.status !== 'draft') return shown(sql, id);
  const faults = [...missingLanguages('title', row.title), ...missingLanguages('text', row.text)];
  if (faults.length > 0) return { kind: 'refused', faults };
  if (row.send_at && row.send_at > now) await sql.query(`update announcements set status = 'scheduled' where id = $1`, [id]);
  else await freeze(sql, row, now);
  await note(sql, { who, action: 'send', subject: `announcement:${id}`, detail: row.send_at ? { sendAt: row.send_at.toISOString() } : {} });
  return shown(sql, id);
}

/** Nothing that has not gone out goes out any more. What is being sent at this moment may still arrive. */
export async function stopAnnouncement(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'draft') return { kind: 'refused', faults: [{ path: 'status', message: 'it has not been sent' }] };
  await sql.query(`update announcements set status = 'stopped' where id = $1`, [id]);
  await sql.query(
    `update deliveries set status = 'skipped', reason = 'stopped', ended_at = $2 where announcement_id = $1 and status = 'queued'`,
    [id, now],
  );
  await note(sql, { who, action: 'stop', subject: `announcement:${id}` });
  return shown(sql, id);
}

/** Says something more to exactly those whom the announcement reached or is on its way to. */
async function follow(
  sql: Sql,
  { who, now }: Desk,
  id: string,
  action: 'correct' | 'recall',
  line: (row: Row) => Line,
): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  if (!['sending', 'stopped'].includes(row.status))
    return { kind: 'refused', faults: [{ path: 'status', message: 'it has not been sent' }] };
  const [before] = await sql.query<{ count: number }>(
    `select count(distinct source) as count from deliveries where announcement_id = $1 and source like 'announcement:%:' || $2 || ':%'`,
    [id, action],
  );
  if (action === 'recall')
    await sql.query(
      `update deliveries set status = 'skipped', reason = 'stopped', ended_at = $2 where source = 'announcement:' || $1::text and status = 'queued'`,
      [id, now],
    );
  await sql.query(
    `insert into deliveries (source, announcement_id, person_id, kind, saying, due_at)
     select source || ':' || $2 || ':' || $3, announcement_id, person_id, 'notice', $4, $5 from deliveries
     where source = 'announcement:' || $1::text and status in ('sent', 'sending', 'queued', 'unknown') and person_id is not null on conflict (source, person_id) do nothing`,
    [id, action, before!.count + 1, JSON.stringify([line(row)]), now],
  );
  await note(sql, { who, action, subject: `announcement:${id}` });
  return shown(sql, id);
}

/** Corrects an announcement with new words, to the same audience. */
export async function correctAnnouncement(
  sql: Sql,
  desk: Desk,
  id: string,
  words: Pick<NewAnnouncement, 'title' | 'text'>,
): Promise<Done<Item>> {
  const faults = [...missingLanguages('title', words.title), ...missingLanguages('text', words.text)];
  if (faults.length > 0) return { kind: 'refused', faults };
  return follow(sql, desk, id, 'correct', () => ({ key: 'announcement.corrected', values: { title: words.title, text: words.text } }));
}

/** Takes an announcement back: what has not gone out does not, and the others are told. */
export const recallAnnouncement = (sql: Sql, desk: Desk, id: string): Promise<Done<Item>> =>
  follow(sql, desk, id, 'recall', ({ title }) => ({ key: 'announcement.recalled', values: { title } }));

/** Sends what was laid ready and whose moment has come; safe in several processes. Milliseconds until the next, undefined when none waits. */
export async function releaseDue(database: Database): Promise<number | undefined> {
  await database.transaction(async (sql) => {
    const due = await sql.query<Row & { now: Date }>(
      `select *, now() as now from announcements where status = 'scheduled' and send_at <= now() order by send_at limit 10 for update skip locked`,
    );
    for (const row of due) await freeze(sql, row, row.now);
  });
  const [next] = await database.query<{ ms: number | null }>(
    `select greatest(0, extract(epoch from min(send_at) - now()) * 1000)::float8 as ms from announcements where status = 'scheduled'`,
  );
  return next?.ms ?? undefined;
}

/** Sends a message again that failed or whose arrival is unknown: staff's own decision, one message at a time. */
export async function resendDelivery(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const [row] = await sql.query<{ announcement_id: string | null }>(
    `update deliveries set status = 'queued', reason = null, attempts = 0, due_at = $2, ended_at = null where id::text = $1 and status in ('failed', 'unknown') and person_id is not null returning announcement_id`,
    [id, now],
  );
  if (!row) return { kind: 'refused', faults: [{ path: 'id', message: 'is no delivery that failed or is unknown' }] };
  await note(sql, { who, action: 'resend', subject: `delivery:${id}` });
  const all = row.announcement_id ? await deliveryRows(sql, row.announcement_id) : [];
  return { kind: 'done', value: all.find((each) => each.id === id) ?? { id, status: 'queued' } };
}
