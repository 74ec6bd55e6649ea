import type { Language, Text } from '../../engagement/language.js';
import type { Database } from '../../store/database.js';

/** What the people of a transcript find around them, and what can happen to it between two lines. */
export interface Stage {
  database: Database;
  now: Date;
  /** The first of the two coming meetings. */
  meeting: string;
  round: string;
}

const titles: Record<'organisations' | 'researchers' | 'opening' | 'survey', Text> = {
  organisations: { fi: 'Järjestöjen kuulemistilaisuus', sv: 'Organisationernas möte', en: 'Hearing of organisations' },
  researchers: { fi: 'Tutkijoiden keskustelutilaisuus', sv: 'Forskarnas möte', en: 'Discussion with researchers' },
  opening: { fi: 'Avoin alkukuuleminen', sv: 'Öppet inledande hörande', en: 'Open first hearing' },
  survey: { fi: 'Nuorten ilta', sv: 'De ungas kväll', en: 'Evening of the young' },
};
const description = { fi: 'Mitä pitäisi muuttaa?', sv: 'Vad borde ändras?', en: 'What should be changed?' };
const questions: Text[] = [
  { fi: 'Mikä toimii nykyisin?', sv: 'Vad fungerar i dag?', en: 'What works today?' },
  { fi: 'Mitä pitäisi kehittää?', sv: 'Vad borde utvecklas?', en: 'What should be developed?' },
];

async function id(database: Database, text: string, values: unknown[] = []): Promise<string> {
  return (await database.query<{ id: string }>(`${text} returning id`, values))[0]!.id;
}

async function addMeeting(database: Database, project: string, title: Text, from: string, to: string, capacity: number | null) {
  return id(
    database,
    `insert into meetings (project_id, title, description, starts_at, ends_at, place, online_url, capacity, sign_up_closes_on, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-12-01', 'published')`,
    [
      project,
      JSON.stringify(title),
      JSON.stringify(description),
      from,
      to,
      JSON.stringify({ fi: 'Säätytalo, Helsinki', sv: 'Ständerhuset, Helsingfors', en: 'House of the Estates, Helsinki' }),
      capacity === null ? 'https://example.org/kokous' : null,
      capacity,
    ],
  );
}

/** Two meetings ahead, the first with twenty seats, in a database from which everything else is gone. */
export async function setStage(database: Database): Promise<Stage> {
  await database.query('truncate projects, groups, organisations, people, conversations, feedback_rounds, meetings cascade');
  await database.query('alter sequence submission_numbers restart');
  const project = await id(database, `insert into projects (name, summary) values ($1, '{}')`, [
    JSON.stringify({ fi: 'Kotoutumisen selonteko', sv: 'Redogörelsen om integrationen', en: 'Report on integration' }),
  ]);
  const meeting = await addMeeting(database, project, titles.organisations, '2026-12-04T07:00Z', '2026-12-04T09:30Z', 20);
  await addMeeting(database, project, titles.researchers, '2026-12-07T07:00Z', '2026-12-07T09:00Z', null);
  return { database, now: new Date('2026-11-24T10:00:00Z'), meeting, round: '' };
}

async function openRound({ database }: Stage, title: Text, closesOn: string): Promise<string> {
  const [project] = await database.query<{ id: string }>('select id from projects');
  const meeting = await addMeeting(database, project!.id, title, '2026-11-20T07:00Z', '2026-11-20T09:00Z', null);
  const round = await id(
    database,
    `insert into feedback_rounds (opens_at, closes_on, open_to) values ('2026-11-20T09:00Z', $1, 'everyone')`,
    [closesOn],
  );
  await database.query('insert into round_meetings values ($1, $2)', [round, meeting]);
  for (const [index, text] of questions.entries())
    await id(database, 'insert into questions (round_id, number, text, required) values ($1, $2, $3, $4)', [
      round,
      index + 1,
      JSON.stringify(text),
      index === 0,
    ]);
  return round;
}

async function fill({ database, meeting }: Stage) {
  await database.query('update meetings set capacity = 1 where id = $1', [meeting]);
  const eero = await id(database, `insert into people (name) values ('Eero')`);
  await database.query(`insert into sign_ups (meeting_id, person_id, status) values ($1, $2, 'confirmed')`, [meeting, eero]);
}

/** Aino was reminded just now of something that so many days are left for. */
async function remind({ database, meeting, now }: Stage, days: number) {
  const [aino] = await database.query<{ id: string }>(`select person_id as id from conversations where id like 'web:%' limit 1`);
  const reminder = await id(
    database,
    `insert into reminders (meeting_id, before, "offset", due_at, status) values ($1, 'signUpCloses', 'P1D', $2, 'sent')`,
    [meeting, now],
  );
  await database.query(
    `insert into deliveries (source, person_id, kind, saying, status, deadline, ended_at) values ('reminder:' || $1 || ':1', $2, 'reminder', '[]', 'sent', $3, clock_timestamp())`,
    [reminder, aino!.id, new Date(now.getTime() + days * 86_400_000)],
  );
}

const clockAt = (at: string) => async (stage: Stage) => {
  stage.now = new Date(at);
};

