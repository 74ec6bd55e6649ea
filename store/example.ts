import { addDays, dayOf, instantOf } from '../engagement/day.js';
import type { Text } from '../engagement/language.js';
import type { Database, Sql } from './database.js';
import { addHeldMeeting, addRound } from './example-round.js';
import { setReminders } from './reminders.js';

const project = {
  name: { fi: 'Kotoutumisen edistämisen uudistus', sv: 'Reformen av integrationsfrämjandet', en: 'Reform of the promotion of integration' },
  summary: {
    fi: 'Valmistelemme selontekoa siitä, miten maahan muuttaneiden kotoutumista pitäisi edistää. Kuulemme syksyn aikana järjestöjä, tutkijoita ja kuntia.',
    sv: 'Vi bereder en redogörelse för hur integrationen av dem som flyttat till landet borde främjas. Under hösten hör vi organisationer, forskare och kommuner.',
    en: 'We are preparing a report on how the integration of people who have moved to Finland should be promoted. During the autumn we hear organisations, researchers and municipalities.',
  },
};

/** Nobody is in them yet: whoever arrives unknown can still come to every meeting. */
const groups: Text[] = [
  { fi: 'Järjestöt', sv: 'Organisationer', en: 'Organisations' },
  { fi: 'Tutkijat', sv: 'Forskare', en: 'Researchers' },
  { fi: 'Kunnat', sv: 'Kommuner', en: 'Municipalities' },
];

interface ExampleMeeting {
  title: Text;
  description: Text;
  daysAhead: number;
  hours: [from: string, to: string];
  capacity: number;
  seatsPerOrganisation?: number;
}

const meetings: ExampleMeeting[] = [
  {
    title: { fi: 'Järjestöjen keskustelutilaisuus', sv: 'Diskussionsmöte för organisationer', en: 'Discussion with organisations' },
    description: {
      fi: 'Miten järjestöt voisivat osallistua kotoutumistyöhön nykyistä enemmän, ja miten eri alojen yhteistyötä pitäisi kehittää?',
      sv: 'Hur kunde organisationerna delta mera i integrationsarbetet, och hur borde samarbetet mellan olika sektorer utvecklas?',
      en: 'How could organisations take a larger part in integration work, and how should cooperation across sectors be developed?',
    },
    daysAhead: 10,
    hours: ['09:00', '11:30'],
    capacity: 50,
    seatsPerOrganisation: 2,
  },
  {
    title: { fi: 'Tutkijoiden keskustelutilaisuus', sv: 'Diskussionsmöte för forskare', en: 'Discussion with researchers' },
    description: {
      fi: 'Aiheina asema työmarkkinoilla, polut koulutukseen ja työhön, terveys ja hyvinvointi, perheet sekä hyvät väestösuhteet.',
      sv: 'Teman är ställningen på arbetsmarknaden, vägarna till utbildning och arbete, hälsa och välfärd, familjer samt goda relationer.',
      en: 'Themes: the position on the labour market, paths to education and work, health and wellbeing, families, and good relations.',
    },
    daysAhead: 13,
    hours: ['12:00', '14:30'],
    capacity: 30,
  },
  {
    title: { fi: 'Kuntien työpaja', sv: 'Workshop för kommuner', en: 'Workshop for municipalities' },
    description: {
      fi: 'Pieni työpaja kuntien palveluista. Paikkoja on kaksi, joten tässä voi kokeilla jonotuslistaa.',
      sv: 'En liten workshop om kommunernas tjänster. Det finns två platser, så här kan man pröva väntelistan.',
      en: 'A small workshop on the services of municipalities. There are two seats, so this is the place to try the waiting list.',
    },
    daysAhead: 15,
    hours: ['09:00', '12:00'],
    capacity: 2,
  },
];

/** The first day, so many days ahead or later, that is not in a weekend. */
function workday(from: string, daysAhead: number): string {
  const day = addDays(from, daysAhead);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? workday(day, 1) : day;
}

async function addMeeting(sql: Sql, projectId: string, meeting: ExampleMeeting, today: string, timeZone: string): Promise<void> {
  const day = workday(today, meeting.daysAhead);
  const [made] = await sql.query<{ id: string }>(
    `insert into meetings (project_id, title, description, starts_at, ends_at, place, online_url, capacity, seats_per_organisation, sign_up_closes_on, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'published') returning id`,
    [
      projectId,
      JSON.stringify(meeting.title),
      JSON.stringify(meeting.description),
      instantOf(day, meeting.hours[0], timeZone),
      instantOf(day, meeting.hours[1], timeZone),
      JSON.stringify({ fi: 'Säätytalo, Helsinki', sv: 'Ständerhuset, Helsingfors', en: 'House of the Estates, Helsinki' }),
      'https://example.org/kokous',
      meeting.capacity,
      meeting.seatsPerOrganisation ?? null,
      workday(today, meeting.daysAhead - 3),
    ],
  );
  await setReminders(
    sql,
    { meetingId: made!.id },
    [
      { before: 'signUpCloses', offset: 'P2D', at: '09:00' },
      { before: 'meeting', offset: 'P1D', at: '09:00' },
    ],
    timeZone,
  );
}

/**
 * Gives a newcomer something to talk about: the autumn hearings of an invented reform, with dates laid after today, open to everyone, and one that
 * was held, of which feedback is asked. Does nothing once there is a project, so it is safe at every start.
 */
export async function loadExample(database: Database, now: Date, timeZone: string): Promise<void> {
  await database.transaction(async (sql) => {
    // Two processes that start at once: the second waits here, and then finds the project.
    if (database.kind === 'postgresql') await sql.query(`select pg_advisory_xact_lock(hashtext('osallistu:example'))`);
    if ((await sql.query('select from projects limit 1')).length > 0) return;
    const [made] = await sql.query<{ id: string }>('insert into projects (name, summary) values ($1, $2) returning id', [
      JSON.stringify(project.name),
      JSON.stringify(project.summary),
    ]);
    for (const name of groups) await sql.query('insert into groups (name) values ($1)', [JSON.stringify(name)]);
    for (const meeting of meetings) await addMeeting(sql, made!.id, meeting, dayOf(now, timeZone), timeZone);
    await addRound(sql, await addHeldMeeting(sql, made!.id, now, timeZone), now, timeZone);
  });
}
