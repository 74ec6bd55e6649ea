import { type Document, mostFiles } from '../engagement/document.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import type { Asking } from './sign-ups.js';

/** Of a file, what one row holds. It goes as base64: PGlite takes and gives bytes one by one, which takes seconds. */
const pieceBytes = 256 * 1024;

// Every statement names the person: nobody gives a file to somebody else's feedback.
const own = 'from submissions s join questions q on q.round_id = s.round_id where s.person_id = $1 and s.id::text = $2 and q.id::text = $3';

/** Adds a file to an answer of a draft. Not more than a few: the rest belongs into a mail to a human. */
export async function attachFile(
  sql: Sql,
  asking: Asking,
  submissionId: string,
  questionId: string,
  { name, kind, bytes, text }: Document,
): Promise<'attached' | 'tooMany' | 'unknown'> {
  const [there] = await sql.query<{ count: number }>(
    'select count(*) as count from files f join submissions s on s.id = f.submission_id where s.person_id = $1 and s.id::text = $2 and f.removed_at is null',
    [asking.personId, submissionId],
  );
  if (there!.count >= mostFiles) return 'tooMany';
  const [made] = await sql.query<{ id: string }>(
    `insert into files (submission_id, question_id, name, type, size, text, added_at) select s.id, q.id, $4, $5, $6, $7, $8 ${own} returning id`,
    [asking.personId, submissionId, questionId, clean(name), kind, bytes.length, text === undefined ? null : clean(text), asking.now],
  );
  if (!made) return 'unknown';
  for (let number = 0; number * pieceBytes < bytes.length; number += 1) {
    const piece = Buffer.from(bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes)).toString('base64');
    await sql.query(`insert into file_parts (file_id, number, bytes) values ($1, $2, decode($3, 'base64'))`, [made.id, number, piece]);
  }
  return 'attached';
}

/** Takes the files of an answer out of the draft. What was handed in with them keeps them. */
export async function removeFiles(sql: Sql, asking: Asking, submissionId: string, questionId: string): Promise<void> {
  const values = [asking.personId, submissionId, questionId];
  await sql.query(
    `delete from files f using submissions s where s.id = f.submission_id and s.person_id = $1 and s.id::text = $2 and f.question_id::text = $3
       and not exists (select from submission_versions v where v.submission_id = s.id and v.files ? f.id::text)`,
    values,
  );
  await sql.query(
    `update files f set removed_at = $4 from submissions s where s.id = f.submission_id and s.person_id = $1 and s.id::text = $2 and f.question_id::text = $3
       and f.removed_at is null`,
    [...values, asking.now],
  );
}

/** A file that was handed in, for staff; undefined for one that nobody has sent yet, and for one that there is not. */
export async function fileById(sql: Sql, id: string): Promise<{ name: string; type: string; bytes: Uint8Array } | undefined> {
  const [file] = await sql.query<{ id: string; name: string; type: string }>(
    `select f.id, f.name, f.type from files f where f.id::text = $1
       and exists (select from submission_versions v where v.submission_id = f.submission_id and v.files ? f.id::text)`,
    [id],
  );
  if (!file) return undefined;
  const parts = await sql.query<{ piece: string }>(
    `select encode(bytes, 'base64') as piece from file_parts where file_id = $1 order by number`,
    [file.id],
  );
  return { name: file.name, type: file.type, bytes: Buffer.concat(parts.map(({ piece }) => Buffer.from(piece, 'base64'))) };
}
