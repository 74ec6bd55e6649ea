import type { Sql } from './database.js';
import { invitedTo } from './staff-rounds.js';

const submitted = `select * from submissions where round_id = $1 and status = 'submitted'`;
const answered = `submitted_answers a join submissions s on s.id = a.submission_id and s.status = 'submitted' and s.round_id = $1`;

/** What was handed in, counted by everything that one may want to read it by. `$2` is the zone of the days. */
const statement = `select jsonb_build_object(
  'asked', (select count(*) from (${invitedTo}) everyone),
  'submitted', (select count(*) from (${submitted}) s),
  'withdrawn', (select count(*) from submissions where round_id = $1 and status = 'withdrawn'),
  'late', (select count(*) from (${submitted}) s where late),
  'answers', (select count(*) from ${answered}),
  'untagged', (select count(*) from ${answered} where not exists (select from answer_tags t where t.submission_id = a.submission_id and t.question_id = a.question_id)),
  'days', (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'count', n) order by day), '[]') from (select (submitted_at at time zone $2)::date as day, count(*) as n from (${submitted}) s group by 1) d),
  'languages', (select coalesce(jsonb_object_agg(language, n), '{}') from (select language, count(*) as n from (${submitted}) s group by 1) l),
  'groups', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'count', n) order by n desc, g.id), '[]')
    from (select m.group_id, count(*) as n from (${submitted}) s join memberships m on m.person_id = s.person_id group by 1) c join groups g on g.id = c.group_id),
  'organisations', (select coalesce(jsonb_agg(jsonb_build_object('name', organisation, 'count', n) order by n desc, organisation), '[]')
    from (select organisation, count(*) as n from (${submitted}) s where organisation is not null group by 1 order by 2 desc, 1 limit 100) o),
  'questions', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'count', (select count(*) from ${answered} where a.question_id = q.id)) order by q.number), '[]') from questions q where q.round_id = $1),
  'tags', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'count',
    (select count(*) from answer_tags x join submissions s on s.id = x.submission_id and s.status = 'submitted' where x.tag_id = t.id)) order by t.created_at, t.id), '[]') from tags t where t.round_id = $1)
) as figures`;

export const figuresOf = async (sql: Sql, roundId: string, timeZone: string): Promise<object> =>
  (await sql.query<{ figures: object }>(statement, [roundId, timeZone]))[0]!.figures;
