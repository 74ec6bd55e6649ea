import type { Line } from '../engagement/line.js';
import { missingLanguages } from '../engagement/publish.js';
import type { Done, Item, NewAnnouncement } from '../engagement/staff.js';
import { type AnnouncementRow, lockAnnouncement, shownAnnouncement } from './announcements.js';
import { note } from './audit.js';
import { long, type Sql } from './database.js';
import { deliveryItem } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

/** Lays down a correction or a recall for exactly those whom the announcement reached, may have reached or is being sent to at this moment. */
async function follow(
  sql: Sql,
  { who, now }: Desk,
  id: string,
  kind: 'correction' | 'recall',
  lines: (row: AnnouncementRow) => Line[],
): Promise<Done<AnnouncementRow>> {
  const row = await lockAnnouncement(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'draft' || row.status === 'scheduled')
    return { kind: 'refused', faults: [{ path: 'status', message: 'it has not been sent; change it instead' }] };
  const [before] = await sql.query<{ count: number }>(
    'select count(distinct source) as count from deliveries where announcement_id = $1 and kind = $2',
    [id, kind],
  );
  await sql.query(
    `${long}insert into deliveries (source, announcement_id, person_id, kind, saying, due_at, corrects)
     select source || ':' || $2 || ':' || $3, announcement_id, person_id, $2, $4, $5, id from deliveries
     where announcement_id = $1 and kind = 'announcement' and status in ('sent', 'sending', 'unknown') and person_id is not null on conflict (person_id, source) do nothing`,
    [id, kind, before!.count + 1, JSON.stringify(lines(row)), now],
  );
  await note(sql, { who, action: kind === 'correction' ? 'correct' : 'recall', subject: `announcement:${id}` });
  return { kind: 'done', value: row };
}

/** Corrects an announcement with new words: whoever has it finds them in its place where that can be, and whoever has not got it yet gets only them. */
export async function correctAnnouncement(
  sql: Sql,
  desk: Desk,
  id: string,
  { title, text }: Pick<NewAnnouncement, 'title' | 'text'>,
): Promise<Done<Item>> {
  const faults = [...missingLanguages('title', title), ...missingLanguages('text', text)];
  if (faults.length > 0) return { kind: 'refused', faults };
  const lines: Line[] = [{ key: 'announcement.body', values: { title, text } }, { key: 'announcement.howToStop' }];
  const done = await follow(sql, desk, id, 'correction', () => lines);
  if (done.kind !== 'done') return done;
  await sql.query('update announcements set title = $2, text = $3 where id = $1', [id, JSON.stringify(title), JSON.stringify(text)]);
  return shownAnnouncement(sql, id);
}

/** Takes an announcement back: what has not gone out does not; what has is taken away where that can be, and elsewhere people are told. */
export async function recallAnnouncement(sql: Sql, desk: Desk, id: string): Promise<Done<Item>> {
  const done = await follow(sql, desk, id, 'recall', ({ title }) => [{ key: 'announcement.recalled', values: { title } }]);
  if (done.kind !== 'done') return done;
  await sql.query(`update announcements set status = 'stopped' where id = $1`, [id]);
  return shownAnnouncement(sql, id);
}

const again = `${long}update deliveries set status = 'queued', reason = null, attempts = 0, due_at = $2, ended_at = null where person_id is not null`;

/** Sends a message again that failed or whose arrival is unknown: staff's own decision, one message at a time. */
export async function resendDelivery(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const [row] = await sql.query<{ announcement_id: string | null }>(
    `${again} and id::text = $1 and status in ('failed', 'unknown') returning announcement_id`,
    [id, now],
  );
  if (!row) return { kind: 'refused', faults: [{ path: 'id', message: 'is no delivery that failed or is unknown' }] };
  await reopen(sql, row.announcement_id);
  await note(sql, { who, action: 'resend', subject: `delivery:${id}` });
  return { kind: 'done', value: (await deliveryItem(sql, id))! };
}

/** Sends again, in one go, everything of an announcement that failed, or everything whose arrival is unknown. */
export async function resendAnnouncement(sql: Sql, { who, now }: Desk, id: string, status: 'failed' | 'unknown'): Promise<Done<Item>> {
  const row = await lockAnnouncement(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'stopped') return { kind: 'refused', faults: [{ path: 'status', message: 'it was stopped; make a new one' }] };
  const resent = await sql.query(`${again} and announcement_id::text = $1 and status = $3 returning id`, [id, now, status]);
  await reopen(sql, id);
  await note(sql, { who, action: 'resend', subject: `announcement:${id}`, detail: { status, messages: resent.length } });
  return shownAnnouncement(sql, id);
}

/** An announcement of which something waits again has not been sent yet. */
const reopen = (sql: Sql, id: string | null) =>
  sql.query(`update announcements set status = 'sending' where id = $1 and status = 'sent'`, [id]);
