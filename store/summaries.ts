import { missingLanguages } from '../engagement/publish.js';
import type { Done, Item, NewSummary } from '../engagement/staff.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { notify } from './notices.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';
import { projectOf } from './staff-rounds.js';

/** Makes a draft of what became of a round's feedback. */
export async function createSummary(sql: Sql, { who }: Desk, summary: NewSummary): Promise<Done<Item>> {
  const [round] = await sql.query('select from feedback_rounds where id::text = $1', [summary.roundId]);
  if (!round) return { kind: 'refused', faults: [{ path: 'roundId', message: 'there is no such round' }] };
  const [made] = await sql.query<{ id: string }>('insert into summaries (round_id, text, website) values ($1, $2, $3) returning id', [
    summary.roundId,
    JSON.stringify(summary.text),
    summary.website ?? null,
  ]);
  await note(sql, { who, action: 'create', subject: `summary:${made!.id}` });
  return { kind: 'done', value: (await itemOf(sql, 'summaries', made!.id))! };
}

// Whoever took part: at a meeting of the round, or by feedback that was not withdrawn.
const participants = `
  select person_id from submissions where round_id = $1 and status = 'submitted'
  union select s.person_id from round_meetings rm join sign_ups s using (meeting_id) where rm.round_id = $1 and s.status = 'confirmed'`;

/** Publishes a summary, and tells every participant what became of their input. */
export async function publishSummary(sql: Sql, { who, now }: Desk, id: string): Promise<Done<Item>> {
  const [row] = await sql.query<{ round_id: string; text: Record<string, string>; website: string | null; status: string }>(
    'select * from summaries where id::text = $1 for update',
    [id],
  );
  if (!row) return { kind: 'unknown' };
  if (row.status === 'published') return { kind: 'done', value: (await itemOf(sql, 'summaries', id))! };
  const faults = missingLanguages('text', row.text);
  if (faults.length > 0) return { kind: 'refused', faults };
  await sql.query(`update summaries set status = 'published', published_at = $2 where id = $1`, [id, now]);
  const values = { project: await projectOf(sql, row.round_id), text: row.text, website: row.website ?? '' };
  const told = await sql.query<{ person_id: string }>(participants, [row.round_id]);
  for (const { person_id } of told)
    await notify(sql, { source: `notice:summary:${id}`, personId: person_id, lines: [{ key: 'notice.summary', values }] });
  await note(sql, { who, action: 'publish', subject: `summary:${id}`, detail: { told: told.length } });
  return { kind: 'done', value: (await itemOf(sql, 'summaries', id))! };
}
