import { long, type Sql } from './database.js';
import { itemOf } from './staff-lists.js';

/** At most so many points of time. */
const points = 120;
const statuses = ['sent', 'failed', 'unknown', 'skipped'];

/** How an announcement goes: its counts, how they grew, how many go out in a minute now and for how long it will go on. */
export async function progressOf(sql: Sql, id: string): Promise<object | undefined> {
  const item = await itemOf(sql, 'announcements', id);
  if (!item) return undefined;
  const [row] = await sql.query<{ lately: number; seconds: number; series: object[] }>(
    `${long}with ended as materialized (select status, ended_at from deliveries where announcement_id = $1 and kind = 'announcement' and status in ('sent', 'failed', 'unknown', 'skipped') and ended_at is not null),
       span as (select min(ended_at) as first, greatest(extract(epoch from max(ended_at) - min(ended_at)) / $2, 1) as step from ended),
       steps as (select floor(extract(epoch from ended_at - first) / step) as number, max(ended_at) as at, ${statuses
         .map((status) => `count(*) filter (where status = '${status}') as ${status}`)
         .join(', ')} from ended, span group by 1),
       grown as (select number, at, ${statuses.map((status) => `sum(${status}) over (order by number) as ${status}`).join(', ')} from steps),
       lately as (select count(*) as lately, extract(epoch from least(interval '30 seconds', greatest(interval '1 second', now() - min(ended_at))))::float8 as seconds
         from ended where status = 'sent' and ended_at > now() - interval '30 seconds')
     select lately, seconds, coalesce((select jsonb_agg(to_jsonb(g) - 'number' order by number) from grown g), '[]') as series from lately`,
    [item.id, points],
  );
  const { lately, seconds, series } = row!;
  const { queued } = item.counts as { queued: number };
  const perSecond = lately > 0 ? lately / seconds : 0;
  return {
    id: item.id,
    status: item.status,
    counts: item.counts,
    ...(item.sentAt ? { startedAt: item.sentAt } : {}),
    perMinute: Math.round(perSecond * 60),
    ...(queued > 0 && perSecond > 0 ? { secondsLeft: Math.ceil(queued / perSecond) } : {}),
    series,
  };
}
