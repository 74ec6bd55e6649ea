import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';

// The compiled file lies in .build/store/, the migrations stay where they were written.
const folder = new URL('../../store/migrations/', import.meta.url);

/** The first words of a migration beside which the version before may go on running, and start again, while processes are exchanged one by one. */
const besideOlder = '-- Beside older versions.';

/**
 * Brings the database to the newest version: each numbered file once, all in one transaction. Several processes may start at the same moment:
 * they wait for one another behind an advisory lock. Returns the names of what was run. Throws when the database is newer than this program in a
 * way that an older program must not write into: all but those migrations that say “Beside older versions”, which only add what older programs never miss.
 */
export async function migrate(database: Database): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return database.transaction(async (sql) => {
    if (database.kind === 'postgresql') await sql.query(`select pg_advisory_xact_lock(hashtext('osallistu:migrate'))`);
    await sql.query('create table if not exists migrations (name text primary key, run_at timestamptz not null default now())');
    await sql.query('alter table migrations add column if not exists beside_older boolean not null default false');
    const known = await sql.query<{ name: string; beside_older: boolean }>('select name, beside_older from migrations');
    const done = new Set(known.map(({ name }) => name));
    const unknown = known.filter(({ name, beside_older }) => !files.includes(name) && !beside_older).map(({ name }) => name);
    if (unknown.length > 0)
      throw new Error(`The database is newer than this program: it has ${unknown.join(', ')}. Start the newer version of Osallistu.`);
    const due = files.filter((file) => !done.has(file));
    for (const file of due) {
      const script = await readFile(new URL(file, folder), 'utf8');
      await sql.script(script);
      await sql.query('insert into migrations (name, beside_older) values ($1, $2)', [file, script.startsWith(besideOlder)]);
    }
    return due;
  });
}
