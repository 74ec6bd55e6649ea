import { expect } from 'chai';
import { languages } from '../engagement/language.js';
import { en } from '../locales/en.js';
import { fi } from '../locales/fi.js';
import { isKey, say, speak } from '../locales/index.js';
import { sv } from '../locales/sv.js';

const blanks = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

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
