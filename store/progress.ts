import type { Sql } from './database.js';
import { itemOf } from './staff-lists.js';

/** At most so many points of time. */
const points = 120;

/** How an announcement goes: its counts, how they grew, how many go out in a minute now and for how long it will go on. */
export async function progressOf(sql: Sql, id: string): Promise<object | undefined> {
  const item = await itemOf(sql, 'announcements', id);
  if (!item) return undefined;
  const series = await sql.query<{ at: Date; sent: number; failed: number; unknown: number; skipped: number }>(
    `with ended as (select status, ended_at from deliveries where announcement_id = $1 and kind = 'announcement' and ended_at is not null and status in ('sent', 'failed', 'unknown', 'skipped')),
       span as (select min(ended_at) as first, greatest(extract(epoch from max(ended_at) - min(ended_at)) / $2, 1) as step from ended),
       steps as (select floor(extract(epoch from ended_at - first) / step) as step_number, status, count(*) as n, max(ended_at) as at from ended, span group by 1, 2)
     select max(at) as at, ${(['sent', 'failed', 'unknown', 'skipped'] as const)
       .map((status) => `(sum(coalesce(sum(n) filter (where status = '${status}'), 0)) over (order by step_number))::bigint as ${status}`)
       .join(', ')} from steps group by step_number order by step_number`,
    [item.id, points],
  );
  const [pace] = await sql.query<{ lately: number; seconds: number }>(
    `select count(*) as lately, extract(epoch from least(interval '30 seconds', greatest(interval '1 second', now() - min(ended_at))))::float8 as seconds from deliveries
     where announcement_id = $1 and kind = 'announcement' and status = 'sent' and ended_at > now() - interval '30 seconds'`,
    [item.id],
  );
  const { queued } = item.counts as { queued: number };
  const perSecond = pace!.lately > 0 ? pace!.lately / pace!.seconds : 0;
  return {
    id: item.id,
    status: item.status,
    counts: item.counts,
    ...(item.sentAt ? { startedAt: item.sentAt } : {}),
    perMinute: Math.round(perSecond * 60),
    ...(queued > 0 && perSecond > 0 ? { secondsLeft: Math.ceil(queued / perSecond) } : {}),
    series: series.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })),
  };
}
