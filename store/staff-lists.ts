import type { Item, List, Page, PeopleFilter } from '../engagement/staff.js';
import type { Sql } from './database.js';

/** Does a row wait to be sent? Not when staff have stopped the announcement, whether or not the row has been settled yet. */
const waits = `(d.status = 'queued' and t.status <> 'stopped')`;
/** The counts of an announcement's own deliveries; corrections and recalls are apart. */
const counts = `(select jsonb_build_object('recipients', count(*), 'queued', count(*) filter (where d.status = 'sending' or ${waits}), 'sent', count(*) filter (where d.status = 'sent'),
  'failed', count(*) filter (where d.status = 'failed'), 'skipped', count(*) filter (where d.status = 'skipped' or (d.status = 'queued' and not ${waits})),
  'unknown', count(*) filter (where d.status = 'unknown'), 'read', count(*) filter (where d.read_at is not null))
  from deliveries d where d.announcement_id = t.id and d.kind = 'announcement')`;
/** Corrections and recalls, each with what became of it: changed where it stood, or followed by new words. */
const corrections = `coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'at', c.at, 'counts', c.counts) order by c.at) from (
  select d.kind, min(d.created_at) as at, jsonb_build_object('recipients', count(*), 'queued', count(*) filter (where d.status in ('queued', 'sending')),
    'inPlace', count(*) filter (where d.status = 'sent' and d.reason = 'inPlace'), 'followed', count(*) filter (where d.status = 'sent' and d.reason is distinct from 'inPlace'),
    'failed', count(*) filter (where d.status = 'failed'), 'skipped', count(*) filter (where d.status = 'skipped'), 'unknown', count(*) filter (where d.status = 'unknown')) as counts
  from deliveries d where d.announcement_id = t.id and d.kind <> 'announcement' group by d.source, d.kind) c), '[]')`;
const reminders = (column: string) =>
  `coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('before', r.before, 'offset', r."offset", 'at', r.at, 'dueAt', r.due_at, 'status', r.status)) order by r.due_at) from reminders r where r.${column} = t.id), '[]')`;

/** Whether the bot can write to a person in Teams: 'reachable', 'blocked' until they write again, or nothing when it never could. */
const inTeams = `(select case when bool_or(c.blocked_at is null) then 'reachable' else 'blocked' end from conversations c where c.person_id = t.id and c.channel = 'teams' having count(*) > 0)`;

/** Why letters to a person's present address are refused or come back; nothing where they do not. */
const refused = `case when t.refused_email = t.email then jsonb_build_object('status', 'refused', 'code', t.refused_code, 'at', t.refused_at) end`;

/** An approval (`a`) as the API shows it. */
export const approvalFields = `jsonb_strip_nulls(jsonb_build_object('id', a.id, 'action', a.action, 'subject', jsonb_build_object('kind', split_part(a.action, '.', 1), 'id', a.subject_id),
  'title', coalesce((select title from announcements where id = a.subject_id), (select title from meetings where id = a.subject_id), (select nullif(title, '{}') from summaries where id = a.subject_id)),
  'body', a.body, 'people', a.people, 'status', a.status, 'askedBy', a.asked_by, 'askedAt', a.asked_at, 'decidedBy', a.decided_by, 'decidedAt', a.decided_at, 'reason', a.reason))`;
/** What waits for a second member of staff, or was refused last; fields of the thing itself. */
const approval = `'approval', (select ${approvalFields} from approvals a where a.subject_id = t.id and a.status = 'waiting'),
  'refusal', (select jsonb_build_object('by', a.decided_by, 'at', a.decided_at, 'reason', a.reason) from
    (select * from approvals l where l.subject_id = t.id order by l.asked_at desc limit 1) a where a.status = 'refused')`;
const waitsToBeSent = `exists (select from approvals a where a.subject_id = t.id and a.status = 'waiting' and a.action = 'announcement.send')`;

