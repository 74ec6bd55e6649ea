import type { AnswerLanguage, Refusal, Submission } from '../engagement/stakeholder.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { confirmSubmission } from './letters.js';
import { personOf } from './people.js';
import { roundFor } from './rounds.js';
import type { Asking } from './sign-ups.js';

interface SubmissionRow {
  id: string;
  number: number | null;
  round_id: string;
  status: Submission['status'];
  name_published: boolean;
  version: number;
  late: boolean;
  answers: Submission['answers'];
  languages: Submission['languages'];
  files: Submission['files'];
}

// Every statement names the person: the id of somebody else's submission finds nothing.
const select = `
  select s.id, s.number, s.round_id, s.status, s.name_published, s.version, s.late,
    coalesce((select jsonb_object_agg(a.question_id, a.text) from answers a where a.submission_id = s.id), '{}') as answers,
    coalesce((select jsonb_object_agg(a.question_id, coalesce(a.language, s.language)) from answers a where a.submission_id = s.id), '{}') as languages,
    coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'questionId', f.question_id, 'name', f.name, 'size', f.size) order by f.position)
      from files f where f.submission_id = s.id and f.removed_at is null), '[]') as files
  from submissions s where s.person_id = $1`;

async function toSubmission(sql: Sql, asking: Asking, row: SubmissionRow): Promise<Submission> {
  const found = await roundFor(sql, asking, row.round_id);
  if (!found) throw new Error(`The round of submission ${row.id} is gone`);
  return {
    id: row.id,
    ...(row.number === null ? {} : { number: row.number }),
    round: found.round,
    status: row.status,
    namePublished: row.name_published,
    version: row.version,
    late: row.late,
    answers: row.answers,
    languages: row.languages,
    files: row.files,
  };
}

/** The person's drafts and feedback, newest first. */
export async function mySubmissions(sql: Sql, asking: Asking): Promise<Submission[]> {
  const rows = await sql.query<SubmissionRow>(`${select} order by s.created_at desc, s.id`, [asking.personId]);
  const submissions: Submission[] = [];
  for (const row of rows) submissions.push(await toSubmission(sql, asking, row));
  return submissions;
}

/** The person's submission of a round, made as an empty draft when there is none; a refusal when the round is not open to them. */
export async function draft(sql: Sql, asking: Asking, roundId: string): Promise<Submission | { kind: Refusal }> {
  const found = await roundFor(sql, asking, roundId);
  if (!found) return { kind: 'unknown' };
  if (found.may !== 'open' && found.may !== 'late') return { kind: found.may };
  await sql.query(
    `insert into submissions (round_id, person_id, language) select $1, p.id, p.language from people p where p.id = $2 on conflict (round_id, person_id) do nothing`,
    [roundId, asking.personId],
  );
  const [row] = await sql.query<SubmissionRow>(`${select} and s.round_id = $2`, [asking.personId, roundId]);
  return toSubmission(sql, asking, row!);
}

/** Keeps an answer at once. With `add` it is a further paragraph of the answer; an empty text takes the answer away. */
export async function saveAnswer(
  sql: Sql,
  asking: Asking,
  submissionId: string,
  questionId: string,
  text: string,
  language: AnswerLanguage,
  add = false,
): Promise<void> {
  const kept = clean(text).trim();
  const own = `select s.id, q.id from submissions s join questions q on q.round_id = s.round_id where s.person_id = $1 and s.id::text = $2 and q.id::text = $3`;
  if (kept === '') {
    if (!add)
      await sql.query(`delete from answers where (submission_id, question_id) in (${own})`, [asking.personId, submissionId, questionId]);
    return;
  }
  await sql.query(
    `insert into answers (submission_id, question_id, text, language) select mine.*, $4, $6 from (${own}) mine
     on conflict (submission_id, question_id) do update set language = excluded.language,
       text = case when $5 then answers.text || E'\\n\\n' || excluded.text else excluded.text end`,
    [asking.personId, submissionId, questionId, kept, add, language],
  );
  await sql.query('update submissions set changed_at = $3 where person_id = $1 and id::text = $2', [
    asking.personId,
    submissionId,
    asking.now,
  ]);
}

