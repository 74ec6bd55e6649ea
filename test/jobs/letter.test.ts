import { expect } from 'chai';
import { languages } from '../../engagement/language.js';
import { letterOf, subjectOf } from '../../jobs/letter.js';
import { say } from '../../locales/index.js';

const timeZone = 'Europe/Helsinki';
const title = { fi: 'Järjestöjen kuuleminen', sv: 'Hörande av organisationer', en: 'Hearing of organisations' };
const time = { from: '2026-12-04T07:00:00Z', to: '2026-12-04T09:30:00Z' };

describe('a letter', () => {
  it('says in its subject what happened and to what', () => {
    const lines = [say('reminder.signUpCloses', { title, time, lastDay: { day: '2026-12-01' } }), say('reminder.howToStop')];
    expect(languages.map((language) => subjectOf(lines, language, timeZone))).to.deep.equal([
      'Ilmoittautuminen on päättymässä – Järjestöjen kuuleminen',
      'Anmälningstiden går snart ut – Hörande av organisationer',
      'Sign-up is about to close – Hearing of organisations',
    ]);
  });

  it('has the title of an announcement as its subject, once', () => {
    const lines = [say('announcement.body', { title: { fi: 'Uusi tilaisuus: ilmoittaudu' }, text: { fi: 'Tervetuloa.' } })];
    expect(subjectOf(lines, 'fi', timeZone)).to.equal('Uusi tilaisuus: ilmoittaudu');
  });

  it('keeps its subject on one short line, whatever staff wrote', () => {
    const nasty = say('notice.cancelled', { title: `A\r\nBcc: all@example.org\u2028\u202e${' long'.repeat(60)}`, time });
    const subject = subjectOf([nasty], 'en', timeZone);
    expect(subject).to.match(/^A meeting has been cancelled – A Bcc: all@example\.org long .*…$/);
    expect(subject.length).to.be.at.most(150);
  });

  it('says everything in the language of the person, and ends with the link', () => {
    const letter = letterOf(
      { id: '1', lines: [say('notice.cancelled', { title, time })] },
      { email: 'a@example.org', language: 'en' },
      'https://osallistu.example/#k=s',
      timeZone,
    );
    expect(letter).to.deep.equal({
      id: '1',
      to: { email: 'a@example.org' },
      language: 'en',
      subject: 'A meeting has been cancelled – Hearing of organisations',
      text: 'A meeting has been cancelled.\nMeeting: Hearing of organisations\nTime: Friday 4 December 2026 at 09:00–11:30\n\nOpen the chat: https://osallistu.example/#k=s\n\nThe link is personal. Please do not forward it.',
    });
  });
});
