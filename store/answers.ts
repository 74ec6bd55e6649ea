import type { AnswerFilter } from '../engagement/analysis.js';
import { finnishForms } from '../engagement/finnish.js';
import type { Item, List, Page } from '../engagement/staff.js';
import type { Sql } from './database.js';

const tagsOf = `coalesce((select jsonb_agg(t.tag_id order by t.tag_id) from answer_tags t where t.submission_id = a.submission_id and t.question_id = a.question_id), '[]')`;
/** The answer's own, as it was recognised or corrected. */
const language = `coalesce(v.languages ->> q.id::text, s.language)`;
/** An answer (`a`) of a submission (`s`) to a question (`q`), as staff read it. */
const fields = `a.submission_id || '.' || a.question_id as id, s.id as "submissionId", q.id as "questionId", s.number, q.text as question, a.text, ${language} as language,
  s.name, s.organisation, s.name_published as "namePublished", s.submitted_at as "submittedAt", s.late, ${tagsOf} as tags,
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'text', f.text) order by f.added_at, f.id)
    from files f where f.submission_id = s.id and f.question_id = q.id and v.files ? f.id::text), '[]') as files`;
const tables = `submitted_answers a join submissions s on s.id = a.submission_id and s.status = 'submitted' join questions q on q.id = a.question_id
  join submission_versions v on v.submission_id = s.id and v.version = s.version`;

/**
 * The words to look for, as a query over the stems of the three languages. Each may be the beginning of a longer one, for compounds, and stand in a form
 * that a stemmer does not know. Undefined when there is nothing to look for.
 */
async function queryOf(sql: Sql, text: string): Promise<string | undefined> {
  const words = (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 20);
  const stemmed = ['finnish', 'swedish', 'english'].map(
    (language) => `to_tsquery('pg_catalog.${language}', quote_literal(word) || ':*')::text`,
  );
  const stems = await sql.query<{ stems: string[] }>(
    `select array[${stemmed.join(', ')}] as stems from unnest($1::text[]) with ordinality as w(word, number) order by number`,
    [words],
  );
  const wanted = stems.flatMap(({ stems: each }, index) => {
    const some = each.filter((stem) => stem !== '');
    return some.length === 0 ? [] : [`(${[...some, ...finnishForms(words[index]!).map((form) => `'${form}':*`)].join(' | ')})`];
  });
  return wanted.length === 0 ? undefined : wanted.join(' & ');
}

/**
 * A page of a round's answers as they were last handed in; those that were withdrawn are left out. A word is found in whatever form it stands, in
 * Finnish, Swedish and English, and as the beginning of a compound. Pages go by the time of handing in, so that tagging does not move them.
 */
export async function answersOf(sql: Sql, roundId: string, filter: AnswerFilter, { after, limit }: Page): Promise<List<Item>> {
  const oldest = filter.order === 'oldest';
  const [afterSubmission, afterQuestion] = after?.split('.') ?? [];
  const query = filter.q === undefined ? undefined : await queryOf(sql, filter.q);
  const rows = await sql.query<Item>(
    `select ${fields} from ${tables}
     where s.round_id = $1 and ($2::text is null or q.id::text = $2) and ($3::text is null or ${language} = $3)
       and ($4::text is null or exists (select from organisations o join people p on p.organisation_id = o.id where p.id = s.person_id and o.id::text = $4) or s.organisation = $4)
       and ($5::text is null or exists (select from memberships m where m.person_id = s.person_id and m.group_id::text = $5))
       and ($6::text is null or case when $6 = 'none' then not exists (select from answer_tags t where t.submission_id = a.submission_id and t.question_id = a.question_id)
         else exists (select from answer_tags t where t.submission_id = a.submission_id and t.question_id = a.question_id and t.tag_id::text = $6) end)
       and ($7::text is null or a.words @@ $7::tsquery)
       and ($8::text is null or (s.submitted_at, s.id, q.number) ${oldest ? '>' : '<'}
         (select b.submitted_at, b.id, c.number from submissions b, questions c where b.id::text = $8 and c.id::text = $9))
     order by s.submitted_at ${oldest ? '' : 'desc'}, s.id ${oldest ? '' : 'desc'}, q.number ${oldest ? '' : 'desc'} limit $10`,
    [
      roundId,
      filter.question ?? null,
      filter.language ?? null,
      filter.organisation ?? null,
      filter.group ?? null,
      filter.tag ?? null,
      query ?? null,
      afterSubmission ?? null,
      afterQuestion ?? null,
      limit + 1,
    ],
  );
  const items = rows.slice(0, limit);
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}

/** One answer; undefined when there is none of that id, or when it was withdrawn. */
export const answerItem = async (sql: Sql, id: string): Promise<(Item & { roundId: string }) | undefined> =>
  (
    await sql.query<Item & { roundId: string }>(
      `select ${fields}, s.round_id as "roundId" from ${tables} where a.submission_id::text = $1 and a.question_id::text = $2`,
      id.split('.').slice(0, 2).concat('', '').slice(0, 2),
    )
  )[0];

/** Answers with a tag, or with none, oldest first; at most a thousand: a summary is not written from more. */
export const answersTagged = async (sql: Sql, roundId: string, tag: string): Promise<Item[]> =>
  (await answersOf(sql, roundId, { tag, order: 'oldest' }, { limit: 1000 })).items;
