import type { Sql } from './database.js';

/** Notes that a person has read a message to them: they pressed a button under it. `id` is the message; one that is not theirs is nobody's business. */
export async function markPressed(sql: Sql, personId: string, id: string): Promise<void> {
  await sql.query(
    `update deliveries set read_at = now() where person_id = $1 and (id::text = $2 or together::text = $2) and status = 'sent' and read_at is null`,
    [personId, id],
  );
}

/**
 * Notes that everything up to a message has been read in a chat of Teams, as its read receipt tells. Teams names messages by the millisecond in which
 * they came, so earlier ones are those with smaller numbers.
 */
export async function markReadUpTo(sql: Sql, conversationId: string, activityId: string): Promise<void> {
  await sql.query(
    `update deliveries d set read_at = now() from conversations c
     where c.id = $1 and d.person_id = c.person_id and d.conversation_id = c.id and d.status = 'sent' and d.channel = 'teams' and d.read_at is null
       and (d.activity_id = $2 or (d.activity_id ~ '^[0-9]{1,18}$' and $2 ~ '^[0-9]{1,18}$' and d.activity_id::bigint <= $2::bigint))`,
    [conversationId, activityId],
  );
}
