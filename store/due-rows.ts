import type { Appointment } from '../engagement/appointment.js';
import { type Claim, decideSkip, type Kind } from '../engagement/delivery.js';
import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import { decideSendAt, type Quiet } from '../engagement/quiet.js';
import { appointment } from './appointments.js';
import { concerned } from './concerned.js';
import type { Sql } from './database.js';

/** A claimed row with everything that decides about it. */
export interface DueRow {
  id: string;
  fence: number;
  kind: Kind;
  saying: Line[];
  deadline: Date | null;
  attempts: number;
  together: string | null;
  now: Date;
  paused_until: Date | null;
  person_id: string | null;
  name: string | null;
  email: string | null;
  refused: boolean;
  language: Language;
  announcements: boolean;
  reminders: boolean;
  stopped: boolean;
  current: boolean;
  concerned: boolean;
  about: string | null;
  teams: NonNullable<Claim['teams']> | null;
  web: NonNullable<Claim['web']> | null;
  follows: string | null;
  appointment: Appointment | null;
  unconfirmed: boolean;
  answers: Claim['answers'] | null;
  corrected: string | null;
  earlier: Claim['earlier'] | null;
}

/** What becomes of a row that is not sent now. */
export interface Settled {
  id: string;
  status: 'skipped' | 'failed' | 'queued';
  reason: string;
  due_at?: Date;
}

const mailbox = `jsonb_build_object('id', c.id, 'channel', c.channel, 'reference', c.reference)`;
const newest = (channel: 'teams' | 'web', more: string, order = '') => `left join lateral (
  select c.id, ${mailbox} || jsonb_build_object(${more}) as box from conversations c
    where c.person_id = p.id and c.channel = '${channel}' and c.blocked_at is null and d.kind <> 'letter' order by ${order}c.seen_at desc limit 1) ${channel} on true`;
const tenant = `'tenant', coalesce(c.reference #>> '{conversation,tenantId}', '')`;
// Somebody with several conversations on the web is told in the one that they have open.
const watched = 'exists (select from web_streams w where w.conversation_id = c.id and w.until > now())';

// The id of a meeting, a sign-up, a submission or a round that a source names.
const named = `substring(d.source from '^(?:notice|letter):[^:]+:([0-9a-f-]{36})')::uuid`;

// Everything that decides about a row, as it stands at this moment. A source that names no reminder, meeting, round or sign-up finds none.
const facts = `
  select d.id, d.fence, d.kind, d.deadline, d.attempts, d.together, now() as now,
    coalesce(d.saying, case when k.id is not null then jsonb_build_array(jsonb_build_object('key', 'letter.code', 'values', jsonb_build_object('code', k.code))) end, jsonb_build_array(
      jsonb_build_object('key', 'announcement.body', 'values', jsonb_build_object('title', a.title, 'text', a.text)),
      jsonb_build_object('key', 'announcement.howToStop'))) as saying,
    (select max(until) from pauses where name in (teams.id, 'tenant:' || (teams.box ->> 'tenant'))) as paused_until,
    p.id as person_id, p.name, case when k.id is not null then k.email when p.refused_email = p.email then null else coalesce(p.email, q.email) end as email,
    coalesce(p.refused_email = p.email, false) as refused, k.id is not null or (p.email is null and q.email is not null) as unconfirmed, p.language, p.announcements, p.reminders,
    coalesce(a.status = 'stopped', false) as stopped,
    d.source not like 'reminder:%' or coalesce(r.version::text = split_part(d.source, ':', 3), false) as current,
    d.source not like 'reminder:%' or ${concerned} as concerned,
    coalesce(a.about, 'meeting:' || coalesce(r.meeting_id, m.id, s.meeting_id), 'round:' || coalesce(r.round_id, f.id, b.round_id)) as about,
    case when q.letter_id is not null then jsonb_build_object('letter', q.letter_id, 'subject', q.subject) end as answers,
    d.corrects as follows, ${appointment} as appointment,
    case when asked.channel = 'web' then null else teams.box end as teams,
    case when asked.channel = 'web' then asked.box else web.box end as web, e.status as corrected,
    case when e.id is not null then jsonb_build_object('letter', e.channel = 'email') || coalesce(
      (select jsonb_build_object('spoken', jsonb_build_object('mailbox', ${mailbox}, 'activityId', e.activity_id))
         from conversations c where c.id = e.conversation_id and c.blocked_at is null and e.activity_id is not null and e.status = 'sent'), '{}') end as earlier
  from deliveries d
    left join people p on p.id = d.person_id
    ${newest('teams', tenant)}
    ${newest('web', `'watched', ${watched}`, `${watched} desc, `)}
    -- An answer of staff goes back to where it was asked for.
    left join messages_to_staff q on q.id = substring(d.source from '^notice:answered:([0-9a-f-]{36})')::uuid
    left join lateral (select c.channel, ${mailbox} || jsonb_build_object('watched', ${watched}) as box from conversations c
      where c.id = q.conversation_id and c.person_id = p.id and c.blocked_at is null) asked on true
    left join announcements a on a.id = d.announcement_id
    left join deliveries e on e.id = d.corrects
    left join reminders r on r.id = substring(d.source from '^reminder:([0-9a-f-]{36}):')::uuid
    left join meetings m on m.id = ${named}
    left join sign_ups s on s.id = ${named}
    left join feedback_rounds f on f.id = ${named}
    left join submissions b on b.id = ${named}
    left join address_codes k on k.id = ${named}
  where d.id = any($1::uuid[]) order by d.due_at, d.created_at, d.id`;

/** The rows of these ids with their facts, in the order in which they fell due. */
export const dueRows = (sql: Sql, ids: readonly string[]): Promise<DueRow[]> => sql.query<DueRow>(facts, [ids]);

/** Whether a row is not sent now, and why; undefined when it is. Whether it shares its moment with another of the same person is asked elsewhere. */
export function decideNow(row: DueRow, quiet: Quiet): Settled | undefined {
  const { id, kind, now, deadline, corrected } = row;
  const skip = decideSkip(
    {
      kind,
      ...(deadline ? { deadline } : {}),
      ...(row.person_id === null ? {} : { person: row }),
      stopped: row.stopped,
      current: row.current,
      concerned: row.concerned,
      ...(corrected ? { corrected } : {}),
    },
    now,
  );
  if (skip) return { id, status: 'skipped', reason: skip };
  if (!row.teams && !row.web && !row.email) return { id, status: 'failed', reason: row.refused ? 'addressRefused' : 'noChannel' };
  // A correction follows what it corrects, which is on its way.
  if (corrected === 'sending' || corrected === 'queued') return { id, status: 'queued', reason: 'follows', due_at: later(now, 2_000) };
  // It answers what the person did just now.
  if (kind === 'letter') return undefined;
  const sendAt = decideSendAt(now, quiet, deadline ?? undefined);
  if (sendAt > now) return { id, status: 'queued', reason: 'quiet', due_at: sendAt };
  if (row.paused_until && row.paused_until > now) return { id, status: 'queued', reason: 'paused', due_at: row.paused_until };
  return undefined;
}

/** So many milliseconds after an instant. */
export const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