/** Corrects the language that was recognised in an answer. */
export async function setAnswerLanguage(
  sql: Sql,
  asking: Asking,
  submissionId: string,
  questionId: string,
  language: AnswerLanguage,
): Promise<void> {
  await sql.query(
    `update answers a set language = $4 from submissions s where s.id = a.submission_id and s.person_id = $1 and s.id::text = $2 and a.question_id::text = $3`,
    [asking.personId, submissionId, questionId, language],
  );
}

/** Whether the name may stand beside the feedback where it is published. The authority sees it in any case. */
export async function setNamePublished(sql: Sql, asking: Asking, submissionId: string, published: boolean): Promise<void> {
  await sql.query('update submissions set name_published = $3 where person_id = $1 and id::text = $2', [
    asking.personId,
    submissionId,
    published,
  ]);
}

/**
 * Hands the answers in, as a version that is kept word for word. The first time gives the number of the receipt; later times keep it. After the
 * last day what is handed in is marked late, and what was in time is not changed any more: a mended comma would make all of it late.
 */
export async function submit(
  sql: Sql,
  asking: Asking,
  submissionId: string,
): Promise<{ kind: 'submitted'; submission: Submission } | { kind: Refusal }> {
  const [row] = await sql.query<SubmissionRow>(`${select} and s.id::text = $2 for update of s`, [asking.personId, submissionId]);
  if (!row) return { kind: 'unknown' };
  const found = await roundFor(sql, asking, row.round_id);
  if (!found || (found.may !== 'open' && found.may !== 'late')) return { kind: found ? (found.may as Refusal) : 'unknown' };
  if (found.may === 'late' && row.status === 'submitted' && !row.late) return { kind: 'tooLate' };
  const answered = new Set([...Object.keys(row.answers), ...row.files.map(({ questionId }) => questionId)]);
  if (answered.size === 0 || found.round.questions.some(({ id, required }) => required && !answered.has(id)))
    return { kind: 'nothingToSubmit' };
  const [submitted] = await sql.query<SubmissionRow>(
    `update submissions s set status = 'submitted', version = version + 1, number = coalesce(number, nextval('submission_numbers')), late = $3, submitted_at = $4, changed_at = $4,
       name = p.name, organisation = (select o.name from organisations o where o.id = p.organisation_id), language = p.language
     from people p where p.id = s.person_id and s.person_id = $1 and s.id = $2 returning s.*`,
    [asking.personId, row.id, found.may === 'late', asking.now],
  );
  await sql.query(
    `insert into submission_versions (submission_id, version, answers, languages, files, submitted_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      row.id,
      submitted!.version,
      JSON.stringify(row.answers),
      JSON.stringify(row.languages),
      JSON.stringify(row.files.map(({ id }) => id)),
      asking.now,
    ],
  );
  const submission = await toSubmission(sql, asking, { ...row, ...submitted! });
  await confirmSubmission(sql, asking.personId, submission, await personOf(sql, asking.personId));
  return { kind: 'submitted', submission };
}

/** Takes feedback back: it stays in the record, and out of summary and publication. Submitting again brings it back while the round lasts. */
export async function withdraw(
  sql: Sql,
  asking: Asking,
  submissionId: string,
): Promise<{ kind: 'withdrawn'; submission: Submission } | { kind: Refusal }> {
  const changed = await sql.query(
    `update submissions set status = 'withdrawn', changed_at = $3 where person_id = $1 and id::text = $2 and status <> 'draft' returning id`,
    [asking.personId, submissionId, asking.now],
  );
  if (changed.length === 0) return { kind: 'unknown' };
  const [row] = await sql.query<SubmissionRow>(`${select} and s.id::text = $2`, [asking.personId, submissionId]);
  return { kind: 'withdrawn', submission: await toSubmission(sql, asking, row!) };
}
