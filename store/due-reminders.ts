import { endOfDay } from '../engagement/day.js';
import type { Text } from '../engagement/language.js';
import type { Line, Value } from '../engagement/line.js';
import type { Before } from '../engagement/reminder.js';
import { concerned } from './concerned.js';
import type { Database, Sql } from './database.js';
import { untilInMs } from './settings.js';

interface DueRow {
  id: string;
  version: number;
  before: Before;
  now: Date;
  title: Text;
  starts_at: Date;
  ends_at: Date;
  place: Text | null;
  online_url: string | null;
  sign_up_closes_on: string;
  closes_on: string;
  project: Text | null;
}

// Due by the database's clock, whichever clocks the processes have. Those of drafts, and of rounds that have not opened, wait until there is
// something to be reminded of.
const due = `
  select r.id, r.version, r.before, now() as now, m.title, m.starts_at, m.ends_at, m.place, m.online_url, m.sign_up_closes_on, f.closes_on,
    (select j.name from round_meetings rm join meetings rmm on rmm.id = rm.meeting_id join projects j on j.id = rmm.project_id
      where rm.round_id = f.id limit 1) as project
  from reminders r left join meetings m on m.id = r.meeting_id left join feedback_rounds f on f.id = r.round_id
  where r.status = 'planned' and r.due_at <= now() and m.status is distinct from 'draft' and (f.id is null or f.opens_at <= now())
  order by r.due_at limit 50 for update of r skip locked`;

/** The first instant at which a reminder says something untrue. */
function deadlineOf(row: DueRow, timeZone: string): Date {
  if (row.before === 'meeting') return row.starts_at;
  if (row.before === 'feedbackCloses') return endOfDay(row.closes_on, timeZone);
  return new Date(Math.min(endOfDay(row.sign_up_closes_on, timeZone).getTime(), row.starts_at.getTime()));
}

function linesOf(row: DueRow): Line[] {
  const values: Record<string, Value> =
    row.before === 'feedbackCloses'
      ? { lastDay: { day: row.closes_on }, project: row.project ?? '–' }
      : { title: row.title, time: { from: row.starts_at.toISOString(), to: row.ends_at.toISOString() } };
  if (row.before === 'signUpCloses') values.lastDay = { day: row.sign_up_closes_on };
  if (row.before === 'meeting') values.place = row.place ?? row.online_url ?? '–';
  return [{ key: `reminder.${row.before}`, values }, { key: 'reminder.howToStop' }];
}

async function writeOne(sql: Sql, row: DueRow, timeZone: string): Promise<void> {
  const deadline = deadlineOf(row, timeZone);
  const late = deadline <= row.now;
  if (!late)
    await sql.query(
      `insert into deliveries (source, person_id, kind, saying, deadline)
       select 'reminder:' || r.id || ':' || r.version, p.id, 'reminder', $2, $3 from reminders r cross join people p where r.id = $1 and ${concerned}
       on conflict (person_id, source) do nothing`,
      [row.id, JSON.stringify(linesOf(row)), deadline],
    );
  await sql.query('update reminders set status = $2 where id = $1', [row.id, late ? 'dropped' : 'sent']);
}

/**
 * Writes a delivery for everyone whom a due reminder concerns now, and marks it sent: both or neither, and once in however many processes. One
 * whose deadline has passed is dropped. Tells in how many milliseconds the next falls due.
 */
export async function writeReminders(database: Database, timeZone: string): Promise<number | undefined> {
  let written: DueRow[];
  do
    written = await database.transaction(async (sql) => {
      const rows = await sql.query<DueRow>(due);
      for (const row of rows) await writeOne(sql, row, timeZone);
      return rows;
    });
  while (written.length > 0);
  // Not only those ahead: one that fell due since the last look must be looked for at once, not at the next regular look.
  return untilInMs(
    database,
    `select min(greatest(r.due_at, f.opens_at)) as at from reminders r left join meetings m on m.id = r.meeting_id left join feedback_rounds f on f.id = r.round_id
     where r.status = 'planned' and m.status is distinct from 'draft'`,
  );
}
