import { everyoneOf, partsFor, type Reach, reachOf } from './audience.js';
import type { Sql } from './database.js';
import { tableOf, type What } from './staff-lists.js';
import { invitedTo } from './staff-rounds.js';
import { participants } from './summaries.js';

/** Whom a change of something tells: those who are signed up for a meeting, were asked in a round, took part in what a summary is of, or got an announcement; or whom an announcement goes to. */
export type Told = 'audience' | 'announcements' | 'meetings' | 'rounds' | 'summaries';

/** The statement that selects person_id, with its values. */
export async function toldBy(sql: Sql, told: Told, id: string): Promise<{ people: string; values: unknown[] }> {
  if (told === 'audience') {
    const [row] = await sql.query<{ audience: object }>('select audience from announcements where id = $1', [id]);
    return {
      people: `select e.person_id from (${everyoneOf}) e join people p on p.id = e.person_id where p.announcements`,
      values: [partsFor(row?.audience ?? {})],
    };
  }
  if (told === 'summaries') {
    const [row] = await sql.query<{ round_id: string }>('select round_id from summaries where id = $1', [id]);
    return { people: participants, values: [row!.round_id] };
  }
  const statements = {
    announcements: `select person_id from deliveries where announcement_id = $1 and kind = 'announcement' and status in ('queued', 'sent', 'sending', 'unknown') and person_id is not null`,
    meetings: `select person_id from sign_ups where meeting_id = $1 and status in ('confirmed', 'waitlisted')`,
    rounds: invitedTo,
  };
  return { people: statements[told], values: [id] };
}

/** How many people a change of one thing would tell, in which languages and how; undefined when there is no such thing. */
export async function toldOf(sql: Sql, what: Exclude<Told, 'audience'>, id: string): Promise<Reach | undefined> {
  const [row] = await sql.query<{ id: string }>(`select id from ${tableOf(what as What)} where id::text = $1`, [id]);
  if (!row) return undefined;
  const { people, values } = await toldBy(sql, what, row.id);
  return reachOf(sql, people, values);
}
