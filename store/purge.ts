import { type Database, long } from './database.js';

// What is not needed any more, each with its time. $1 is today in the authority's time zone.
const statements = [
  // What a person needs to take part: two weeks after the meeting.
  `update sign_ups s set access_needs = null, consented_at = null from meetings m
   where m.id = s.meeting_id and s.access_needs is not null and m.ends_at < now() - interval '14 days'`,
  // Drafts that were never handed in: 60 days after the last day.
  `delete from submissions s using feedback_rounds f where f.id = s.round_id and s.status = 'draft' and s.version = 0 and f.closes_on < $1::date - 60`,
  // Turns: 30 days. An activity that comes again does so within minutes.
  `delete from turns where handled_at < now() - interval '30 days'`,
  `delete from staff_sessions where expires_at < now()`,
  `delete from pauses where until < now()`,
  `delete from web_tickets where expires_at < now()`,
  `delete from web_streams where until < now()`,
  `delete from address_codes where created_at < now() - interval '1 day'`,
  `update conversations set network = null where network is not null and created_at < now() - interval '30 days'`,
  // Web conversations in which nobody ever said a word.
  `delete from conversations where channel = 'web' and person_id is null and created_at < now() - interval '30 days'`,
  `delete from personal_links where expires_at < now() or revoked_at < now()`,
];

// Visitors who left neither a name nor anything else, and have not been seen for 30 days.
const strangers = `
  select p.id from people p where p.name is null and p.email is null and p.organisation_id is null and p.created_at < now() - interval '30 days'
    and not exists (select from conversations c where c.person_id = p.id and c.seen_at > now() - interval '30 days')
    and not exists (select from memberships b where b.person_id = p.id)
    and not exists (select from sign_ups s where s.person_id = p.id)
    and not exists (select from submissions s where s.person_id = p.id)
    and not exists (select from messages_to_staff t where t.person_id = p.id)
    and not exists (select from deliveries d where d.person_id = p.id and d.status in ('queued', 'sending')) limit 500`;

/** Deletes what has had its time, each kind by its own rule. Safe to run at any moment and as often as one likes. */
export async function purge(database: Database, timeZone: string): Promise<void> {
  const [row] = await database.query<{ today: string }>('select (now() at time zone $1)::date as today', [timeZone]);
  for (const statement of statements) await database.query(long + statement, statement.includes('$1') ? [row!.today] : []);
  await database.transaction(async (sql) => {
    const gone = (await sql.query<{ id: string }>(strangers)).map(({ id }) => id);
    for (const table of ['deliveries', 'conversations']) await sql.query(`delete from ${table} where person_id = any($1::uuid[])`, [gone]);
    await sql.query('delete from people where id = any($1::uuid[])', [gone]);
  });
}
