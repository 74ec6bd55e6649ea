import { expect } from 'chai';
import { linksUnder } from '../../bot/links.js';
import type { Claim } from '../../engagement/delivery.js';
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

  const links = linksUnder(() => 'https://osallistu.example', 'secret');
  const aino = { id: '6f1b7c9e-0000-4000-8000-000000000001', email: 'a@example.org', language: 'en' as const };
  const written = (claim: Partial<Claim>, open: string | undefined = 'https://osallistu.example/#k=s') =>
    letterOf({ id: '1', kind: 'notice', lines: [say('notice.cancelled', { title, time })], ...claim }, aino, open, links, timeZone);

  it('says everything in the language of the person, facts by their names, and leads to the chat', () => {
    expect(written({})).to.deep.equal({
      id: '1',
      to: { email: 'a@example.org' },
      language: 'en',
      subject: 'A meeting has been cancelled – Hearing of organisations',
      rows: [
        { text: 'A meeting has been cancelled.' },
        { name: 'Meeting', text: 'Hearing of organisations' },
        { name: 'Time', text: 'Friday 4 December 2026 at 09:00–11:30' },
      ],
      links: [{ label: 'Open the chat', url: 'https://osallistu.example/#k=s' }],
      notes: [
        'Sign-ups and feedback are handled in the chat. A reply to this letter is read by the preparers.',
        'The link to the chat is personal, so please do not forward this letter.',
      ],
      thread: [],
    });
  });

  it('makes no fact of a colon that somebody wrote', () => {
    const lines = [
      say('announcement.body', { title: { fi: 'Muutos: uusi aika' }, text: { fi: 'Huom: tervetuloa\nPaikka: sama {{title}}' } }),
    ];
    expect(written({ kind: 'announcement', lines }).rows).to.deep.equal([
      { text: 'Muutos: uusi aika' },
      { text: '' },
      { text: 'Huom: tervetuloa' },
      { text: 'Paikka: sama {{title}}' },
    ]);
  });

  it('can be stopped by a link where it may be stopped, instead of by words in the chat', () => {
    const reminder = written({
      kind: 'reminder',
      lines: [say('reminder.feedbackCloses', { lastDay: { day: '2026-12-01' }, project: 'X' }), say('reminder.howToStop')],
    });
    expect(reminder.rows.map(({ text }) => text).join(' ')).to.not.contain('stop reminders');
    expect(reminder.stop).to.deep.equal({ label: 'Stop reminders', url: links.stop('reminders', aino.id, 'en') });
    expect(written({}).stop).to.equal(undefined);
  });

  it('belongs to its meeting and follows the letter that it corrects', () => {
    expect(written({ about: 'meeting:5', follows: '7' }).thread).to.deep.equal(['meeting.5', '7']);
  });

  it('to an address that nobody has confirmed opens nothing', () => {
    const code = letterOf({ id: '1', kind: 'letter', lines: [say('announcement.recalled', { title })] }, aino, undefined, links, timeZone);
    expect([code.links, code.notes]).to.deep.equal([[], []]);
  });
});
