import type { Sql } from './database.js';

/** Milliseconds from now until the instant `at` that a query gives, by the database's clock; undefined when it gives none. */
export async function untilInMs(sql: Sql, query: string): Promise<number | undefined> {
  const [row] = await sql.query<{ ms: number | null }>(
    `select (extract(epoch from at - clock_timestamp()) * 1000)::float8 as ms from (${query}) next`,
  );
  return row?.ms == null ? undefined : Math.max(0, Math.ceil(row.ms));
}

/** Keeps an instant under a name: so long from now, and never earlier than was kept before. */
export async function setInstant(sql: Sql, name: string, inMs: number): Promise<void> {
  await sql.query(
    `insert into settings (name, value) values ($1, to_jsonb(now() + make_interval(secs => $2)))
     on conflict (name) do update set value = to_jsonb(greatest((settings.value #>> '{}')::timestamptz, now() + make_interval(secs => $2)))`,
    [name, inMs / 1000],
  );
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

/**
 * Reserves so many moments in a row out of `perSecond` in each second, for all processes of the house together, and tells in how many milliseconds
 * the first one is. What nobody uses is not saved up. A clock that was set back cannot hold everything up for more than half a minute.
 */
export async function reserve(sql: Sql, name: string, count: number, perSecond: number): Promise<number> {
  const now = 'extract(epoch from clock_timestamp())::float8';
  const [row] = await sql.query<{ ms: number }>(
    `insert into settings (name, value) values ($1, to_jsonb(${now} + $2::float8))
     on conflict (name) do update set value =
       to_jsonb(greatest(case when settings.value::float8 < ${now} + 30 then settings.value::float8 else 0 end, ${now}) + $2::float8)
     returning ((value::float8 - $2::float8 - ${now}) * 1000)::float8 as ms`,
    [name, count / perSecond],
  );
  return Math.max(0, row!.ms);
}
