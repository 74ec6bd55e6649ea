import type { Sql } from './database.js';

/** Milliseconds from now until the instant `at` that a query gives, by the database's clock; undefined when it gives none. */
export async function untilInMs(sql: Sql, query: string): Promise<number | undefined> {
  const [row] = await sql.query<{ ms: number | null }>(
    `select (extract(epoch from at - clock_timestamp()) * 1000)::float8 as ms from (${query}) next`,
  );
  return row?.ms == null ? undefined : Math.max(0, Math.ceil(row.ms));
}

/** Does the work unless somebody else is doing it now. Whoever dies in it keeps the others waiting for so many seconds. */
export async function alone(sql: Sql, what: string, seconds: number, work: () => Promise<void>): Promise<void> {
  const [mine] = await sql.query<{ value: string }>(
    `insert into settings (name, value) values ('alone:' || $1, to_jsonb(clock_timestamp() + make_interval(secs => $2)))
     on conflict (name) do update set value = excluded.value where (settings.value #>> '{}')::timestamptz <= clock_timestamp()
     returning value #>> '{}' as value`,
    [what, seconds],
  );
  if (!mine) return;
  try {
    await work();
  } finally {
    await sql.query(`delete from settings where name = 'alone:' || $1 and value #>> '{}' = $2`, [what, mine.value]);
  }
}
