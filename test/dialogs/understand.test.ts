import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { labels } from '../../dialogs/buttons.js';
import { command } from '../../dialogs/hearing.js';
import { languageOf, languageWanted, understand } from '../../dialogs/understand.js';
import { isLanguage, languages } from '../../engagement/language.js';
import { say, speak } from '../../locales/index.js';
import type { Intent } from '../../locales/words.js';

const examples = readFileSync('test/dialogs/utterances.tsv', 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

describe('what people write', () => {
  for (const [language, intent, text] of examples)
    it(`“${text}” is ${intent} in ${language}`, () => {
      const other = languages.find((each) => each !== language)!;
      if (!isLanguage(language)) throw new Error(`${language} is no language`);
      expect(understand(text!, language)?.intent ?? 'nothing').to.equal(intent);
      // The words tell the language, whichever is on; of a change of language, the one that is asked for.
      if (intent !== 'nothing' && intent !== 'change-language') expect(understand(text!, other)).to.deep.equal({ intent, language });
    });

  for (const language of languages)
    for (const [intent, key] of Object.entries(labels))
      it(`the button of ${intent} is understood when its ${language} label is written`, () => {
        const label = speak(say(key), language);
        expect(understand(label, language)).to.deep.equal({ intent, language });
        expect(command({ text: label }, language)?.intent).to.equal(intent as Intent);
      });

  it('names the language that is wanted, in any language', () => {
    expect(
      ['voitko puhua suomea', 'kan vi ta det på svenska', 'vaihda kieli englanniksi', 'byt från finska till svenska'].map(languageWanted),
    ).to.deep.equal(['fi', 'sv', 'en', 'sv']);
    expect(languageWanted('change language')).to.equal(undefined);
  });

  it('tells its language only when that is plain', () => {
    expect(languageOf('ok')).to.equal(undefined);
    expect(languageOf('Mikä tämä on?')).to.equal('fi');
    expect(languageOf('Vad är det och var?')).to.equal('sv');
    expect(languageOf('the och och the')).to.equal(undefined);
  });

  it('is read in no time, however long and hostile', () => {
    const started = performance.now();
    for (const text of ['peru '.repeat(200_000), 'a'.repeat(1_000_000), '\ud800'.repeat(1_000_000)]) understand(text, 'fi');
    expect(performance.now() - started).to.be.below(1_000);
  });
});
