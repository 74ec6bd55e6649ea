import type { Sql } from './database.js';
import { letGo } from './seat-holds.js';
import { type Asking, cancelSignUp } from './sign-ups.js';

/**
 * Erases a person: their seats go to whoever waits; drafts, files, sign-ups, messages, conversations and links go. Feedback that was handed in belongs
 * to the record and stays, under a row of its own that has no name, address, organisation or link to the person. In the caller's transaction.
 */
export async function forget(sql: Sql, asking: Asking): Promise<void> {
  const { personId } = asking;
  const held = await sql.query<{ meeting_id: string }>(
    `select meeting_id from sign_ups where signed_up_by = $1 and status = 'held' order by meeting_id`,
    [personId],
  );
  for (const { meeting_id } of held) await letGo(sql, asking, meeting_id, 'colleague');
  const active = await sql.query<{ meeting_id: string }>(
    `select meeting_id from sign_ups where person_id = $1 and status <> 'cancelled' order by meeting_id`,
    [personId],
  );
  for (const { meeting_id } of active) await cancelSignUp(sql, asking, meeting_id);
  await sql.query('delete from sign_ups where person_id = $1', [personId]);
  await sql.query(`delete from submissions where person_id = $1 and status = 'draft'`, [personId]);
  // One nameless row for each submission, so that nobody can tell which of them came from one person.
  const kept = await sql.query<{ id: string }>('select id from submissions where person_id = $1', [personId]);
  for (const { id } of kept) {
    const [nameless] = await sql.query<{ id: string }>('insert into people (announcements, reminders) values (false, false) returning id');
    await sql.query('update submissions set person_id = $2, name = null, organisation = null, name_published = false where id = $1', [
      id,
      nameless!.id,
    ]);
  }
  // A file tells who made it, in its name and inside it: no part of the record is worth that.
  await sql.query('delete from files where submission_id = any($1::uuid[])', [kept.map(({ id }) => id)]);
  await sql.query('delete from messages_to_staff where person_id = $1 or email = (select email from people where id = $1)', [personId]);
  await sql.query(`delete from deliveries where person_id = $1 and status <> 'sending'`, [personId]);
  await sql.query('delete from conversations where person_id = $1', [personId]);
  await sql.query('delete from people where id = $1', [personId]);
}
