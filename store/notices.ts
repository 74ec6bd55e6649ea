import type { Line } from '../engagement/line.js';
import type { Sql } from './database.js';

/**
 * Writes down that a person is to be told something outside the conversation, in the caller's transaction; the jobs deliver it. `source` names the
 * occasion ('notice:promoted:<sign-up>:<time>'): the same occasion twice is one message. Notices about a person's own matters ignore opt-outs. After `deadline` it would say something untrue, and is not sent.
 */
export async function notify(
  sql: Sql,
  notice: {
    source: string;
    personId: string;
    lines: Line[];
    dueAt?: Date;
    deadline?: Date;
    kind?: 'notice' | 'reminder' | 'announcement' | 'letter';
  },
): Promise<void> {
  await sql.query(
    `insert into deliveries (source, person_id, kind, saying, due_at, deadline) values ($1, $2, $3, $4, coalesce($5, now()), $6) on conflict (person_id, source) do nothing`,
    [notice.source, notice.personId, notice.kind ?? 'notice', JSON.stringify(notice.lines), notice.dueAt ?? null, notice.deadline ?? null],
  );
}
