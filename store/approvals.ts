import type { Done, Item, List, MeetingChange, Page } from '../engagement/staff.js';
import { correctAnnouncement } from './announcement-changes.js';
import { sendAnnouncement } from './announcements.js';
import { countOf } from './audience.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { changing } from './revisions.js';
import { approvalFields, itemOf, type What } from './staff-lists.js';
import { cancelMeeting, changeMeeting, type Desk } from './staff-meetings.js';
import { extendRound } from './staff-rounds.js';
import { decideSummary, publishSummary } from './summaries.js';
import { type Told, toldBy } from './told.js';

interface Act {
  what: What;
  told: Told;
  work(sql: Sql, desk: Desk, id: string, body: never): Promise<Done<Item>>;
}
const act = <B>(what: What, told: Told, work: (sql: Sql, desk: Desk, id: string, body: B) => Promise<Done<Item>>): Act => ({
  what,
  told,
  work,
});

/** What tells many people at once. */
const acts = {
  'announcement.send': act('announcements', 'audience', sendAnnouncement),
  'announcement.correct': act('announcements', 'announcements', correctAnnouncement),
  'meeting.change': act<MeetingChange>('meetings', 'meetings', changeMeeting),
  'meeting.cancel': act('meetings', 'meetings', cancelMeeting),
  'round.extend': act('rounds', 'rounds', extendRound),
  'summary.publish': act('summaries', 'summaries', publishSummary),
  'summary.decide': act('summaries', 'summaries', decideSummary),
} satisfies Record<string, Act>;
export type ActName = keyof typeof acts;

/** What an act changes when it really tells somebody: a repeated sending and a corrected word of a meeting tell nobody. Other acts always do. */
const telling: Partial<Record<ActName, string>> = {
  'announcement.send': 'status',
  'meeting.change': 'version',
  'meeting.cancel': 'status',
  'summary.publish': 'status',
};

/**
 * Does something that tells many people; or, when it would tell more than `desk.over`, takes it back and keeps it until a second member of staff
 * has looked at it. Whatever a rule refuses is refused at once, so that nobody approves what cannot be.
 */
export const perform = (sql: Sql, desk: Desk, name: ActName, id: string, body: object | null, revision?: number): Promise<Done<Item>> =>
  changing(sql, desk, acts[name].what, id, revision, async () => {
    const { told, what } = acts[name];
    const work = acts[name].work as (sql: Sql, desk: Desk, id: string, body: object | null) => Promise<Done<Item>>;
    if (desk.over === undefined) return work(sql, desk, id, body);
    const { people, values } = await toldBy(sql, told, id);
    const count = await countOf(sql, people, values);
    const before = await itemOf(sql, what, id);
    await sql.query('savepoint tried');
    const outcome = await work(sql, desk, id, body);
    if (outcome.kind !== 'done' || count <= desk.over) return outcome;
    const field = telling[name];
    if (field && outcome.value[field] === before?.[field]) return outcome;
    await sql.query('rollback to savepoint tried');
    const [approval] = await sql.query<{ id: string }>(
      'insert into approvals (action, subject_id, body, people, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6) returning id',
      [name, id, body ? JSON.stringify(body) : null, count, desk.who, desk.now],
    );
    await note(sql, {
      who: desk.who,
      action: 'ask approval',
      subject: `approval:${approval!.id}`,
      detail: { action: name, people: count },
    });
    return undefined;
  });

interface ApprovalRow {
  id: string;
  action: ActName;
  subject_id: string;
  body: object | null;
  asked_by: string;
  status: string;
}
const shown = async (sql: Sql, id: string) =>
  (await sql.query<{ item: Item }>(`select ${approvalFields} as item from approvals a where a.id = $1`, [id]))[0]!.item;

/** Decides about what waits; whoever asked may only withdraw it. Approved, it is done as it was asked for, or it is refused and goes on waiting. */
export async function decideApproval(
  sql: Sql,
  desk: Desk,
  id: string,
  decision: 'approved' | 'refused' | 'withdrawn',
  reason?: string,
): Promise<Done<Item>> {
  const { who, now } = desk;
  const [row] = await sql.query<ApprovalRow>('select * from approvals where id::text = $1 for update', [id]);
  if (!row) return { kind: 'unknown' };
  const refused = (path: string, message: string): Done<Item> => ({ kind: 'refused', faults: [{ path, message }] });
  if (row.status !== 'waiting') return refused('status', `it has been ${row.status} already`);
  if ((row.asked_by === who) !== (decision === 'withdrawn'))
    return refused('askedBy', decision === 'withdrawn' ? 'only who asked may withdraw' : 'who asked cannot decide; somebody else must');
  await sql.query('update approvals set status = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1', [
    id,
    decision,
    who,
    now,
    reason ?? null,
  ]);
  await note(sql, {
    who,
    action: { approved: 'approve', refused: 'refuse', withdrawn: 'withdraw' }[decision],
    subject: `approval:${id}`,
    detail: { action: row.action },
  });
  if (decision !== 'approved') return { kind: 'done', value: await shown(sql, id) };
  const { over: _, ...asker } = { ...desk, who: row.asked_by };
  const outcome = await perform(sql, asker, row.action, row.subject_id, row.body);
  return outcome.kind === 'done' ? { kind: 'done', value: { ...(await shown(sql, id)), item: outcome.value } } : outcome;
}

/** What waits, or was decided, newest first. */
export async function listApprovals(sql: Sql, { after, limit }: Page, status?: string): Promise<List<Item>> {
  const rows = await sql.query<{ item: Item }>(
    `select ${approvalFields} as item from approvals a where ($1::text is null or a.status = $1)
       and ($2::text is null or (a.asked_at, a.id) < (select b.asked_at, b.id from approvals b where b.id::text = $2))
     order by a.asked_at desc, a.id desc limit $3`,
    [status ?? null, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ item }) => item);
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}
