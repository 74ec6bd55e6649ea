import { type Claim, type Deliveries, decideAbandoned, type Kind } from '../engagement/delivery.js';
import type { Quiet } from '../engagement/quiet.js';
import { claimDue } from './claims.js';
import { type Database, long } from './database.js';
import { pause, reserve, spacingMs } from './pauses.js';
import { makeLink } from './personal-links.js';
import { untilInMs } from './settings.js';

/** So long a claim stands without being renewed: a process that was killed is made up for this soon. */
export const leaseSeconds = 12;
const linkDays = 60;
/** A stopped announcement is settled in pieces of so many rows, so that nothing else waits long. */
const settledAtOnce = 5_000;

const rowsOf = (claims: readonly Claim[]) => JSON.stringify(claims.flatMap(({ rows }) => rows));

// Notes that the rows of $1 are now being sent, where they still belong to whoever claimed them; $2 is the spacing, in seconds. The lease is left
// alone: whoever holds a claim renews it all the time, and a row whose indexed columns stay the same costs half as much.
const begin = `
  with c as (select * from jsonb_to_recordset($1::jsonb) as c (id uuid, fence int, channel text, conversation text)),
    begun as (
      update deliveries d set channel = c.channel, attempts = attempts + case when d.channel is null then 1 else 0 end
      from c where d.id = c.id and d.fence = c.fence and d.status = 'sending' and d.person_id is not null
        and not (d.kind = 'announcement' and exists (select from announcements a where a.id = d.announcement_id and a.status = 'stopped'))
      returning d.id),
    spaced as (
      insert into pauses (name, until)
        select c.conversation, max(clock_timestamp()) + make_interval(secs => $2) from c where c.conversation is not null group by 1 order by 1
      on conflict (name) do update set until = greatest(pauses.until, excluded.until))
  select id from begun`;

// Writes what became of the rows of $1, under the fence alone: a claim that was given up meanwhile, and that nobody took over, still learns the truth.
const end = `
  update deliveries d set status = e.status, reason = e.reason, lease_until = null, channel = coalesce(e.channel, d.channel),
    conversation_id = coalesce(e.conversation, d.conversation_id), activity_id = coalesce(e.activity, d.activity_id),
    due_at = coalesce(now() + make_interval(secs => e.seconds), d.due_at), ended_at = case when e.status = 'queued' then null else now() end
  from jsonb_to_recordset($1::jsonb) as e (id uuid, fence int, status text, reason text, channel text, conversation text, activity text, seconds float8)
  where d.id = e.id and d.fence = e.fence`;

/** The deliveries of one database. Every moment is taken from the database's clock, so that processes need not agree about the time. */
export function deliveries(database: Database, quiet: Quiet): Deliveries {
  return {
    async claim(lane, limit) {
      for (;;) {
        const { claims, taken } = await database.transaction((sql) => claimDue(sql, lane, limit, leaseSeconds, quiet));
        // Whatever was taken and no longer made sense is settled; there may be more behind it.
        if (claims.length > 0 || taken === 0) return claims;
      }
    },

    async begin(beginnings) {
      const rows = beginnings.flatMap(({ claim, channel }) =>
        claim.rows.map((row) => ({ ...row, channel, ...(channel === 'teams' && claim.teams ? { conversation: claim.teams.id } : {}) })),
      );
      const begun = new Set((await database.query<{ id: string }>(begin, [JSON.stringify(rows), spacingMs / 1000])).map(({ id }) => id));
      return beginnings.map(({ claim }) => claim.rows.every(({ id }) => begun.has(id)));
    },

    async renew(claims) {
      await database.query(
        `update deliveries d set lease_until = now() + make_interval(secs => $2)
         from jsonb_to_recordset($1::jsonb) as c (id uuid, fence int) where d.id = c.id and d.fence = c.fence and d.status = 'sending'`,
        [rowsOf(claims), leaseSeconds],
      );
    },

    async end(endings) {
      const rows = endings.flatMap(({ claim, ended }) =>
        claim.rows.map((row) => ({
          ...row,
          status: ended.status,
          reason: ended.reason,
          ...(ended.status === 'queued' ? { seconds: ended.inMs / 1000 } : {}),
          ...(ended.status === 'sent' ? { channel: ended.channel } : {}),
          ...(ended.status === 'sent' && ended.spoken
            ? { conversation: ended.spoken.conversationId, activity: ended.spoken.activityId }
            : {}),
        })),
      );
      await database.query(end, [JSON.stringify(rows)]);
    },

    recover: () =>
      database.transaction(async (sql) => {
        const abandoned = await sql.query<{ id: string; kind: Kind; channel: 'teams' | 'web' | 'email' | null }>(
          `select id, kind, channel from deliveries where status = 'sending' and lease_until < now() for update skip locked`,
        );
        for (const { id, kind, channel } of abandoned) {
          const again = decideAbandoned(kind, channel ?? undefined) === 'again';
          await sql.query(
            `update deliveries set status = $2, reason = 'interrupted', lease_until = null, ended_at = case when $2 = 'queued' then null else now() end where id = $1`,
            [id, again ? 'queued' : 'unknown'],
          );
        }
        return abandoned.length;
      }),

    async finish() {
      let settled: unknown[];
      do
        settled = await database.query(
          `${long}update deliveries set status = 'skipped', reason = 'stopped', ended_at = now() where id in (
             select d.id from announcements a join deliveries d on d.announcement_id = a.id
               where a.status = 'stopped' and d.status = 'queued' and d.kind = 'announcement' limit $1 for update of d skip locked) returning id`,
          [settledAtOnce],
        );
      while (settled.length === settledAtOnce);
      await database.query(
        `update announcements a set status = 'sent' where a.status = 'sending'
           and exists (select from deliveries d where d.announcement_id = a.id)
           and not exists (select from deliveries d where d.announcement_id = a.id and d.status in ('queued', 'sending'))`,
      );
    },

    nextInMs: (lane) =>
      untilInMs(database, `select min(due_at) as at from deliveries where status = 'queued' and bulk = ${lane === 'many'}`),

    block: async (mailboxId) => void (await database.query('update conversations set blocked_at = now() where id = $1', [mailboxId])),
    async refuse(personId, email, code) {
      await database.query(
        'update people set refused_email = email, refused_code = $3, refused_at = now() where id = $1 and email = $2 and refused_email is distinct from email',
        [personId, email, code],
      );
    },
    pause: (name, ms) => pause(database, name, ms),
    reserve: (tenant, count, perSecond) => reserve(database, `pace:${tenant}`, count, perSecond),

    async link(personId, about) {
      const [row] = await database.query<{ at: Date }>('select now() + make_interval(days => $1) as at', [linkDays]);
      return makeLink(database, personId, row!.at, about);
    },
  };
}
