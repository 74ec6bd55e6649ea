import { type Audience, aboutOf } from '../engagement/audience.js';
import { missingLanguages } from '../engagement/publish.js';
import type { AnnouncementChange, Done, Item, NewAnnouncement } from '../engagement/staff.js';
import { audienceFaults, countOf, everyoneOf, partsFor } from './audience.js';
import { note } from './audit.js';
import { type Database, long, type Sql } from './database.js';
import { untilInMs } from './settings.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

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

/** With the count of those whom a draft would reach now; the audience is frozen only when it is sent to. */
async function withRecipients(sql: Sql, id: string, to: Audience): Promise<Done<Item>> {
  return {
    kind: 'done',
    value: { ...(await itemOf(sql, 'announcements', id))!, recipients: await countOf(sql, everyoneOf, [partsFor(to)]) },
  };
}
const json = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);

/** Makes a draft and tells how many it would reach. */
export async function createAnnouncement(sql: Sql, { who }: Desk, made: NewAnnouncement): Promise<Done<Item>> {
  const faults = await audienceFaults(sql, made.audience);
  if (faults.length > 0) return { kind: 'refused', faults };
  const [row] = await sql.query<{ id: string }>(
    'insert into announcements (title, text, audience, about, send_at) values ($1, $2, $3, $4, $5) returning id',
    [json(made.title), json(made.text), json(made.audience), aboutOf(made.audience) ?? null, made.sendAt ?? null],
  );
  await note(sql, { who, action: 'create', subject: `announcement:${row!.id}` });
  return withRecipients(sql, row!.id, made.audience);
}

const notDraft = (status: string): Done<Item> => ({
  kind: 'refused',
  faults: [{ path: 'status', message: `it is ${status}; only a draft can be changed` }],
});

/** Changes a draft. */
export async function changeAnnouncement(sql: Sql, { who }: Desk, id: string, change: AnnouncementChange): Promise<Done<Item>> {
  const row = (await lockAnnouncement(sql, id))!;
  if (row.status !== 'draft') return notDraft(row.status);
  const faults = change.audience ? await audienceFaults(sql, change.audience) : [];
  if (faults.length > 0) return { kind: 'refused', faults };
  const audience = change.audience ?? row.audience;
  await sql.query(
    `update announcements set title = coalesce($2, title), text = coalesce($3, text), audience = $4, about = $5, send_at = case when $7 then $6 else send_at end where id = $1`,
    [
      id,
      json(change.title),
      json(change.text),
      json(audience),
      aboutOf(audience) ?? null,
      change.sendAt ?? null,
      change.sendAt !== undefined,
    ],
  );
  await note(sql, { who, action: 'change', subject: `announcement:${id}`, detail: { fields: Object.keys(change) } });
  return withRecipients(sql, id, audience);
}

/** Throws a draft away. */
export async function removeAnnouncement(sql: Sql, { who }: Desk, id: string): Promise<Done<Item>> {
  const row = await lockAnnouncement(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status !== 'draft') return notDraft(row.status);
  await sql.query('delete from announcements where id = $1', [id]);
  await note(sql, { who, action: 'remove', subject: `announcement:${id}` });
  return { kind: 'done', value: { id } };
}

/** Makes a draft again of one that waits for its moment. */
export async function unscheduleAnnouncement(sql: Sql, { who }: Desk, id: string): Promise<Done<Item>> {
  const row = (await lockAnnouncement(sql, id))!;
  if (row.status !== 'scheduled') return { kind: 'refused', faults: [{ path: 'status', message: `it is ${row.status}, not scheduled` }] };
  await sql.query(`update announcements set status = 'draft' where id = $1`, [id]);
  await note(sql, { who, action: 'unschedule', subject: `announcement:${id}` });
  return withRecipients(sql, id, row.audience);
}

/** Freezes the audience: one row for each person, in one statement; the words stay with the announcement. Those who do not want announcements are in the list too, and say why. */
async function freeze(sql: Sql, { id, audience: to }: AnnouncementRow, now: Date): Promise<void> {
  await sql.query(
    `${long}insert into deliveries (source, announcement_id, person_id, kind, due_at, status, reason, ended_at)
     select 'announcement:' || $2::text, $2::uuid, p.id, 'announcement', $3, case when p.announcements then 'queued' else 'skipped' end,
       case when p.announcements then null else 'optedOut' end, case when p.announcements then null else $3::timestamptz end
     from (${everyoneOf}) everyone join people p on p.id = everyone.person_id order by p.id on conflict (person_id, source) do nothing`,
    [partsFor(to), id, now],
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
