import type { Sql } from './database.js';

/** Milliseconds from now until the instant `at` that a query gives, by the database's clock; undefined when it gives none. */
export async function untilInMs(sql: Sql, query: string): Promise<number | undefined> {
  const [row] = await sql.query<{ ms: number | null }>(
    `select (extract(epoch from at - clock_timestamp()) * 1000)::float8 as ms from (${query}) next`,
  );
  return row?.ms == null ? undefined : Math.max(0, Math.ceil(row.ms));
}

/**
 * Does the work unless somebody else is doing it now. Whoever does it holds it for `seconds` and renews that while the work lasts, so that one who dies
 * in it keeps the others waiting no longer than that.
 */
export async function alone(sql: Sql, what: string, work: () => Promise<void>, seconds = 12): Promise<void> {
  const name = `alone:${what}`;
  const until = 'to_jsonb(clock_timestamp() + make_interval(secs => $2))';
  const [taken] = await sql.query<{ value: string }>(
    `insert into settings (name, value) values ($1, ${until})
     on conflict (name) do update set value = excluded.value where (settings.value #>> '{}')::timestamptz <= clock_timestamp()
     returning value #>> '{}' as value`,
    [name, seconds],
  );
  if (!taken) return;
  let { value } = taken;
  let renewed = Promise.resolve();
  async function renew() {
    const [still] = await sql.query<{ value: string }>(
      `update settings set value = ${until} where name = $1 and value #>> '{}' = $3 returning value #>> '{}' as value`,
      [name, seconds, value],
    );
    if (still) value = still.value;
  }
  // A database that is away for a moment is asked again at the next turn; the work itself will hear of it.
  const renewing = setInterval(() => {
    renewed = renewed.then(renew).catch(() => {});
  }, seconds * 300);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    await renewed;
    await sql.query(`delete from settings where name = $1 and value #>> '{}' = $2`, [name, value]);
  }
}
