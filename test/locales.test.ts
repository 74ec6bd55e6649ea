import { expect } from 'chai';
import { languages } from '../engagement/language.js';
import { en as consoleEn } from '../locales/console/en.js';
import { fi as consoleFi } from '../locales/console/fi.js';
import { sv as consoleSv } from '../locales/console/sv.js';
import { sayer } from '../locales/console/words.js';
import { en } from '../locales/en.js';
import { fi } from '../locales/fi.js';
import { isKey, say, speak } from '../locales/index.js';
import { sv } from '../locales/sv.js';

const blanks = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences of the console', () => {
  it('have the same blanks in every language', () => {
    for (const key of Object.keys(consoleEn) as (keyof typeof consoleEn)[])
      for (const other of [consoleFi, consoleSv]) {
        const [there, here] = [blanks(consoleEn[key]), blanks(other[key])];
        expect(here, key).to.deep.equal(there);
      }
  });

  it('have neither exclamation marks nor emoji', () => {
    for (const sentence of [consoleEn, consoleFi, consoleSv].flatMap((all) => Object.values(all)))
      expect(sentence).to.not.match(/!|\p{Extended_Pictographic}/u);
  });

  it('count, and take what people write word for word', () => {
    const t = sayer(consoleFi, 'fi');
    expect([t('people', { count: 1 }), t('people', { count: 12_500 })]).to.deep.equal(['1 henkilö', '12\u00a0500 henkilöä']);
    expect(t('announcement.tested', { email: '{{email}} $& $1' })).to.equal('Lähetetty osoitteeseen {{email}} $& $1.');
  });
});

describe('the sentences', () => {
  for (const key of Object.keys(en).filter(isKey)) {
    it(`${key} has the same blanks in every language`, () => {
      expect(blanks(fi[key]), 'Finnish').to.deep.equal(blanks(en[key]));
      expect(blanks(sv[key]), 'Swedish').to.deep.equal(blanks(en[key]));
    });
  }

  it('have neither exclamation marks nor emoji', () => {
    for (const sentence of [en, fi, sv].flatMap((all) => Object.values(all))) expect(sentence).to.not.match(/!|\p{Extended_Pictographic}/u);
  });

  it('say a day with its weekday in each language', () => {
    const line = say('signUp.tooLate', { title: { fi: 'Tilaisuus', sv: 'Möte', en: 'Hearing' }, day: { day: '2026-12-01' } });
    expect(languages.map((language) => speak(line, language).split('\n')[0])).to.deep.equal([
      'Ilmoittautuminen on päättynyt. Viimeinen päivä oli tiistai 1. joulukuuta 2026.',
      'Anmälningstiden har gått ut. Sista dagen var tisdag 1 december 2026.',
      'Sign-up has closed. The last day was Tuesday 1 December 2026.',
    ]);
  });

  it('say a time in Helsinki, in summer and in winter', () => {
    const time = (from: string, to: string) => speak(say('notice.cancelled', { title: 'x', time: { from, to } }), 'sv').split('\n')[2];
    expect(time('2026-10-23T06:00:00Z', '2026-10-23T08:30:00Z')).to.equal('Tid: fredag 23 oktober 2026 kl. 9.00–11.30');
    expect(time('2026-10-30T07:00:00Z', '2026-10-30T09:30:00Z')).to.equal('Tid: fredag 30 oktober 2026 kl. 9.00–11.30');
  });

  it('take what people write word for word, whatever it looks like', () => {
    for (const text of ['{{contact}}', '$t(help.what)', '<b>&', '$&'])
      expect(speak(say('signUp.needs', { needs: text }), 'en')).to.equal(`Your needs: ${text}`);
  });
});
