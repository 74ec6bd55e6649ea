import type { Sql } from './database.js';
import { approvalFields, listOf } from './staff-lists.js';
import { invitedTo } from './staff-rounds.js';

const asked = `(select count(*) from (${invitedTo.replaceAll('$1', 'f.id')}) everyone)`;
const project = `(select p.name from round_meetings rm join meetings m on m.id = rm.meeting_id join projects p on p.id = m.project_id where rm.round_id = f.id limit 1)`;
const ended = `d.status in ('failed', 'unknown') and d.ended_at > $1::timestamptz - interval '30 days'`;

/** What needs staff today. One statement each, and none of them looks at more than what needs somebody. */
const statements = {
  meetings: `select m.id, m.title, m.starts_at as "startsAt", m.ends_at as "endsAt", m.capacity, m.sign_up_closes_on as "signUpClosesOn",
      (select count(*) from sign_ups s where s.meeting_id = m.id and s.status = 'confirmed') as confirmed,
      (select count(*) from sign_ups s where s.meeting_id = m.id and s.status = 'waitlisted') as waitlisted
    from meetings m where m.status = 'published' and m.ends_at > $1 and m.starts_at < $1::timestamptz + interval '7 days' order by m.starts_at, m.id`,
  rounds: `select f.id, ${project} as project, f.closes_on as "closesOn", ${asked} as asked,
      (select count(*) from submissions s where s.round_id = f.id and s.status = 'submitted') as submitted
    from feedback_rounds f where f.status = 'planned' and f.opens_at <= $1 and f.closes_on between $1::timestamptz::date - 1 and $1::timestamptz::date + 14 order by f.closes_on, f.id`,
  announcements: `select a.id, a.title, a.status, count(*) filter (where d.status = 'failed') as failed, count(*) filter (where d.status = 'unknown') as unknown
    from deliveries d join announcements a on a.id = d.announcement_id where ${ended} group by a.id order by max(d.ended_at) desc`,
  scheduled: `select id, title, send_at as "sendAt" from announcements where status = 'scheduled' and send_at > $1::timestamptz - interval '1 day' order by send_at`,
  reminders: `select r.id, r.before, coalesce(m.title, ${project}) as title, r.due_at as "dueAt" from reminders r left join meetings m on m.id = r.meeting_id left join feedback_rounds f on f.id = r.round_id
    where r.status = 'planned' and r.due_at between $1 and $1::timestamptz + interval '7 days' and m.status is distinct from 'draft' order by r.due_at`,
} as const;

/** What needs staff today: this week's meetings, rounds that close, messages that did not arrive, and what waits for somebody. */
export async function home(sql: Sql, now: Date): Promise<object> {
  const lists: Record<string, unknown[]> = {};
  for (const [name, statement] of Object.entries(statements)) lists[name] = await sql.query(statement, [now]);
  const [numbers] = await sql.query<Record<string, number>>(
    `select count(*) filter (where d.status = 'failed') as failed, count(*) filter (where d.status = 'unknown') as unknown
     from deliveries d where ${ended} and d.announcement_id is null`,
    [now],
  );
  const [blocked] = await sql.query<{ count: number }>(
    `select count(distinct c.person_id) as count from conversations c where c.channel = 'teams' and c.blocked_at is not null and c.person_id is not null
       and not exists (select from conversations o where o.person_id = c.person_id and o.channel = 'teams' and o.blocked_at is null)`,
  );
  const [messages] = await sql.query<{ waiting: number; oldestAt: Date | null }>(
    'select count(*) as waiting, min(created_at) as "oldestAt" from messages_to_staff m where not exists (select from message_answers a where a.message_id = m.id)',
  );
  const approvals = await sql.query<{ item: object }>(
    `select ${approvalFields} as item from approvals a where a.status = 'waiting' order by a.asked_at`,
  );
  const drafts = await listOf(sql, 'meetings', { limit: 20 }, `t.status = 'draft'`);
  return {
    ...lists,
    other: numbers,
    blocked: blocked!.count,
    messages: { waiting: messages!.waiting, ...(messages!.oldestAt ? { oldestAt: messages!.oldestAt } : {}) },
    approvals: approvals.map(({ item }) => item),
    drafts: drafts.items.map(({ id, title, startsAt }) => ({ id, title, startsAt })),
  };
}
