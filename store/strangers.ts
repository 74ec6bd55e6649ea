import { isCrowded } from '../engagement/seats.js';
import type { Sql } from './database.js';

/** Has the network from which this person came taken its share of a meeting? Call it behind the meeting's lock. */
export async function fromCrowdedNetwork(sql: Sql, personId: string, meetingId: string): Promise<boolean> {
  const [row] = await sql.query<{ email: string | null; strangers: number }>(
    `select email, (
       select count(distinct s.person_id) from conversations mine
         join conversations c on c.network = mine.network
         join people p on p.id = c.person_id and p.email is null
         join sign_ups s on s.person_id = p.id and s.meeting_id = $2 and s.status <> 'cancelled'
       where mine.person_id = $1 and p.id <> $1
     ) as strangers from people where id = $1`,
    [personId, meetingId],
  );
  return row !== undefined && isCrowded(row.email === null ? {} : { email: row.email }, row.strangers);
}
