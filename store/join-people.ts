import type { Sql } from './database.js';
import { type Asking, cancelSignUp } from './sign-ups.js';

// What both have of the same meeting: the better of the two stays.
const both = `
  select mine.meeting_id, mine.status = 'confirmed' and other.status <> 'confirmed' as better, other.id as other_id
  from sign_ups mine join sign_ups other using (meeting_id)
  where mine.person_id = $1 and other.person_id = $2 and mine.status <> 'cancelled' and other.status <> 'cancelled'`;

/**
 * A visitor turns out to be somebody who is known: what they have done so far is that person's from now on. Words are never lost: a draft is added
 * to the other's; feedback on the same round that both have sent stays in the record as two. In the caller's transaction.
 */
export async function joinPeople(sql: Sql, asking: Asking, known: string): Promise<void> {
  const { personId } = asking;
  const move = (table: string, where = 'true') =>
    sql.query(`update ${table} t set person_id = $2 where person_id = $1 and ${where}`, [personId, known]);
  for (const { meeting_id, better, other_id } of await sql.query<{ meeting_id: string; better: boolean; other_id: string }>(both, [
    personId,
    known,
  ]))
    if (better) await sql.query('delete from sign_ups where id = $1', [other_id]);
    else await cancelSignUp(sql, asking, meeting_id);
  await sql.query(
    `insert into answers (submission_id, question_id, text, language)
       select other.id, a.question_id, a.text, a.language from submissions mine join submissions other using (round_id) join answers a on a.submission_id = mine.id
       where mine.person_id = $1 and other.person_id = $2 and mine.version = 0
     on conflict (submission_id, question_id) do update set text = answers.text || E'\\n\\n' || excluded.text`,
    [personId, known],
  );
  await sql.query(
    `update files f set submission_id = other.id from submissions mine join submissions other using (round_id)
     where f.submission_id = mine.id and mine.person_id = $1 and other.person_id = $2 and mine.version = 0`,
    [personId, known],
  );
  await sql.query(
    `delete from submissions mine using submissions other where mine.round_id = other.round_id and mine.person_id = $1 and other.person_id = $2 and mine.version = 0`,
    [personId, known],
  );
  await move('submissions', 'not exists (select from submissions o where o.person_id = $2 and o.round_id = t.round_id)');
  await move('sign_ups');
  await move('messages_to_staff');
  await move('deliveries', 'not exists (select from deliveries o where o.person_id = $2 and o.source = t.source)');
  await move('conversations');
  await sql.query(
    `update people k set name = coalesce(k.name, p.name), organisation_id = coalesce(k.organisation_id, p.organisation_id)
     from people p where p.id = $1 and k.id = $2`,
    [personId, known],
  );
  await sql.query('delete from people p where id = $1 and not exists (select from submissions s where s.person_id = p.id)', [personId]);
}
