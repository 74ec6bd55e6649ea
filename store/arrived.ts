import { type Arrived, isAboutAddress } from '../engagement/arrived.js';
import { clean } from './clean.js';
import type { Database, Sql } from './database.js';

// The newest delivery that one of these ids names: its own, or that of several reminders which went out as one letter.
const named = `select id, person_id, status, channel from deliveries where id = any($1::uuid[]) or together = any($1::uuid[]) order by created_at desc`;

interface Named {
  id: string;
  person_id: string | null;
  status: string;
  channel: string | null;
}

/** Keeps what somebody answered as a message to staff, once. Whose letter is answered counts before from where the answer comes. */
async function keepMessage(sql: Sql, { id, from, ids, subject, text, language }: Extract<Arrived, { kind: 'message' }>): Promise<void> {
  const email = clean(from);
  const [answered] = await sql.query<Named>(`${named} limit 1`, [ids]);
  const [sender] = await sql.query<{ id: string }>('select id from people where email = $1', [email]);
  // Who writes from it has it.
  await sql.query('update people set refused_email = null, refused_code = null, refused_at = null where refused_email = $1', [email]);
  await sql.query(
    `insert into messages_to_staff (person_id, text, letter_id, email, subject, language) values ($1, $2, $3, $4, nullif($5, ''), $6)
     on conflict (letter_id) do nothing`,
    [answered?.person_id ?? sender?.id ?? null, clean(text), clean(id), email, clean(subject), language],
  );
}

/** Notes that a letter came back. Only a report that names one of our letters is believed: anybody can write one. */
async function noteReturn(sql: Sql, { ids, code }: Extract<Arrived, { kind: 'returned' }>): Promise<void> {
  const rows = await sql.query<Named>(named, [ids]);
  for (const { id, person_id, status, channel } of rows) {
    // A code that was sent there tells nothing of the person, whose address it is not yet.
    if (status === 'sent' && channel === 'email')
      await sql.query(`update deliveries set status = 'failed', reason = 'bounced: ' || $2, ended_at = now() where id = $1`, [id, code]);
    if (person_id && isAboutAddress(code))
      await sql.query(
        `update people p set refused_email = p.email, refused_code = 'bounced: ' || $2, refused_at = now()
         from deliveries d where p.id = $1 and d.id = $3 and d.source not like 'letter:code:%' and p.refused_email is distinct from p.email`,
        [person_id, code, id],
      );
  }
}

/** Takes in what came to the mailbox. Again with the same letter changes nothing. */
export const takeArrived = (database: Database, arrived: Arrived): Promise<void> =>
  database.transaction(async (sql) => {
    if (arrived.kind === 'message') await keepMessage(sql, arrived);
    if (arrived.kind === 'returned') await noteReturn(sql, arrived);
  });
