import { decidePublish, reminderFaults } from '../engagement/publish.js';
import type { Done, Item, MeetingChange, NewMeeting } from '../engagement/staff.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { meetingFor } from './meetings.js';
import { notify } from './notices.js';
import { moveReminders, setReminders } from './reminders.js';
import { promote } from './sign-ups.js';
import { itemOf } from './staff-lists.js';

/** Whose clock and which zone the rules of staff go by. */
export interface Desk {
  who: string;
  now: Date;
  timeZone: string;
  /** What would tell more people than this waits for a second member of staff; undefined: nothing waits. */
  over?: number;
}

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
const columns = {
  title: 'title',
  description: 'description',
  themes: 'themes',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  place: 'place',
  onlineUrl: 'online_url',
  capacity: 'capacity',
  seatsPerOrganisation: 'seats_per_organisation',
  signUpClosesOn: 'sign_up_closes_on',
} as const;
const isText = (field: string) => ['title', 'description', 'themes', 'place'].includes(field);
/** A change of these is a move: whoever has signed up is told. */
const moving = ['startsAt', 'endsAt', 'place', 'onlineUrl'] as const;

async function done(sql: Sql, id: string): Promise<Done<Item>> {
  return { kind: 'done', value: (await itemOf(sql, 'meetings', id))! };
}

/** Gives the faults: groups that are not there. */
async function setGroups(sql: Sql, id: string, groups: readonly string[]): Promise<{ path: string; message: string }[]> {
  await sql.query('delete from meeting_groups where meeting_id = $1', [id]);
  const faults: { path: string; message: string }[] = [];
  for (const group of new Set(groups)) {
    const made = await sql.query(
      'insert into meeting_groups (meeting_id, group_id) select $1, id from groups where id::text = $2 returning group_id',
      [id, group],
    );
    if (made.length === 0) faults.push({ path: 'groups', message: `there is no group ${group}` });
  }
  return faults;
}

/** Makes a draft. */
export async function createMeeting(sql: Sql, { who, timeZone }: Desk, meeting: NewMeeting): Promise<Done<Item>> {
  const faults = reminderFaults(meeting.reminders ?? [], ['signUpCloses', 'meeting']);
  const [project] = await sql.query('select from projects where id::text = $1', [meeting.projectId]);
  if (!project) faults.push({ path: 'projectId', message: 'there is no such project' });
  if (faults.length > 0) return { kind: 'refused', faults };
  const fields = Object.keys(columns) as (keyof typeof columns)[];
  const values = fields.map((field) =>
    isText(field) ? json(field === 'themes' ? (meeting.themes ?? []) : meeting[field]) : (meeting[field] ?? null),
  );
  const [made] = await sql.query<{ id: string }>(
    `insert into meetings (project_id, ${fields.map((field) => columns[field]).join(', ')}) values ($1, ${fields.map((_, index) => `$${index + 2}`).join(', ')}) returning id`,
    [meeting.projectId, ...values],
  );
  const unknown = await setGroups(sql, made!.id, meeting.groups ?? []);
  if (unknown.length > 0) return { kind: 'refused', faults: unknown };
  await setReminders(sql, { meetingId: made!.id }, meeting.reminders ?? [], timeZone);
  await note(sql, { who, action: 'create', subject: `meeting:${made!.id}` });
  return done(sql, made!.id);
}

interface MeetingRow {
  id: string;
  status: string;
  version: number;
  title: object;
  description: object;
  place: object | null;
  online_url: string | null;
  starts_at: Date;
  ends_at: Date;
  sign_up_closes_on: string;
}
const lock = async (sql: Sql, id: string) =>
  (await sql.query<MeetingRow>('select * from meetings where id::text = $1 for update', [id]))[0];
const publishable = (row: MeetingRow) => ({
  title: row.title,
  description: row.description,
  place: row.place,
  onlineUrl: row.online_url,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  signUpClosesOn: row.sign_up_closes_on,
});
const active = (sql: Sql, id: string) =>
  sql.query<{ person_id: string }>(`select person_id from sign_ups where meeting_id = $1 and status in ('confirmed', 'waitlisted')`, [id]);

