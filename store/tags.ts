import type { NewNote, NoteChange } from '../engagement/analysis.js';
import type { Text } from '../engagement/language.js';
import type { Done, Item } from '../engagement/staff.js';
import { answerItem, answersTagged } from './answers.js';
import { note } from './audit.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { itemOf, listOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

const every = { limit: 10_000 };
const refused = (path: string, message: string): Done<Item> => ({ kind: 'refused', faults: [{ path, message }] });

/** The themes of a round, in the order in which they were made. */
export const tagsOf = async (sql: Sql, roundId: string): Promise<Item[]> =>
  (await listOf(sql, 'tags', every, 't.round_id = $3', [roundId])).items;

export async function createTag(sql: Sql, { who }: Desk, roundId: string, { name }: { name: Text }): Promise<Done<Item>> {
  const [made] = await sql.query<{ id: string }>(
    'insert into tags (round_id, name) select id, $2 from feedback_rounds where id::text = $1 returning id',
    [roundId, JSON.stringify(name)],
  );
  if (!made) return { kind: 'unknown' };
  await note(sql, { who, action: 'create', subject: `tag:${made.id}` });
  return { kind: 'done', value: (await itemOf(sql, 'tags', made.id))! };
}

export async function changeTag(sql: Sql, { who }: Desk, id: string, { name }: { name: Text }): Promise<Done<Item>> {
  await sql.query('update tags set name = $2 where id = $1', [id, JSON.stringify(name)]);
  await note(sql, { who, action: 'change', subject: `tag:${id}` });
  return { kind: 'done', value: (await itemOf(sql, 'tags', id))! };
}

/** Takes a theme away, from the answers too; notes stay, without a theme. */
export async function removeTag(sql: Sql, { who }: Desk, id: string): Promise<Done<Item>> {
  const tag = await itemOf(sql, 'tags', id);
  if (!tag) return { kind: 'unknown' };
  await sql.query('delete from tags where id = $1', [tag.id]);
  await note(sql, { who, action: 'remove', subject: `tag:${tag.id}`, detail: { answers: tag.answers } });
  return { kind: 'done', value: { id: tag.id } };
}

/** Gives an answer exactly these themes. Again changes nothing. */
export async function tagAnswer(sql: Sql, { who }: Desk, answerId: string, tags: readonly string[]): Promise<Done<Item>> {
  const answer = await answerItem(sql, answerId);
  if (!answer) return { kind: 'unknown' };
  const place = [answer.submissionId, answer.questionId];
  const known = await sql.query<{ id: string }>('select id from tags where round_id = $1 and id::text = any($2::text[]) for share', [
    answer.roundId,
    tags,
  ]);
  const unknown = tags.find((tag) => !known.some(({ id }) => id === tag));
  if (unknown) return refused('tags', `there is no theme ${unknown} in this round`);
  await sql.query('delete from answer_tags where submission_id = $1 and question_id = $2 and not tag_id = any($3::uuid[])', [
    ...place,
    tags,
  ]);
  await sql.query('insert into answer_tags (submission_id, question_id, tag_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing', [
    ...place,
    tags,
  ]);
  await note(sql, { who, action: 'tag', subject: `answer:${answer.id}`, detail: { themes: tags.length } });
  return { kind: 'done', value: (await answerItem(sql, answerId))! };
}

/** What was said at the meetings of a round, as staff wrote it down. */
export const notesOf = async (sql: Sql, roundId: string): Promise<Item[]> =>
  (await listOf(sql, 'notes', every, 't.round_id = $3', [roundId])).items;

/** The meeting and the theme must be of the round. */
async function placeFault(sql: Sql, roundId: string, { meetingId, tagId }: NoteChange): Promise<Done<Item> | undefined> {
  const has = async (statement: string, id: string) => (await sql.query(statement, [roundId, id])).length > 0;
  if (meetingId && !(await has('select from round_meetings where round_id = $1 and meeting_id::text = $2', meetingId)))
    return refused('meetingId', 'is no meeting of this round');
  if (tagId && !(await has('select from tags where round_id = $1 and id::text = $2', tagId)))
    return refused('tagId', 'is no theme of this round');
  return undefined;
}

export async function createNote(sql: Sql, { who }: Desk, roundId: string, made: NewNote): Promise<Done<Item>> {
  const round = await itemOf(sql, 'rounds', roundId);
  if (!round) return { kind: 'unknown' };
  const fault = await placeFault(sql, round.id, made);
  if (fault) return fault;
  const [row] = await sql.query<{ id: string }>(
    'insert into discussion_notes (round_id, meeting_id, tag_id, language, text) values ($1, $2, $3, $4, $5) returning id',
    [round.id, made.meetingId ?? null, made.tagId ?? null, made.language, clean(made.text)],
  );
  await note(sql, { who, action: 'create', subject: `note:${row!.id}` });
  return { kind: 'done', value: (await itemOf(sql, 'notes', row!.id))! };
}

export async function changeNote(sql: Sql, { who }: Desk, id: string, change: NoteChange): Promise<Done<Item>> {
  const before = (await itemOf(sql, 'notes', id))!;
  const fault = await placeFault(sql, String(before.roundId), change);
  if (fault) return fault;
  await sql.query(
    `update discussion_notes set meeting_id = case when $3 then $2 else meeting_id end, tag_id = case when $5 then $4 else tag_id end,
       language = coalesce($6, language), text = coalesce($7, text) where id = $1`,
    [
      id,
      change.meetingId ?? null,
      change.meetingId !== undefined,
      change.tagId ?? null,
      change.tagId !== undefined,
      change.language ?? null,
      change.text === undefined ? null : clean(change.text),
    ],
  );
  await note(sql, { who, action: 'change', subject: `note:${id}` });
  return { kind: 'done', value: (await itemOf(sql, 'notes', id))! };
}

export async function removeNote(sql: Sql, { who }: Desk, id: string): Promise<Done<Item>> {
  const [gone] = await sql.query<{ id: string }>('delete from discussion_notes where id::text = $1 returning id', [id]);
  if (!gone) return { kind: 'unknown' };
  await note(sql, { who, action: 'remove', subject: `note:${id}` });
  return { kind: 'done', value: { id } };
}

/** What a summary is written from: for each theme what was said at the meetings and what was answered; then what has no theme yet. */
export async function materialOf(sql: Sql, roundId: string): Promise<{ tag?: Item; notes: Item[]; answers: Item[] }[]> {
  const notes = await notesOf(sql, roundId);
  const themes = [];
  for (const tag of await tagsOf(sql, roundId))
    themes.push({ tag, notes: notes.filter(({ tagId }) => tagId === tag.id), answers: await answersTagged(sql, roundId, tag.id) });
  return [...themes, { notes: notes.filter(({ tagId }) => tagId === undefined), answers: await answersTagged(sql, roundId, 'none') }];
}
