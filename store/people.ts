import type { Language, Text } from '../engagement/language.js';
import { organisationKey } from '../engagement/organisation.js';
import type { Person, StoredAbout } from '../engagement/stakeholder.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';

interface PersonRow {
  id: string;
  name: string | null;
  email: string | null;
  organisation: string | null;
  as_themselves: boolean;
  name_told: boolean;
  organisation_told: boolean;
  language: Language;
  announcements: boolean;
  reminders: boolean;
}

const person = 'select p.*, o.name as organisation from people p left join organisations o on o.id = p.organisation_id where p.id';

const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  ...(row.name ? { name: row.name } : {}),
  ...(row.email ? { email: row.email } : {}),
  ...(row.organisation ? { organisation: row.organisation } : {}),
  asThemselves: row.as_themselves,
  nameTold: row.name_told,
  organisationTold: row.organisation_told,
  language: row.language,
  announcements: row.announcements,
  reminders: row.reminders,
});

/** One person; throws when there is none, for whoever talks has a row. */
export async function personOf(sql: Sql, personId: string): Promise<Person> {
  const [row] = await sql.query<PersonRow>(`${person} = $1`, [personId]);
  if (!row) throw new Error(`There is no person ${personId}`);
  return toPerson(row);
}

/** Whose conversation it is, where somebody's. */
export async function personIn(sql: Sql, placeId: string): Promise<Person | undefined> {
  const [row] = await sql.query<PersonRow>(`${person} = (select person_id from conversations where id = $1)`, [placeId]);
  return row && toPerson(row);
}

/** The organisation of that name, made when it is new. Spellings with one key are one organisation, by the name that came first. */
export async function organisationId(sql: Sql, name: string): Promise<string | undefined> {
  const key = organisationKey(name);
  if (key === '') return undefined;
  await sql.query('insert into organisations (name, key) values ($1, $2) on conflict (key) do nothing', [clean(name).trim(), key]);
  return (await sql.query<{ id: string }>('select id from organisations where key = $1', [key]))[0]?.id;
}

/** Keeps what a visitor tells of themselves where nothing was known, or where they told it before; what staff imported stands. */
export async function introduce(
  sql: Sql,
  personId: string,
  about: { name?: string; organisation?: string; asThemselves?: boolean },
): Promise<void> {
  const organisation = about.organisation === undefined ? undefined : await organisationId(sql, about.organisation);
  const name = about.name === undefined ? '' : clean(about.name).trim();
  await sql.query(
    `update people set
       name = case when name is null or name_told then coalesce($2, name) else name end,
       name_told = name_told or (name is null and $2::text is not null),
       organisation_id = case when organisation_id is not null and not organisation_told then organisation_id
         when $3::uuid is null and not $4 then organisation_id else $3 end,
       organisation_told = organisation_told or (organisation_id is null and $3::uuid is not null),
       as_themselves = case when $3::uuid is not null then false else as_themselves or $4 end
     where id = $1`,
    [personId, name || null, organisation ?? null, about.asThemselves ?? false],
  );
}

/** Changes what is given and leaves the rest as it was. */
export async function prefer(
  sql: Sql,
  personId: string,
  wish: { language?: Language; announcements?: boolean; reminders?: boolean },
): Promise<void> {
  await sql.query(
    'update people set language = coalesce($2, language), announcements = coalesce($3, announcements), reminders = coalesce($4, reminders) where id = $1',
    [personId, wish.language ?? null, wish.announcements ?? null, wish.reminders ?? null],
  );
}

/** Everything that is stored about a person. */
export async function storedAbout(sql: Sql, personId: string): Promise<StoredAbout> {
  const groups = await sql.query<{ name: Text }>(
    'select name from groups g join memberships m on m.group_id = g.id where m.person_id = $1 order by g.created_at',
    [personId],
  );
  const signUps = await sql.query<{ title: Text; status: string; access_needs: string | null }>(
    'select m.title, s.status, s.access_needs from sign_ups s join meetings m on m.id = s.meeting_id where s.person_id = $1 order by m.starts_at, s.queue_number',
    [personId],
  );
  const others = await sql.query<{ title: Text }>(
    `select m.title from sign_ups s join meetings m on m.id = s.meeting_id where s.signed_up_by = $1 and s.status in ('confirmed', 'waitlisted') order by m.starts_at`,
    [personId],
  );
  const submissions = await sql.query<{ number: number | null; status: string; answers: string[]; files: string[] }>(
    `select s.number, s.status, coalesce((select jsonb_agg(a.text order by q.number) from answers a join questions q on q.id = a.question_id where a.submission_id = s.id), '[]') as answers,
       coalesce((select jsonb_agg(f.name order by f.position) from files f where f.submission_id = s.id), '[]') as files
     from submissions s where s.person_id = $1 order by s.created_at`,
    [personId],
  );
  const [messages] = await sql.query<{ count: number }>('select count(*) as count from messages_to_staff where person_id = $1', [personId]);
  return {
    person: await personOf(sql, personId),
    groups: groups.map(({ name }) => name),
    signUps: signUps.map(({ title, status, access_needs }) => ({ title, status, ...(access_needs ? { accessNeeds: access_needs } : {}) })),
    signedUpOthers: others.map(({ title }) => title),
    submissions: submissions.map(({ number, ...rest }) => ({ ...(number === null ? {} : { number }), ...rest })),
    messages: messages?.count ?? 0,
  };
}
