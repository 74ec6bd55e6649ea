import { missingLanguages } from '../engagement/publish.js';
import type { Audience, Done, Item, NewAnnouncement } from '../engagement/staff.js';
import { note } from './audit.js';
import { type Database, long, type Sql } from './database.js';
import { untilInMs } from './settings.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';
import { invitedTo } from './staff-rounds.js';

export interface AnnouncementRow {
  id: string;
  title: Record<string, string>;
  text: Record<string, string>;
  audience: Audience;
  status: string;
  send_at: Date | null;
}
/** The announcement's row, locked until the transaction ends. */
export const lockAnnouncement = async (sql: Sql, id: string) =>
  (await sql.query<AnnouncementRow>('select * from announcements where id::text = $1 for update', [id]))[0];
export const shownAnnouncement = async (sql: Sql, id: string): Promise<Done<Item>> => ({
  kind: 'done',
  value: (await itemOf(sql, 'announcements', id))!,
});

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

/** Freezes the audience: one row for each person, in one statement; the words stay with the announcement. Those who do not want announcements are in the list too, and say why. */
async function freeze(sql: Sql, { id, audience: to }: AnnouncementRow, now: Date): Promise<void> {
  await sql.query(
    `${long}insert into deliveries (source, announcement_id, person_id, kind, due_at, status, reason, ended_at)
     select 'announcement:' || $4::text, $4::uuid, p.id, 'announcement', $5, case when p.announcements then 'queued' else 'skipped' end,
       case when p.announcements then null else 'optedOut' end, case when p.announcements then null else $5::timestamptz end
     from (${audience}) everyone join people p on p.id = everyone.person_id order by p.id on conflict (person_id, source) do nothing`,
    [...parameters(to), id, now],
  );
  await sql.query(`update announcements set status = 'sending', sent_at = $2 where id = $1`, [id, now]);
}

/** Sends, or lays ready for its moment. Asking again changes nothing. Finnish and Swedish go out in the same moment or not at all. */
export async function sendAnnouncement(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const row = await lockAnnouncement(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'stopped') return { kind: 'refused', faults: [{ path: 'status', message: 'it was stopped; make a new one' }] };
  if (row.status !== 'draft') return shownAnnouncement(sql, id);
  const faults = [...missingLanguages('title', row.title), ...missingLanguages('text', row.text)];
  if (faults.length > 0) return { kind: 'refused', faults };
  if (row.send_at && row.send_at > now) await sql.query(`update announcements set status = 'scheduled' where id = $1`, [id]);
  else await freeze(sql, row, now);
  await note(sql, { who, action: 'send', subject: `announcement:${id}`, detail: row.send_at ? { sendAt: row.send_at.toISOString() } : {} });
  return shownAnnouncement(sql, id);
}

/**
 * Nothing that has not gone out goes out any more, from the moment this is kept. What is being sent at that moment may still arrive. However many rows
 * wait, this is one: the deliverers settle the rows, and who counts them meanwhile counts them as skipped.
 */
export async function stopAnnouncement(sql: Sql, { who }: Desk, id: string): Promise<Done<Item>> {
  const row = await lockAnnouncement(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'draft') return { kind: 'refused', faults: [{ path: 'status', message: 'it has not been sent' }] };
  await sql.query(`update announcements set status = 'stopped' where id = $1`, [id]);
  await note(sql, { who, action: 'stop', subject: `announcement:${id}` });
  return shownAnnouncement(sql, id);
}

/** Sends what was laid ready and whose moment has come; safe in several processes. Milliseconds until the next, undefined when none waits. */
export async function releaseDue(database: Database): Promise<number | undefined> {
  await database.transaction(async (sql) => {
    const due = await sql.query<AnnouncementRow & { now: Date }>(
      `select *, now() as now from announcements where status = 'scheduled' and send_at <= now() order by send_at limit 10 for update skip locked`,
    );
    for (const row of due) await freeze(sql, row, row.now);
  });
  return untilInMs(database, `select min(send_at) as at from announcements where status = 'scheduled'`);
}