/** What the API shows of each thing. `t` is the row; fields that are not there are left out. */
const shown = {
  projects: `'name', t.name, 'summary', t.summary, 'website', t.website`,
  groups: `'name', t.name, 'people', (select count(*) from memberships m where m.group_id = t.id)`,
  meetings: `'projectId', t.project_id, 'title', t.title, 'description', t.description, 'themes', t.themes, 'startsAt', t.starts_at, 'endsAt', t.ends_at, 'place', t.place, 'onlineUrl', t.online_url,
    'capacity', t.capacity, 'seatsPerOrganisation', t.seats_per_organisation, 'signUpClosesOn', t.sign_up_closes_on, 'status', t.status, 'version', t.version,
    'groups', coalesce((select jsonb_agg(g.group_id) from meeting_groups g where g.meeting_id = t.id), '[]'), 'reminders', ${reminders('meeting_id')},
    'confirmed', (select count(*) from sign_ups s where s.meeting_id = t.id and s.status = 'confirmed'), 'waitlisted', (select count(*) from sign_ups s where s.meeting_id = t.id and s.status = 'waitlisted'),
    'attended', (select count(*) from sign_ups s where s.meeting_id = t.id and s.attended), ${approval}`,
  rounds: `'opensAt', t.opens_at, 'closesOn', t.closes_on, 'openTo', t.open_to, 'status', t.status, 'version', t.version, 'history', t.history,
    'meetingIds', coalesce((select jsonb_agg(m.meeting_id) from round_meetings m where m.round_id = t.id), '[]'), 'reminders', ${reminders('round_id')},
    'questions', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'required', q.required) order by q.number) from questions q where q.round_id = t.id), '[]'),
    'submitted', (select count(*) from submissions s where s.round_id = t.id and s.status = 'submitted'), ${approval}`,
  announcements: `'title', t.title, 'text', t.text, 'audience', t.audience, 'sendAt', t.send_at, 'sentAt', t.sent_at, 'counts', ${counts}, 'corrections', ${corrections},
    ${approval}, 'status', case when t.status = 'draft' and ${waitsToBeSent} then 'to-approve' when t.status = 'sending' and not exists (select from deliveries d where d.announcement_id = t.id and d.status in ('queued', 'sending')) then 'sent' else t.status end`,
  summaries: `'roundId', t.round_id, 'title', nullif(t.title, '{}'), 'text', t.text, 'sections', t.sections, 'website', t.website, 'status', t.status, 'publishedAt', t.published_at, 'decision', t.decision, ${approval}`,
  tags: `'roundId', t.round_id, 'name', t.name, 'answers', (select count(*) from answer_tags x join submissions s on s.id = x.submission_id and s.status = 'submitted' where x.tag_id = t.id),
    'notes', (select count(*) from discussion_notes n where n.tag_id = t.id)`,
  notes: `'roundId', t.round_id, 'meetingId', t.meeting_id, 'tagId', t.tag_id, 'language', t.language, 'text', t.text, 'createdAt', t.created_at`,
  reminders: `'before', t.before, 'offset', t."offset", 'at', t.at, 'dueAt', t.due_at, 'status', t.status, 'meetingId', t.meeting_id, 'roundId', t.round_id`,
  staff: `'email', t.email, 'issuer', t.issuer, 'subject', t.subject, 'name', t.name, 'role', t.role, 'active', t.active, 'signedInAt', t.signed_in_at`,
  people: `'teams', ${inTeams}, 'letters', ${refused}, 'name', t.name, 'email', t.email, 'organisation', (select o.name from organisations o where o.id = t.organisation_id), 'language', t.language, 'announcements', t.announcements, 'reminders', t.reminders,
    'groups', coalesce((select jsonb_agg(m.group_id) from memberships m where m.person_id = t.id), '[]')`,
} as const;
export type What = keyof typeof shown;

const tables: Partial<Record<What, string>> = {
  rounds: 'feedback_rounds',
  staff: 'staff_members',
  notes: 'discussion_notes',
};
/** The table that a kind of thing is kept in. */
export const tableOf = (what: What): string => tables[what] ?? what;
const select = (what: What) =>
  `select t.id, jsonb_strip_nulls(jsonb_build_object('id', t.id, ${shown[what]}, 'revision', t.revision, 'changedBy', t.changed_by, 'changedAt', t.changed_at)) as item from ${tableOf(what)} t`;

/** One thing as the API shows it; undefined when there is none of that id, or when what was given is no id. */
export async function itemOf(sql: Sql, what: What, id: string): Promise<Item | undefined> {
  return (await sql.query<{ item: Item }>(`${select(what)} where t.id::text = $1`, [id]))[0]?.item;
}

/** A page of things in the order in which they were made. `where` may use parameters from $3 on. */
export async function listOf(sql: Sql, what: What, { after, limit }: Page, where = 'true', values: unknown[] = []): Promise<List<Item>> {
  const rows = await sql.query<{ id: string; item: Item }>(
    `${select(what)} where ($1::text is null or (t.created_at, t.id) > (select a.created_at, a.id from ${tableOf(what)} a where a.id::text = $1)) and ${where}
     order by t.created_at, t.id limit $2`,
    [after ?? null, limit + 1, ...values],
  );
  const items = rows.slice(0, limit).map(({ item }) => item);
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}