/** The stage directions of transcripts: what each of them does. */
export const directions: Record<string, (stage: Stage) => Promise<unknown>> = {
  'a feedback round opens': async (stage) => {
    stage.round = await openRound(stage, titles.opening, '2026-12-01');
  },
  'another feedback round opens': (stage) => openRound(stage, titles.survey, '2026-12-15'),
  'the last day of the round passes': clockAt('2026-12-02T08:00:00Z'),
  'a month more passes': clockAt('2027-01-11T08:00:00Z'),
  'the first meeting fills up': fill,
  'the last day to sign up passes': clockAt('2026-12-02T08:00:00Z'),
  'the first meeting is cancelled': ({ database, meeting }) =>
    database.query(`update meetings set status = 'cancelled' where id = $1`, [meeting]),
  'the first meeting becomes one for invited groups': async ({ database, meeting }) =>
    database.query('insert into meeting_groups values ($1, $2)', [meeting, await id(database, `insert into groups (name) values ('{}')`)]),
  'a colleague takes the only seat of the organisation': async ({ database, meeting }) => {
    await database.query('update meetings set seats_per_organisation = 1 where id = $1', [meeting]);
    const organisation = await id(database, `insert into organisations (name, key) values ('Kulttuuriyhdistys', 'kulttuuriyhdistys')`);
    const eero = await id(database, `insert into people (name, organisation_id) values ('Eero', $1)`, [organisation]);
    await database.query(`insert into sign_ups (meeting_id, person_id, organisation_id, status) values ($1, $2, $3, 'confirmed')`, [
      meeting,
      eero,
      organisation,
    ]);
  },
  'ten people in the network of Aino sign up for the first meeting': async ({ database, meeting }) => {
    await database.query(`update conversations set network = 'one'`);
    await database.query(
      `with stranger as (insert into people (name) select 'Eero ' || n from generate_series(1, 10) n returning id),
         talk as (insert into conversations (id, channel, person_id, user_id, reference, network) select 'web:' || id, 'web', id, id, '{}', 'one' from stranger)
       insert into sign_ups (meeting_id, person_id, status) select $1, id, 'confirmed' from stranger`,
      [meeting],
    );
  },
  'staff know Aino, who works for Kulttuuriyhdistys': async ({ database }) => {
    const organisation = await id(database, `insert into organisations (name, key) values ('Kulttuuriyhdistys', 'kulttuuriyhdistys')`);
    await database.query(
      `update people set name = 'Aino Berg', email = 'aino@example.org', organisation_id = $1, name_told = false, as_themselves = false where id in (select person_id from conversations)`,
      [organisation],
    );
  },
  'staff know Aino, who represents nobody': ({ database }) =>
    database.query(`update people set email = 'aino@example.org', as_themselves = true where id in (select person_id from conversations)`),
  'a colleague signs Aino up for the second meeting': async ({ database, meeting }) => {
    const bo = await id(database, `insert into people (name) values ('Bo Ek')`);
    await database.query(
      `insert into sign_ups (meeting_id, person_id, status, signed_up_by) select m.id, p.id, 'confirmed', $2 from meetings m, people p where m.id <> $1 and p.email = 'aino@example.org'`,
      [meeting, bo],
    );
  },
  'staff know Liisa, who works for another organisation': async ({ database }) => {
    const organisation = await id(database, `insert into organisations (name, key) values ('Kotkan kaupunki', 'kotkan kaupunki')`);
    await database.query(`insert into people (name, email, organisation_id) values ('Liisa Mäki', 'liisa@example.org', $1)`, [
      organisation,
    ]);
  },
  'twenty minutes pass, and the last seat goes to somebody else': async (stage) => {
    await stage.database.query(`delete from sign_ups where status = 'held'`);
    await fill(stage);
  },
  'Aino has signed up ten colleagues': async ({ database, meeting }) => {
    await database.query(
      `with colleague as (insert into people (name) select 'Eero ' || n from generate_series(1, 10) n returning id)
       insert into sign_ups (meeting_id, person_id, status, signed_up_by)
         select $1, colleague.id, 'confirmed', (select id from people where email = 'aino@example.org') from colleague`,
      [meeting],
    );
  },
  'the round is cancelled': ({ database, round }) =>
    database.query(`update feedback_rounds set status = 'cancelled' where id = $1`, [round]),
  'staff put Aino into a group': async ({ database }) => {
    await database.query(`update people set email = 'aino@example.org' where name like 'Aino%'`);
    const group = await id(database, 'insert into groups (name) values ($1)', [
      JSON.stringify({ fi: 'Järjestöt', sv: 'Organisationer', en: 'Organisations' }),
    ]);
    await database.query(`insert into memberships (person_id, group_id) select id, $1 from people where name like 'Aino%'`, [group]);
  },
  'Aino was reminded of the last day to sign up': (stage) => remind(stage, 5),
  'Aino was reminded of what ends tonight': (stage) => remind(stage, 0.2),
  'all meetings are over': ({ database }) => database.query(`update meetings set status = 'draft'`),
};

/** 'fi' of 'sign-up.fi.chat'. */
export const languageOfFile = (name: string) => name.split('.')[1] as Language;
