import type { Text } from '../engagement/language.js';
import type { Done, Item } from '../engagement/staff.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

/** A project or a group: a name, and of a project what it is about. */
interface Named {
  name?: Text | undefined;
  summary?: Text | undefined;
  website?: string | null | undefined;
}
const kept = ({ name, summary, website }: Named): [column: string, value: unknown][] => [
  ...(name ? [['name', JSON.stringify(name)] as [string, unknown]] : []),
  ...(summary ? [['summary', JSON.stringify(summary)] as [string, unknown]] : []),
  ...(website === undefined ? [] : [['website', website] as [string, unknown]]),
];
const subject = (what: 'projects' | 'groups', id: string) => `${what.slice(0, -1)}:${id}`;

export async function createNamed(sql: Sql, who: string, what: 'projects' | 'groups', fields: Named): Promise<Item> {
  const columns = kept(fields);
  const [made] = await sql.query<{ id: string }>(
    `insert into ${what} (${columns.map(([column]) => column).join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
    columns.map(([, value]) => value),
  );
  await note(sql, { who, action: 'create', subject: subject(what, made!.id) });
  return (await itemOf(sql, what, made!.id))!;
}

export async function changeNamed(sql: Sql, { who }: Desk, what: 'projects' | 'groups', id: string, fields: Named): Promise<Done<Item>> {
  for (const [column, value] of kept(fields)) await sql.query(`update ${what} set ${column} = $2 where id = $1`, [id, value]);
  await note(sql, { who, action: 'change', subject: subject(what, id), detail: { fields: Object.keys(fields) } });
  return { kind: 'done', value: (await itemOf(sql, what, id))! };
}
