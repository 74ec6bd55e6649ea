import type { Text } from '../engagement/language.js';
import { missingLanguages } from '../engagement/publish.js';
import type { Done, Item } from '../engagement/staff.js';
import type { NewDecision, NewSummary, Section, SummaryChange } from '../engagement/summary.js';
import { note } from './audit.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { notify } from './notices.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';
import { projectOf } from './staff-rounds.js';

const json = (value: object | undefined) => (value === undefined ? null : JSON.stringify(value));

/**
 * What is wrong with the quotes: each must stand word for word in an answer of the round that was handed in and not withdrawn. Where a line ends makes
 * no difference.
 */
async function quoteFaults(sql: Sql, roundId: string, sections: readonly Section[] = []): Promise<{ path: string; message: string }[]> {
  const faults: { path: string; message: string }[] = [];
  const flat = (text: string) => clean(text).replace(/\s+/g, ' ').trim();
  for (const [index, { quotes = [] }] of sections.entries())
    for (const [number, { answerId, text }] of quotes.entries()) {
      const [row] = await sql.query<{ text: string }>(
        `select a.text from submitted_answers a join submissions s on s.id = a.submission_id and s.status = 'submitted'
         where s.round_id = $1 and a.submission_id || '.' || a.question_id = $2`,
        [roundId, answerId],
      );
      const path = `sections.${index}.quotes.${number}`;
      if (!row) faults.push({ path: `${path}.answerId`, message: 'is no answer of this round, or was withdrawn' });
      else if (!flat(row.text).includes(flat(text)))
        faults.push({ path: `${path}.text`, message: 'does not stand in the answer word for word' });
    }
  return faults;
}

/** Makes a draft of what became of a round's feedback. */
export async function createSummary(sql: Sql, { who }: Desk, summary: NewSummary): Promise<Done<Item>> {
  const [round] = await sql.query('select from feedback_rounds where id::text = $1', [summary.roundId]);
  if (!round) return { kind: 'refused', faults: [{ path: 'roundId', message: 'there is no such round' }] };
  const faults = await quoteFaults(sql, summary.roundId, summary.sections);
  if (faults.length > 0) return { kind: 'refused', faults };
  const [made] = await sql.query<{ id: string }>(
    'insert into summaries (round_id, title, text, sections, website) values ($1, $2, $3, $4, $5) returning id',
    [summary.roundId, json(summary.title ?? {}), json(summary.text), json(summary.sections ?? []), summary.website ?? null],
  );
  await note(sql, { who, action: 'create', subject: `summary:${made!.id}` });
  return { kind: 'done', value: (await itemOf(sql, 'summaries', made!.id))! };
}

interface SummaryRow {
  round_id: string;
  text: Record<string, string>;
  sections: Section[];
  website: string | null;
  status: string;
  decision: object | null;
}
const lock = async (sql: Sql, id: string) =>
  (await sql.query<SummaryRow>('select * from summaries where id::text = $1 for update', [id]))[0];

/** Changes a draft. */
export async function changeSummary(sql: Sql, { who }: Desk, id: string, change: SummaryChange): Promise<Done<Item>> {
  const row = (await lock(sql, id))!;
  if (row.status === 'published')
    return { kind: 'refused', faults: [{ path: 'status', message: 'a published summary is not changed any more' }] };
  const faults = await quoteFaults(sql, row.round_id, change.sections);
  if (faults.length > 0) return { kind: 'refused', faults };
  await sql.query(
    `update summaries set title = coalesce($2, title), text = coalesce($3, text), sections = coalesce($4, sections), website = case when $6 then $5 else website end where id = $1`,
    [id, json(change.title), json(change.text), json(change.sections), change.website ?? null, change.website !== undefined],
  );
  await note(sql, { who, action: 'change', subject: `summary:${id}`, detail: { fields: Object.keys(change) } });
  return { kind: 'done', value: (await itemOf(sql, 'summaries', id))! };
}

/** Whoever took part: at a meeting of the round ($1), or by feedback that was not withdrawn. */
export const participants = `
  select person_id from submissions where round_id = $1 and status = 'submitted'
  union select s.person_id from round_meetings rm join sign_ups s using (meeting_id) where rm.round_id = $1 and s.status = 'confirmed'`;

/** Publishes a summary, and tells every participant what became of their input. */
export async function publishSummary(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  if (row.status === 'published') return { kind: 'done', value: (await itemOf(sql, 'summaries', id))! };
  const faults = [
    ...missingLanguages('text', row.text),
    ...row.sections.flatMap(({ heading, text }, index) => [
      ...missingLanguages(`sections.${index}.heading`, heading),
      ...missingLanguages(`sections.${index}.text`, text),
    ]),
    // Somebody may have withdrawn or changed what was quoted.
    ...(await quoteFaults(sql, row.round_id, row.sections)),
  ];
  if (faults.length > 0) return { kind: 'refused', faults };
  await sql.query(`update summaries set status = 'published', published_at = $2 where id = $1`, [id, now]);
  const told = await tellParticipants(sql, row, `notice:summary:${id}`, 'notice.summary', row);
  await note(sql, { who, action: 'publish', subject: `summary:${id}`, detail: { told } });
  return { kind: 'done', value: (await itemOf(sql, 'summaries', id))! };
}

/** Tells everyone who took part; how many those were. */
async function tellParticipants(
  sql: Sql,
  { round_id }: SummaryRow,
  source: string,
  key: 'notice.summary' | 'notice.decision',
  { text, website }: { text: Text; website?: string | null | undefined },
): Promise<number> {
  const values = { project: await projectOf(sql, round_id), text, website: website ?? '' };
  const told = await sql.query<{ person_id: string }>(participants, [round_id]);
  for (const { person_id } of told) await notify(sql, { source, personId: person_id, lines: [{ key, values }] });
  return told.length;
}

/** Tells the same people later what was decided. Once: a decision that is another afterwards is an announcement. */
export async function decideSummary(sql: Sql, { who, now }: Desk, id: string, decision: NewDecision): Promise<Done<Item>> {
  const row = await lock(sql, id);
  if (!row) return { kind: 'unknown' };
  const faults = missingLanguages('text', decision.text);
  if (row.status !== 'published') faults.push({ path: 'status', message: 'the summary must be published first' });
  if (row.decision) faults.push({ path: 'decision', message: 'has been told already; make an announcement' });
  if (faults.length > 0) return { kind: 'refused', faults };
  await sql.query('update summaries set decision = $2 where id = $1', [id, JSON.stringify({ ...decision, at: now.toISOString() })]);
  const told = await tellParticipants(sql, row, `notice:decision:${id}`, 'notice.decision', decision);
  await note(sql, { who, action: 'decide', subject: `summary:${id}`, detail: { told } });
  return { kind: 'done', value: (await itemOf(sql, 'summaries', id))! };
}
