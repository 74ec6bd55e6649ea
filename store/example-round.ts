import { addDays, dayOf, instantOf } from '../engagement/day.js';
import type { Text } from '../engagement/language.js';
import type { Sql } from './database.js';
import { setReminders } from './reminders.js';

const title = { fi: 'Avoin alkukuuleminen', sv: 'Öppet inledande hörande', en: 'Open first hearing' };
const description = {
  fi: 'Mitä uudistuksessa pitäisi ottaa ensimmäiseksi huomioon?',
  sv: 'Vad borde reformen först ta hänsyn till?',
  en: 'What should the reform consider first?',
};
const place = { fi: 'Verkossa', sv: 'På webben', en: 'Online' };

const questions: { text: Text; required: boolean }[] = [
  {
    text: {
      fi: 'Mikä kotoutumisen edistämisessä toimii nykyisin, ja mikä ei?',
      sv: 'Vad fungerar i dag när det gäller att främja integrationen, och vad fungerar inte?',
      en: 'What works today in the promotion of integration, and what does not?',
    },
    required: true,
  },
  {
    text: {
      fi: 'Miten järjestöjen, kuntien ja työnantajien yhteistyötä pitäisi kehittää?',
      sv: 'Hur borde samarbetet mellan organisationer, kommuner och arbetsgivare utvecklas?',
      en: 'How should cooperation between organisations, municipalities and employers be developed?',
    },
    required: false,
  },
  {
    text: {
      fi: 'Mitä muuta haluat sanoa valmistelijoille?',
      sv: 'Vad annat vill du säga till beredarna?',
      en: 'What else do you want to tell the preparers?',
    },
    required: false,
  },
];

/** A hearing that was held three days ago; returns its id. */
export async function addHeldMeeting(sql: Sql, projectId: string, now: Date, timeZone: string): Promise<string> {
  const day = addDays(dayOf(now, timeZone), -3);
  const [made] = await sql.query<{ id: string }>(
    `insert into meetings (project_id, title, description, starts_at, ends_at, place, sign_up_closes_on, status)
     values ($1, $2, $3, $4, $5, $6, $7, 'published') returning id`,
    [
      projectId,
      JSON.stringify(title),
      JSON.stringify(description),
      instantOf(day, '13:00', timeZone),
      instantOf(day, '15:00', timeZone),
      JSON.stringify(place),
      addDays(day, -3),
    ],
  );
  return made!.id;
}

/** Feedback on it, asked of everyone for two weeks more. */
export async function addRound(sql: Sql, meetingId: string, now: Date, timeZone: string): Promise<void> {
  const today = dayOf(now, timeZone);
  const [round] = await sql.query<{ id: string }>(
    `insert into feedback_rounds (opens_at, closes_on, open_to) values ($1, $2, 'everyone') returning id`,
    [instantOf(addDays(today, -3), '15:00', timeZone), addDays(today, 14)],
  );
  await sql.query('insert into round_meetings (round_id, meeting_id) values ($1, $2)', [round!.id, meetingId]);
  for (const [index, { text, required }] of questions.entries())
    await sql.query('insert into questions (round_id, number, text, required) values ($1, $2, $3, $4)', [
      round!.id,
      index + 1,
      JSON.stringify(text),
      required,
    ]);
  await setReminders(sql, { roundId: round!.id }, [{ before: 'feedbackCloses', offset: 'P2D', at: '09:00' }], timeZone);
}
