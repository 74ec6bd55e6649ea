import { expect } from 'chai';
import { labels } from '../../dialogs/buttons.js';
import { command } from '../../dialogs/hearing.js';
import { languageOf, languageWanted, understand } from '../../dialogs/understand.js';
import { languages } from '../../engagement/language.js';
import { say, speak } from '../../locales/index.js';
import type { Intent } from '../../locales/words.js';

describe('what people write', () => {
  for (const language of languages)
    for (const [intent, key] of Object.entries(labels))
      it(`the button of ${intent} is understood when its ${language} label is written`, () => {
        const label = speak(say(key), language);
        expect(understand(label, language)).to.deep.include({ kind: 'sure', intent });
        expect(command({ text: label }, language)?.intent).to.equal(intent as Intent);
      });

  it('is acted on when it is said plainly', () => {
    for (const [text, intent] of [
      ['sign me up for the hearing of organisations', 'sign-up'],
      ['ilmoita minut tutkijoiden tilaisuuteen', 'sign-up'],
      ['anmäl mig till fredagens möte', 'sign-up'],
      ['mä haluun ilmottautuu', 'sign-up'],
      ['voinko perua osallistumiseni', 'cancel-sign-up'],
      ['glom mig', 'forget-me'],
      ['Hei! Kiitos kutsusta, mutta joudun valitettavasti perumaan osallistumiseni torstain kuulemiseen.', 'cancel-sign-up'],
    ] as const)
      expect(understand(text, 'en'), text).to.deep.include({ kind: 'sure', intent });
  });

  it('is refused when it is about something else, although the words are ours', () => {
    for (const text of ['ilmoita minulle sää', 'sign my petition', 'cancel my gym membership', 'säg upp mitt gymkort', 'asdfghjkl'])
      expect(understand(text, 'fi').kind, text).to.equal('unclear');
  });

  it('is asked about when two things are about as likely', () => {
    // Which of them is so near changes with the phrases; some always are.
    const unclear = [
      'withdraw',
      'peru ne',
      'jag ångrar mig',
      'ta bort det',
      'mina saker bort',
      'take it all back',
      'poista ne jutut',
      'muuta se',
    ];
    const asked = unclear.map((text) => understand(text, 'en')).filter(({ kind }) => kind === 'either');
    expect(asked).to.have.length.above(0);
  });

  it('names the language that is wanted, in any language', () => {
    expect(
      ['voitko puhua suomea', 'kan vi ta det på svenska', 'vaihda kieli englanniksi', 'byt från finska till svenska'].map(languageWanted),
    ).to.deep.equal(['fi', 'sv', 'en', 'sv']);
    expect(languageWanted('change language')).to.equal(undefined);
  });

  it('tells its language only when that is plain', () => {
    for (const [text, language] of [
      ['Mikä tämä on?', 'fi'],
      ['Vad är det och var?', 'sv'],
      ['jag vill vara med', 'sv'],
      ['var är mötet', 'sv'],
      ['can i come', 'en'],
      ['en pääse', 'fi'],
      ['ok', undefined],
      ['', undefined],
      ['123 !!', undefined],
    ] as const)
      expect(languageOf(text), text).to.equal(language);
  });

  it('costs about the same, however long and hostile it is', () => {
    const took = (text: string) => {
      const times = Array.from({ length: 9 }, () => {
        const started = performance.now();
        understand(text, 'fi');
        return performance.now() - started;
      });
      // The least is what it costs; everything above that is whatever else the machine was doing.
      return Math.min(...times);
    };
    const long = took('hyvä vastaanottaja haluaisin ystävällisesti tiedustella voinko osallistua '.repeat(9));
    const hostile = [
      'peru '.repeat(4_000),
      'a'.repeat(20_000),
      'ilmoittautuminen'.repeat(1_250),
      '\ud800'.repeat(20_000),
      'ﷺ'.repeat(20_000),
      'a\u0301'.repeat(10_000),
      '🙂'.repeat(10_000),
    ];
    for (const text of hostile) expect(took(text) / long, text.slice(0, 9)).to.be.below(20);
  });
});
