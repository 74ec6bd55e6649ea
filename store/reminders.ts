import { type Before, decideDue, type Rule } from '../engagement/reminder.js';
import type { Sql } from './database.js';

/** What a reminder belongs to. */
export type Subject = { meetingId: string } | { roundId: string };

const column = (subject: Subject) => ('meetingId' in subject ? 'meeting_id' : 'round_id');
const idOf = (subject: Subject) => ('meetingId' in subject ? subject.meetingId : subject.roundId);

/** The moment that a kind of reminder counts back from. */
export async function momentOf(sql: Sql, before: Before, subject: Subject): Promise<Date | { lastDay: string }> {
  if (before === 'feedbackCloses') {
    const [round] = await sql.query<{ closes_on: string }>('select closes_on from feedback_rounds where id = $1', [idOf(subject)]);
    return { lastDay: round!.closes_on };
  }
  const [meeting] = await sql.query<{ starts_at: Date; sign_up_closes_on: string }>(
    'select starts_at, sign_up_closes_on from meetings where id = $1',
    [idOf(subject)],
  );
  return before === 'meeting' ? meeting!.starts_at : { lastDay: meeting!.sign_up_closes_on };
}

/** Replaces the planned reminders of a meeting or a round. Those already sent stay in the record. In the caller's transaction. */
export async function setReminders(sql: Sql, subject: Subject, rules: readonly Rule[], timeZone: string): Promise<void> {
  await sql.query(`delete from reminders where ${column(subject)} = $1 and status = 'planned'`, [idOf(subject)]);
  for (const rule of rules)
    await sql.query(`insert into reminders (${column(subject)}, before, "offset", at, due_at) values ($1, $2, $3, $4, $5)`, [
      idOf(subject),
      rule.before,
      rule.offset,
      rule.at ?? null,
      decideDue(rule, await momentOf(sql, rule.before, subject), timeZone),
    ]);
}

/**
 * Lays the reminders of a meeting or a round anew after it was moved. One whose moment really moved is another reminder: its version grows, and
 * it goes out even if the earlier one already had. In the caller's transaction.
 */
export async function moveReminders(sql: Sql, subject: Subject, timeZone: string, now: Date): Promise<void> {
  const rows = await sql.query<Rule & { id: string; due_at: Date }>(
    `select id, before, "offset", coalesce(at, '') as at, due_at from reminders where ${column(subject)} = $1`,
    [idOf(subject)],
  );
  for (const { id, due_at, before, offset, at } of rows) {
    const due = decideDue({ before, offset, ...(at ? { at } : {}) }, await momentOf(sql, before, subject), timeZone);
    if (due.getTime() === due_at.getTime()) continue;
    await sql.query(
      `update reminders set due_at = $2, version = version + 1, status = case when status = 'skipped' then status when $2::timestamptz > $3::timestamptz then 'planned' else 'dropped' end where id = $1`,
      [id, due, now],
    );
  }
}
