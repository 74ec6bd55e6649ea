import type { Database } from './database.js';
import { meetingFor } from './meetings.js';
import { untilInMs } from './settings.js';
import { lockSeats, promote } from './sign-ups.js';

/**
 * Ends the holds that have lapsed and gives their seats to whoever waits, one meeting after the other. What the person had answered so far is in
 * their conversation and stays there. Tells in how many milliseconds the next hold lapses.
 */
export async function releaseHolds(database: Database): Promise<number | undefined> {
  const lapsed = await database.query<{ meeting_id: string; person_id: string }>(
    `select distinct on (meeting_id) meeting_id, person_id from sign_ups where status = 'held' and held_until <= now()`,
  );
  for (const { meeting_id, person_id } of lapsed)
    await database.transaction(async (sql) => {
      await lockSeats(sql, meeting_id);
      const [{ now }] = (await sql.query<{ now: Date }>(
        `with gone as (delete from sign_ups where meeting_id = $1 and status = 'held' and held_until <= now()) select now() as now`,
        [meeting_id],
      )) as [{ now: Date }];
      const found = await meetingFor(sql, person_id, meeting_id, now);
      if (found?.invitation.status === 'published') await promote(sql, found.meeting, found.limits, now);
    });
  // One that lapsed since the last look is looked for at once.
  return untilInMs(database, `select min(held_until) as at from sign_ups where status = 'held'`);
}
