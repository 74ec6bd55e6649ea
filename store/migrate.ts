import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';

// The compiled file lies in .build/store/, the migrations stay where they were written.
const folder = new URL('../../store/migrations/', import.meta.url);

/**
 * Brings the database to the newest version: each numbered file once, all in one transaction. Several processes may start at the same moment:
 * they wait for one another behind an advisory lock. Returns the names of what was run. Throws when the database is newer than this program,
 * for an older program must not write into it.
 */
export async function migrate(database: Database): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return database.transaction(async (sql) => {
    if (database.kind === 'postgresql') await sql.query(`select pg_advisory_xact_lock(hashtext('osallistu:migrate'))`);
    await sql.query('create table if not exists migrations (name text primary key, run_at timestamptz not null default now())');
    const done = new Set((await sql.query<{ name: string }>('select name from migrations')).map(({ name }) => name));
    const unknown = [...done].filter((name) => !files.includes(name));
    if (unknown.length > 0)
      throw new Error(`The database is newer than this program: it has ${unknown.join(', ')}. Start the newer version of Osallistu.`);
    const due = files.filter((file) => !done.has(file));
    for (const file of due) {
      await sql.script(await readFile(new URL(file, folder), 'utf8'));
      await sql.query('insert into migrations (name) values ($1)', [file]);
    }
    return due;
  });
}
