import type { Sql } from './database.js';

/**
 * Between two unasked messages to one chat in Teams lies so much, in milliseconds. It keeps all of Teams' limits for a conversation at once (7 in a
 * second, 8 in two, 60 in thirty, 1,800 in an hour), and nobody reads faster.
 */
export const spacingMs = 2_000;

/** Nothing unasked is sent to what is named here ('teams:<id>' or 'tenant:<id>') for so long, and not for less than was kept before. */
export async function pause(sql: Sql, name: string, ms: number): Promise<void> {
  await sql.query(
    `insert into pauses (name, until) values ($1, now() + make_interval(secs => $2))
     on conflict (name) do update set until = greatest(pauses.until, excluded.until)`,
    [name, ms / 1000],
  );
}

/**
 * Reserves so many moments in a row out of `perSecond` in each second, for all processes of the house together, and tells in how many milliseconds
 * the first one is. What nobody uses is not saved up. A clock that was set back cannot hold everything up for more than half a minute.
 */
export async function reserve(sql: Sql, name: string, count: number, perSecond: number): Promise<number> {
  const now = 'clock_timestamp()';
  const [row] = await sql.query<{ ms: number }>(
    `insert into pauses (name, until) values ($1, ${now} + make_interval(secs => $2::float8))
     on conflict (name) do update set until =
       greatest(case when pauses.until < ${now} + interval '30 seconds' then pauses.until end, ${now}) + make_interval(secs => $2::float8)
     returning (extract(epoch from until - make_interval(secs => $2::float8) - ${now}) * 1000)::float8 as ms`,
    [name, count / perSecond],
  );
  return Math.max(0, row!.ms);
}
