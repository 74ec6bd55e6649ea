import type { Sql } from './database.js';
import { newSecret } from './personal-links.js';

/** The house's own secret of that name, made at the first asking: every process of the house signs and recognises with the same. */
export async function houseSecret(sql: Sql, name: string): Promise<string> {
  await sql.query('insert into settings (name, value) values ($1, $2) on conflict (name) do nothing', [
    `secret:${name}`,
    JSON.stringify(newSecret()),
  ]);
  return (await sql.query<{ value: string }>('select value from settings where name = $1', [`secret:${name}`]))[0]!.value;
}
