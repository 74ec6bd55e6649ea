import { type Claim, type Deliveries, decideAbandoned } from '../engagement/delivery.js';
import type { Quiet } from '../engagement/quiet.js';
import { claimDue } from './claims.js';
import type { Database } from './database.js';
import { makeLink } from './personal-links.js';
import { reserve, setInstant, untilInMs } from './settings.js';

/** So long a claim stands without being renewed: a process that was killed is made up for this soon. */
export const leaseSeconds = 12;
const linkDays = 60;

const rowsOf = (claims: readonly Claim[]) => JSON.stringify(claims.flatMap(({ rows }) => rows));
// The rows of $1 that still belong to whoever claimed them.
const held = 'from jsonb_to_recordset($1::jsonb) as c (id uuid, fence int) where d.id = c.id and d.fence = c.fence';

/** The deliveries of one database. Every moment is taken from the database's clock, so that processes need not agree about the time. */
export function deliveries(database: Database, quiet: Quiet): Deliveries {
  return {
    async claim(limit) {
      for (;;) {
        const { claims, taken } = await database.transaction((sql) => claimDue(sql, limit, leaseSeconds, quiet));
        // Whatever was taken and no longer made sense is settled; there may be more behind it.
        if (claims.length > 0 || taken === 0) return claims;
      }
    },

    async begin(claim, channel) {
      const begun = await database.query(
        `update deliveries d set channel = $2, attempts = attempts + case when d.channel is null then 1 else 0 end,
           lease_until = now() + make_interval(secs => $3) ${held} and d.status = 'sending'
           and not exists (select from announcements a where a.id = d.announcement_id and a.status = 'stopped') returning d.id`,
        [rowsOf([claim]), channel, leaseSeconds],
      );
      return begun.length === claim.rows.length;
    },

    async renew(claims) {
      await database.query(`update deliveries d set lease_until = now() + make_interval(secs => $2) ${held} and d.status = 'sending'`, [
        rowsOf(claims),
        leaseSeconds,
      ]);
    },

    // Under the fence alone: a claim that was given up meanwhile, and that nobody took over, still learns the truth.
    async end(claim, ended) {
      const inMs = ended.status === 'queued' ? ended.inMs : null;
      await database.query(
        `update deliveries d set status = $2, reason = $3, lease_until = null, channel = coalesce($4, d.channel),
           due_at = coalesce(now() + make_interval(secs => $5::float8), d.due_at), ended_at = case when $2 = 'queued' then null else now() end ${held}`,
        [
          rowsOf([claim]),
          ended.status,
          ended.reason ?? null,
          ended.status === 'sent' ? ended.channel : null,
          inMs === null ? null : inMs / 1000,
        ],
      );
    },

    recover: () =>
      database.transaction(async (sql) => {
        const abandoned = await sql.query<{ id: string; kind: Claim['kind']; channel: 'teams' | 'web' | 'email' | null }>(
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
      await database.query(
        `update announcements a set status = 'sent', sent_at = now() where a.status = 'sending'
           and exists (select from deliveries d where d.announcement_id = a.id)
           and not exists (select from deliveries d where d.announcement_id = a.id and d.status in ('queued', 'sending'))`,
      );
    },

    nextInMs: () =>
      untilInMs(
        database,
        `select min(due_at) as at from (
           select min(due_at) as due_at from deliveries where status = 'queued' and (kind = 'announcement') = true union all
           select min(due_at) from deliveries where status = 'queued' and (kind = 'announcement') = false) both_kinds`,
      ),

    block: async (mailboxId) => void (await database.query('update conversations set blocked_at = now() where id = $1', [mailboxId])),
    pauseTeams: (ms) => setInstant(database, 'teamsPausedUntil', ms),
    reserve: (count, perSecond) => reserve(database, 'teamsNextAt', count, perSecond),

    async link(personId, about) {
      const [row] = await database.query<{ at: Date }>('select now() + make_interval(days => $1) as at', [linkDays]);
      return makeLink(database, personId, row!.at, about);
    },
  };
}