/** Changes a meeting. A new time or place of a published one is a new version: those who have signed up are told, and its reminders move. A corrected word is silent. */
export async function changeMeeting(sql: Sql, { who, now, timeZone }: Desk, id: string, change: MeetingChange): Promise<Done<Item>> {
  const before = await lock(sql, id);
  if (!before) return { kind: 'unknown' };
  const faults = reminderFaults(change.reminders ?? [], ['signUpCloses', 'meeting']);
  if (before.status === 'cancelled') faults.push({ path: 'status', message: 'a cancelled meeting cannot be changed' });
  if (faults.length > 0) return { kind: 'refused', faults };
  for (const [field, column] of Object.entries(columns) as [keyof typeof columns, string][])
    if (change[field] !== undefined)
      await sql.query(`update meetings set ${column} = $2 where id = $1`, [id, isText(field) ? json(change[field]) : change[field]]);
  const unknown = change.groups ? await setGroups(sql, id, change.groups) : [];
  const after = (await lock(sql, id))!;
  const wrong = [...unknown, ...(before.status === 'published' ? decidePublish(publishable(after), now, timeZone) : [])];
  if (wrong.length > 0) return { kind: 'refused', faults: wrong };
  if (change.reminders) await setReminders(sql, { meetingId: id }, change.reminders, timeZone);
  await moveReminders(sql, { meetingId: id }, timeZone, now);
  const was = publishable(before);
  const is = publishable(after);
  const moved = before.status === 'published' && moving.some((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  if (moved) {
    await sql.query('update meetings set version = version + 1 where id = $1', [id]);
    const [earlier, later] = [before, after].map(({ starts_at, ends_at }) => ({
      from: starts_at.toISOString(),
      to: ends_at.toISOString(),
    }));
    const values = { title: after.title, time: later!, place: after.place ?? after.online_url ?? '–' };
    const sameTime = JSON.stringify(earlier) === JSON.stringify(later);
    const told = sameTime ? { key: 'notice.movedPlace', values } : { key: 'notice.moved', values: { ...values, before: earlier! } };
    const online = after.place && after.online_url ? [{ key: 'meetings.online', values: { url: after.online_url } }] : [];
    for (const { person_id } of await active(sql, id))
      await notify(sql, {
        source: `notice:moved:${id}:${before.version + 1}`,
        personId: person_id,
        lines: [told, ...online],
        deadline: after.starts_at,
      });
  }
  const found = await meetingFor(sql, '00000000-0000-0000-0000-000000000000', id, now);
  if (found && before.status === 'published') await promote(sql, found.meeting, found.limits, now);
  await note(sql, { who, action: 'change', subject: `meeting:${id}`, detail: { fields: Object.keys(change), moved } });
  return done(sql, id);
}

/** Shows the meeting to those it is for; refused, each fault named, while it cannot be understood in both languages or its dates contradict. */
export async function publishMeeting(sql: Sql, { who, now, timeZone }: Desk, id: string): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'published') return done(sql, id);
  const faults =
    row.status === 'cancelled'
      ? [{ path: 'status', message: 'a cancelled meeting cannot be published' }]
      : decidePublish(publishable(row), now, timeZone);
  if (faults.length > 0) return { kind: 'refused', faults };
  await sql.query(`update meetings set status = 'published' where id = $1`, [id]);
  await note(sql, { who, action: 'publish', subject: `meeting:${id}` });
  return done(sql, id);
}

/** Cancels a meeting: whoever has signed up is told once, and nothing reminds of it any more. Its feedback round, if any, is decided apart. */
export async function cancelMeeting(sql: Sql, { who }: Desk, id: string): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'cancelled') return done(sql, id);
  const values = { title: row.title, time: { from: row.starts_at.toISOString(), to: row.ends_at.toISOString() } };
  if (row.status === 'published')
    for (const { person_id } of await active(sql, id))
      await notify(sql, {
        source: `notice:cancelled:${id}`,
        personId: person_id,
        lines: [{ key: 'notice.cancelled', values }],
        deadline: row.ends_at,
      });
  await sql.query(`update meetings set status = 'cancelled' where id = $1`, [id]);
  await sql.query(`update reminders set status = 'dropped' where meeting_id = $1 and status = 'planned'`, [id]);
  await note(sql, { who, action: 'cancel', subject: `meeting:${id}` });
  return done(sql, id);
}
