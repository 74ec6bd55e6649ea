import { type Claim, decideSkip } from '../engagement/delivery.js';
import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import { decideSendAt, type Quiet } from '../engagement/quiet.js';
import { concerned } from './concerned.js';
import type { Sql } from './database.js';

interface DueRow {
  id: string;
  fence: number;
  kind: Claim['kind'];
  saying: Line[];
  deadline: Date | null;
  attempts: number;
  together: string | null;
  now: Date;
  paused_until: Date | null;
  person_id: string | null;
  name: string | null;
  email: string | null;
  language: Language;
  announcements: boolean;
  reminders: boolean;
  stopped: boolean;
  current: boolean;
  concerned: boolean;
  about: string | null;
  teams: Claim['teams'] | null;
  web: Claim['web'] | null;
}

const mailbox = (channel: 'teams' | 'web') =>
  `(select jsonb_build_object('id', c.id, 'channel', c.channel, 'reference', c.reference) from conversations c
     where c.person_id = p.id and c.channel = '${channel}' and c.blocked_at is null order by c.seen_at desc limit 1) as ${channel}`;

// Everything that decides about a row, as it stands at this moment. A source that names no reminder, meeting, round or sign-up finds none.
const facts = `
  select d.id, d.fence, d.kind, d.saying, d.deadline, d.attempts, d.together, now() as now,
    (select (value #>> '{}')::timestamptz from settings where name = 'teamsPausedUntil') as paused_until,
    p.id as person_id, p.name, p.email, p.language, p.announcements, p.reminders,
    coalesce(a.status = 'stopped', false) as stopped,
    d.source not like 'reminder:%' or coalesce(r.version::text = split_part(d.source, ':', 3), false) as current,
    d.source not like 'reminder:%' or ${concerned} as concerned,
    coalesce(a.about, 'meeting:' || coalesce(r.meeting_id, m.id, s.meeting_id), 'round:' || coalesce(r.round_id, f.id)) as about,
    ${mailbox('teams')}, ${mailbox('web')}
  from deliveries d
    left join people p on p.id = d.person_id
    left join announcements a on a.id = d.announcement_id
    left join reminders r on r.id = substring(d.source from '^reminder:([0-9a-f-]{36}):')::uuid
    left join meetings m on m.id = substring(d.source from '^notice:[^:]+:([0-9a-f-]{36})')::uuid
    left join sign_ups s on s.id = substring(d.source from '^notice:[^:]+:([0-9a-f-]{36})')::uuid
    left join feedback_rounds f on f.id = substring(d.source from '^notice:[^:]+:([0-9a-f-]{36})')::uuid
  where d.id = any($1::uuid[]) order by d.due_at, d.created_at, d.id`;

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

/** What becomes of a row that is not sent now. */
type Settled = { id: string; status: 'skipped' | 'failed' | 'queued'; reason: string; due_at?: Date };

function decide(row: DueRow, quiet: Quiet): Settled | undefined {
  const skip = decideSkip(
    {
      kind: row.kind,
      ...(row.deadline ? { deadline: row.deadline } : {}),
      ...(row.person_id === null ? {} : { person: row }),
      stopped: row.stopped,
      current: row.current,
      concerned: row.concerned,
    },
    row.now,
  );
  if (skip) return { id: row.id, status: 'skipped', reason: skip };
  if (!row.teams && !row.web && !row.email) return { id: row.id, status: 'failed', reason: 'noChannel' };
  const sendAt = decideSendAt(row.now, quiet, row.deadline ?? undefined);
  if (sendAt > row.now) return { id: row.id, status: 'queued', reason: 'quiet', due_at: sendAt };
  if (row.teams && row.paused_until && row.paused_until > row.now)
    return { id: row.id, status: 'queued', reason: 'paused', due_at: row.paused_until };
  return undefined;
}

/** Several reminders to one person become one message; their lines follow one another, and the same line is said once, the last time. */
function toClaims(rows: readonly DueRow[]): Claim[] {
  const claims = new Map<string, Claim & { id: string }>();
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
});

/**
 * Claims what is due, a person's own matters before announcements, in the caller's transaction. Two who claim at once get different rows. What no
 * longer makes sense, has no way to the person or must wait is settled here; `taken` counts that too.
 */
export async function claimDue(sql: Sql, limit: number, leaseSeconds: number, quiet: Quiet): Promise<{ claims: Claim[]; taken: number }> {
  const first = await take(sql, `true order by (kind = 'announcement'), due_at, person_id limit $2`, [leaseSeconds, limit]);
  const joining = await take(
    sql,
    `kind = 'reminder' and exists (select from deliveries o where o.id = any($2::uuid[]) and o.kind = 'reminder'
       and o.person_id = d.person_id and o.together is not distinct from d.together)`,
    [leaseSeconds, first],
  );
  if (first.length === 0) return { claims: [], taken: 0 };
  const rows = await sql.query<DueRow>(facts, [[...first, ...joining]]);
  const settled = rows.flatMap((row) => decide(row, quiet) ?? []);
  if (settled.length > 0)
    await sql.query(
      `update deliveries d set status = s.status, reason = s.reason, due_at = coalesce(s.due_at, d.due_at), lease_until = null,
         ended_at = case when s.status = 'queued' then null else now() end
       from jsonb_to_recordset($1::jsonb) as s (id uuid, status text, reason text, due_at timestamptz) where d.id = s.id`,
      [JSON.stringify(settled)],
    );
  const claims = toClaims(rows.filter(({ id }) => !settled.some((each) => each.id === id)));
  for (const claim of claims.filter(({ kind }) => kind === 'reminder'))
    await sql.query('update deliveries set together = $2 where id = any($1::uuid[])', [claim.rows.map(({ id }) => id), claim.id]);
  return { claims, taken: rows.length };
}
