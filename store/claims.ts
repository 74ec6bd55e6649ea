import type { Claim, Lane } from '../engagement/delivery.js';
import type { Quiet } from '../engagement/quiet.js';
import { long, type Sql } from './database.js';
import { type DueRow, decideNow, dueRows, later, type Settled } from './due-rows.js';
import { spacingMs } from './pauses.js';

/** Marks the rows of a subquery as claimed: from here on only this fence may write what became of them. */
const take = async (sql: Sql, which: string, values: unknown[]): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `with due as (select id from deliveries d where status = 'queued' and due_at <= now() and ${which} for update skip locked)
     update deliveries d set status = 'sending', channel = null, fence = fence + 1, lease_until = now() + make_interval(secs => $1)
     from due where d.id = due.id returning d.id`,
    values,
  );
  return rows.map(({ id }) => id);
};

/** Several reminders to one person become one message; their lines follow one another, and the same line is said once, the last time. */
function toClaims(rows: readonly DueRow[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const row of rows) {
    const key = row.kind === 'reminder' ? `${row.person_id} ${row.together}` : row.id;
    const claim = claims.get(key) ?? toClaim(row);
    if (claims.has(key)) claim.lines.push(...row.saying);
    const said = claim.lines.map((line) => JSON.stringify(line));
    claim.lines = claim.lines.filter((_, index) => said.lastIndexOf(said[index]!) === index);
    claim.rows.push({ id: row.id, fence: row.fence });
    claim.attempts = Math.max(claim.attempts, row.attempts);
    claims.set(key, claim);
  }
  return [...claims.values()];
}

const toClaim = (row: DueRow): Claim => ({
  id: row.together ?? row.id,
  rows: [],
  kind: row.kind,
  lines: [...row.saying],
  ...(row.about ? { about: row.about } : {}),
  attempts: row.attempts,
  person: {
    id: row.person_id!,
    ...(row.name ? { name: row.name } : {}),
    ...(row.email ? { email: row.email } : {}),
    language: row.language,
  },
  ...(row.teams ? { teams: row.teams } : {}),
  ...(row.web ? { web: row.web } : {}),
  ...(row.earlier ? { earlier: row.earlier } : {}),
  ...(row.follows ? { follows: row.follows } : {}),
  ...(row.appointment ? { appointment: row.appointment } : {}),
  ...(row.unconfirmed ? { unconfirmed: true } : {}),
  ...(row.answers ? { answers: row.answers } : {}),
});

/** Of several messages to one chat in Teams the first goes now, the others one by one. */
function spaced(claims: readonly Claim[], now: Date): { now: Claim[]; later: Settled[] } {
  const following = new Map<string, number>();
  const kept: Claim[] = [];
  const settled: Settled[] = [];
  for (const claim of claims) {
    const before = claim.teams ? (following.get(claim.teams.id) ?? 0) : 0;
    if (claim.teams) following.set(claim.teams.id, before + 1);
    if (before === 0) kept.push(claim);
    else for (const { id } of claim.rows) settled.push({ id, status: 'queued', reason: 'paused', due_at: later(now, before * spacingMs) });
  }
  return { now: kept, later: settled };
}

async function settle(sql: Sql, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await sql.query(
    `update deliveries d set status = s.status, reason = s.reason, due_at = coalesce(s.due_at, d.due_at), lease_until = null,
       ended_at = case when s.status = 'queued' then null else now() end
     from jsonb_to_recordset($1::jsonb) as s (id uuid, status text, reason text, due_at timestamptz) where d.id = s.id`,
    [JSON.stringify(settled)],
  );
}

/**
 * Claims what is due in a lane, in the caller's transaction. Two who claim at once get different rows. What no longer makes sense, has no way to
 * the person or must wait is settled here; `taken` counts that too.
 */
export async function claimDue(
  sql: Sql,
  lane: Lane,
  limit: number,
  leaseSeconds: number,
  quiet: Quiet,
): Promise<{ claims: Claim[]; taken: number }> {
  // Whoever corrects an announcement waits until what was claimed stands, and so knows who is being told the old words.
  if (lane === 'many') await sql.query(`${long}select from announcements where status = 'sending' order by id for share`);
  const first = await take(sql, 'bulk = $3 order by due_at, person_id limit $2', [leaseSeconds, limit, lane === 'many']);
  if (first.length === 0) return { claims: [], taken: 0 };
  const joining =
    lane === 'many'
      ? []
      : await take(
          sql,
          `kind = 'reminder' and exists (select from deliveries o where o.id = any($2::uuid[]) and o.kind = 'reminder'
             and o.person_id = d.person_id and o.together is not distinct from d.together)`,
          [leaseSeconds, first],
        );
  const rows = await dueRows(sql, [...first, ...joining]);
  const settled = rows.flatMap((row) => decideNow(row, quiet) ?? []);
  const gone = new Set(settled.map(({ id }) => id));
  const claims = spaced(toClaims(rows.filter(({ id }) => !gone.has(id))), rows[0]!.now);
  await settle(sql, [...settled, ...claims.later]);
  for (const claim of claims.now.filter(({ kind }) => kind === 'reminder'))
    await sql.query('update deliveries set together = $2 where id = any($1::uuid[])', [claim.rows.map(({ id }) => id), claim.id]);
  return { claims: claims.now, taken: rows.length };
}