/** People of a group, whose name, address or organisation has these words in it, or whom Teams lets us write to or does not. */
export const peopleOf = (sql: Sql, { group, q, teams, letters }: PeopleFilter, page: Page): Promise<List<Item>> =>
  listOf(
    sql,
    'people',
    page,
    `t.email is not null and ($3::text is null or exists (select from memberships m where m.person_id = t.id and m.group_id::text = $3))
     and ($4::text is null or concat_ws(' ', t.name, t.email, (select o.name from organisations o where o.id = t.organisation_id)) ilike '%' || replace(replace($4, '%', '\\%'), '_', '\\_') || '%')
     and ($5::text is null or ${inTeams} = $5) and ($6::text is null or t.refused_email = t.email)`,
    [group ?? null, q ?? null, teams ?? null, letters ?? null],
  );

/** A meeting's sign-ups with the person's name and organisation; the waiting list in its order, with places. */
export const signUpRows = (sql: Sql, meetingId: string): Promise<Item[]> =>
  sql.query<Item>(
    `select s.id, s.person_id as "personId", p.name, p.email, o.name as organisation, s.status, s.attended, s.access_needs as "accessNeeds", s.signed_up_by as "signedUpBy", s.changed_at as "changedAt",
       case when s.status = 'waitlisted' then row_number() over (partition by s.status order by s.queue_number) end as place
     from sign_ups s join people p on p.id = s.person_id left join organisations o on o.id = s.organisation_id
     where s.meeting_id = $1 and s.status <> 'held' order by s.status, s.queue_number`,
    [meetingId],
  );

/** A round's submissions as they were last sent. Drafts, and changes not yet sent, are nobody's business. */
export const submissionRows = (sql: Sql, roundId: string): Promise<Item[]> =>
  sql.query<Item>(
    `select s.id, s.number, s.person_id as "personId", s.name, s.organisation, s.name_published as "namePublished", s.language, s.status, s.late, s.version, s.submitted_at as "submittedAt",
       coalesce((select jsonb_agg(jsonb_build_object('question', q.text, 'text', v.answers ->> q.id::text, 'language', coalesce(v.languages ->> q.id::text, s.language)) order by q.number)
         from submission_versions v join questions q on v.answers ? q.id::text where v.submission_id = s.id and v.version = s.version), '[]') as answers,
       coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'question', q.text, 'name', f.name, 'type', f.type, 'size', f.size, 'text', f.text) order by q.number, f.position)
         from submission_versions v join files f on v.files ? f.id::text join questions q on q.id = f.question_id
         where v.submission_id = s.id and v.version = s.version), '[]') as files
     from submissions s where s.round_id = $1 and s.status <> 'draft' order by s.number`,
    [roundId],
  );

const deliveries = `select d.id, d.person_id as "personId", p.name, p.email, d.kind, d.source, d.channel,
    case when d.status = 'queued' and d.kind = 'announcement' and a.status = 'stopped' then 'skipped' else d.status end as status,
    case when d.status = 'queued' and d.kind = 'announcement' and a.status = 'stopped' then 'stopped' else d.reason end as reason,
    d.attempts, d.ended_at as "endedAt", d.read_at as "readAt"
  from deliveries d left join people p on p.id = d.person_id left join announcements a on a.id = d.announcement_id`;

/** What became of every message of an announcement, its corrections and recalls included. */
export async function deliveryRows(
  sql: Sql,
  announcementId: string,
  { status, page }: { status?: string; page?: Page } = {},
): Promise<List<Item>> {
  const rows = await sql.query<Item>(
    `select * from (${deliveries} where d.announcement_id = $1 and ($2::text is null or d.id::text > $2)) rows
     where $3::text is null or status = $3 order by id limit $4`,
    [announcementId, page?.after ?? null, status ?? null, page ? page.limit + 1 : null],
  );
  const items = page ? rows.slice(0, page.limit) : rows;
  return { items, ...(rows.length > items.length ? { next: items.at(-1)!.id } : {}) };
}

/** What became of one message; undefined when there is none of that id. */
export const deliveryItem = async (sql: Sql, id: string): Promise<Item | undefined> =>
  (await sql.query<Item>(`${deliveries} where d.id::text = $1`, [id]))[0];
