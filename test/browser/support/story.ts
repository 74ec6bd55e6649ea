import { addDays, dayOf } from '../../../engagement/day.js';
import type { Language } from '../../../engagement/language.js';

const text = (fi: string, sv: string, en: string) => ({ fi, sv, en });
/** That many local days from today. */
export const inDays = (days: number): string => addDays(dayOf(new Date(), 'Europe/Helsinki'), days);

/** Who takes part in a language, and what they write: Teams has the first of them, the page the other two. */
export const casts = {
  fi: {
    people: ['Tiina Aho', 'Aino Vuori', 'Petri Salo'],
    group: text('Järjestöt', 'Organisationer', 'Organisations'),
    title: text('Järjestöjen kuuleminen', 'Organisationernas hörande', 'Hearing of organisations'),
    signUp: 'ilmoittaudu järjestöjen kuulemiseen',
    cancelSignUp: 'peru ilmoittautuminen',
    needs: 'Tarvitsen kirjoitustulkkauksen.',
    give: 'anna palautetta',
    answers: [
      'Kielikurssit toimivat, mutta niille pääsee liian hitaasti.',
      'Jonot pitäisi näyttää kaikille.',
      'Kursseille pitää päästä kuukaudessa.',
    ],
    mine: 'oma palaute',
  },
  sv: {
    people: ['Sofia Holm', 'Bo Ek', 'Elsa Nyman'],
    group: text('Tutkijat', 'Forskare', 'Researchers'),
    title: text('Tutkijoiden keskustelu', 'Forskarnas diskussion', 'Discussion of researchers'),
    signUp: 'anmäl mig till forskarnas diskussion',
    cancelSignUp: 'avboka anmälan',
    needs: 'Jag behöver skrivtolkning.',
    give: 'ge respons',
    answers: ['Kurserna fungerar, men det tar för länge att få plats.', 'Köerna borde synas för alla.', 'Man ska få plats inom en månad.'],
    mine: 'egen respons',
  },
  en: {
    people: ['Emma Stone', 'Alan Reed', 'Grace Moss'],
    group: text('Kunnat', 'Kommuner', 'Municipalities'),
    title: text('Kuntien työpaja', 'Kommunernas verkstad', 'Workshop of municipalities'),
    signUp: 'sign me up for the workshop of municipalities',
    cancelSignUp: 'cancel my sign-up',
    needs: 'I need real-time captions.',
    give: 'give feedback',
    answers: [
      'The courses work, but the way in is too slow.',
      'The queues should be open to see.',
      'A place should be had within a month.',
    ],
    mine: 'my feedback',
  },
} satisfies Record<Language, unknown>;
export type Cast = (typeof casts)[Language];

export const project = {
  name: text('Kotoutumisen uudistus', 'Reformen av integrationen', 'Reform of integration'),
  summary: text('Uudistetaan laki.', 'Lagen förnyas.', 'The act is renewed.'),
};
/** A meeting of two seats in ten days, with a reminder two days before it. */
export const meetingFor = ({ title }: Cast, projectId: string, group: string) => ({
  projectId,
  title,
  description: text('Mitä laissa pitäisi muuttaa?', 'Vad borde ändras i lagen?', 'What should be changed in the act?'),
  place: text('Säätytalo, Helsinki', 'Ständerhuset, Helsingfors', 'House of the Estates, Helsinki'),
  onlineUrl: 'https://example.org/kokous',
  startsAt: `${inDays(10)}T09:00:00+02:00`,
  endsAt: `${inDays(10)}T11:30:00+02:00`,
  signUpClosesOn: inDays(7),
  capacity: 2,
  groups: [group],
  reminders: [{ before: 'meeting', offset: 'P2D', at: '00:00' }],
});
/** A round that is open from now until the twelfth day, with a reminder on the eighth. */
export const roundOn = (meeting: string) => ({
  meetingIds: [meeting],
  questions: [
    { text: text('Mikä toimii, ja mikä ei?', 'Vad fungerar, och vad fungerar inte?', 'What works, and what does not?'), required: true },
    { text: text('Mitä muuta haluat sanoa?', 'Vad annat vill du säga?', 'What else do you want to say?') },
  ],
  opensAt: new Date(Date.now() - 60_000).toISOString(),
  closesOn: inDays(12),
  openTo: 'invited',
  reminders: [{ before: 'feedbackCloses', offset: 'P4D', at: '00:00' }],
});
export const invitation = {
  title: text('Kutsu kuulemiseen', 'Inbjudan till hörande', 'Invitation to a hearing'),
  text: text(
    'Tule kertomaan, mitä laissa pitäisi muuttaa.',
    'Kom och berätta vad som borde ändras.',
    'Come and tell us what should be changed.',
  ),
};
export const correction = {
  title: text('Kutsu kuulemiseen', 'Inbjudan till hörande', 'Invitation to a hearing'),
  text: text('Tilaisuuteen voi osallistua myös verkossa.', 'Man kan delta också på webben.', 'You can also take part online.'),
};
export const summary = text(
  'Useimmat toivoivat nopeampaa pääsyä kursseille. Määräaika kirjataan lakiin.',
  'De flesta önskade snabbare tillträde till kurserna. Tidsfristen skrivs in i lagen.',
  'Most wished for faster access to courses. The time limit is written into the act.',
);
