import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Done, Item } from '../engagement/staff.js';
import { lockAnnouncement } from './announcements.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { notify } from './notices.js';
import type { Desk } from './staff-meetings.js';

/** What an announcement says. */
export const linesOfAnnouncement = ({ title, text }: { title: object; text: object }): Line[] => [
  { key: 'announcement.body', values: { title: title as Record<string, string>, text: text as Record<string, string> } },
  { key: 'announcement.howToStop' },
];

/**
 * Sends an announcement to whoever of staff has this address, and to nobody else, however the draft stands. They become a person that the bot knows, in
 * no group; `language` is kept of them, unless they are a stakeholder, whose own it is.
 */
export async function testAnnouncement(
  sql: Sql,
  { who }: Desk,
  id: string,
  { email, name, language }: { email: string; name?: string; language?: Language | undefined },
): Promise<Done<Item>> {
  const row = await lockAnnouncement(sql, id);
  if (!row) return { kind: 'unknown' };
  const [person] = await sql.query<{ id: string }>(
    `insert into people (email, name, language, announcements, reminders) values ($1, $2, coalesce($3, 'fi'), false, false)
     on conflict (email) do update set language = case when exists (select from memberships m where m.person_id = people.id) then people.language else coalesce($3, people.language) end returning id`,
    [email.trim().toLowerCase(), name ?? null, language ?? null],
  );
  const [before] = await sql.query<{ count: number }>('select count(*) as count from deliveries where person_id = $1 and source like $2', [
    person!.id,
    `notice:test:${id}:%`,
  ]);
  await notify(sql, { source: `notice:test:${id}:${before!.count + 1}`, personId: person!.id, lines: linesOfAnnouncement(row) });
  await note(sql, { who, action: 'test', subject: `announcement:${id}` });
  return { kind: 'done', value: { id, email } };
}
