import type { Database } from '../../store/database.js';

const place = { fi: 'Säätytalo, Helsinki', sv: 'Ständerhuset, Helsingfors', en: 'House of the Estates, Helsinki' };
const meetings = [
  {
    title: { fi: 'Järjestöjen kuulemistilaisuus', sv: 'Organisationernas möte', en: 'Hearing of organisations' },
    description: {
      fi: 'Järjestöjen osuus kotoutumistyössä.',
      sv: 'Organisationernas andel i integrationsarbetet.',
      en: 'The part of organisations in integration work.',
    },
    from: '2026-12-04T07:00Z',
    to: '2026-12-04T09:30Z',
    capacity: null,
  },
  {
    title: { fi: 'Tutkijoiden keskustelutilaisuus', sv: 'Forskarnas möte', en: 'Discussion with researchers' },
    description: {
      fi: 'Työmarkkinat, koulutus ja hyvinvointi.',
      sv: 'Arbetsmarknad, utbildning och välfärd.',
      en: 'Labour market, education and wellbeing.',
    },
    from: '2026-12-07T07:00Z',
    to: '2026-12-07T09:00Z',
    capacity: null,
  },
  {
    title: { fi: 'Kuntien työpaja', sv: 'Workshop för kommuner', en: 'Workshop for municipalities' },
    description: {
      fi: 'Pieni työpaja kuntien palveluista.',
      sv: 'En liten workshop om kommunernas tjänster.',
      en: 'A small workshop on municipal services.',
    },
    from: '2026-12-09T07:00Z',
    to: '2026-12-09T09:00Z',
    capacity: 0,
  },
];
const questions = [
  {
    text: {
      fi: 'Mikä kotoutumistyössä toimii hyvin?',
      sv: 'Vad fungerar bra i integrationsarbetet?',
      en: 'What works well in integration work?',
    },
    required: true,
  },
  { text: { fi: 'Mitä pitäisi muuttaa?', sv: 'Vad borde ändras?', en: 'What should be changed?' }, required: false },
];

/** The world in which the transcripts are played, on 24 November 2026: three meetings ahead (one full), one held, and its feedback round, open until 15 December. */
export async function stage(database: Database): Promise<void> {
  const json = JSON.stringify;
  const name = { fi: 'Kotoutumisen uudistus', sv: 'Integrationsreformen', en: 'The integration reform' };
  const [project] = await database.query<{ id: string }>(`insert into projects (name, summary) values ($1, '{}') returning id`, [
    json(name),
  ]);
  const add = (title: object, description: object, from: string, to: string, capacity: number | null) =>
    database.query<{ id: string }>(
      `insert into meetings (project_id, title, description, starts_at, ends_at, place, sign_up_closes_on, capacity, status) values ($1, $2, $3, $4, $5, $6, '2026-12-01', $7, 'published') returning id`,
      [project!.id, json(title), json(description), from, to, json(place), capacity],
    );
  for (const each of meetings) await add(each.title, each.description, each.from, each.to, each.capacity);
  const held = { fi: 'Syksyn avaustilaisuus', sv: 'Höstens öppningsmöte', en: 'The opening meeting of the autumn' };
  const [meeting] = await add(held, {}, '2026-11-10T07:00Z', '2026-11-10T09:00Z', null);
  const [round] = await database.query<{ id: string }>(
    `insert into feedback_rounds (opens_at, closes_on, open_to) values ('2026-11-11T07:00Z', '2026-12-15', 'everyone') returning id`,
  );
  await database.query('insert into round_meetings (round_id, meeting_id) values ($1, $2)', [round!.id, meeting!.id]);
  for (const [index, { text, required }] of questions.entries())
    await database.query('insert into questions (round_id, number, text, required) values ($1, $2, $3, $4)', [
      round!.id,
      index + 1,
      json(text),
      required,
    ]);
}
