import { addDays, dayOf, instantOf } from '../engagement/day.js';
import type { Remembered } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';
import type { Asking } from './sign-ups.js';

interface Row {
  id: string;
  source: string;
  saying: unknown;
  deadline: Date | null;
}

/** The hour at which people are reminded of what they asked to be reminded of. */
const at = '09:00';

// The message that was pressed, or else the last that reminded of something; several reminders that went out as one are one.
const last = `
  with last as (select coalesce(together, id) as message from deliveries where person_id = $1 and kind = 'reminder' and status = 'sent'
    and ($2::text is null or id::text = $2 or together::text = $2) and ended_at > now() - interval '14 days' order by ended_at desc limit 1)
  select d.id, d.source, d.saying, d.deadline from deliveries d, last where d.person_id = $1 and coalesce(d.together, d.id) = last.message and d.status = 'sent'`;

/**
 * Lays a reminder for tomorrow morning of what a person was reminded of. Like every reminder it is not sent when it concerns them no more, and what
 * has moved meanwhile reminds anew by itself. Asking twice is asking once.
 */
export async function remindTomorrow(sql: Sql, { personId, now, timeZone }: Asking, messageId?: string): Promise<Remembered> {
  const rows = await sql.query<Row>(last, [personId, messageId ?? null]);
  if (rows.length === 0) return { kind: 'nothingToRemind' };
  const day = addDays(dayOf(now, timeZone), 1);
  const due = instantOf(day, at, timeZone);
  const timely = rows.filter(({ deadline }) => !deadline || deadline > due);
  if (timely.length === 0) return { kind: 'tooLateToRemind' };
  for (const { source, saying, deadline } of timely)
    await sql.query(
      `insert into deliveries (source, person_id, kind, saying, deadline, due_at) values ($1, $2, 'reminder', $3, $4, $5) on conflict (person_id, source) do nothing`,
      [`${source.split(':').slice(0, 3).join(':')}:again:${day}`, personId, JSON.stringify(saying), deadline, due],
    );
  return { kind: 'willRemind', at: due.toISOString() };
}
