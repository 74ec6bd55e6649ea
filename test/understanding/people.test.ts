import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { languages } from '../../engagement/language.js';
import { type Blanks, blanksIn } from '../../locales/understanding/examples.js';
import { bare } from '../../locales/understanding/traits.js';
import { intents } from '../../locales/words.js';
import { isActedOnWrongly, isRight, judge, refused, share } from './judge.js';

const file = 'test/understanding/people.tsv';

/** Everything that a line of phrases can become, as a pattern over bare text. */
function patternOf(line: string, blanks: Blanks): string {
  const pieces = (text: string): string[] => text.split(/(<\w+>)/).filter((piece) => piece.trim() !== '');
  const filled = (text: string) =>
    pieces(text)
      .map((piece) => (piece.startsWith('<') ? `(?:${blanks[piece.slice(1, -1)]!.map(bare).join('|')})` : bare(piece)))
      .join(' ?');
  return line
    .split(/(\([^()]*\))/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => (piece.startsWith('(') ? `(?:${piece.slice(1, -1).split('|').map(filled).join('|')})` : filled(piece)))
    .join(' ?');
}

describe('sentences of people', () => {
  const judged = judge(file);

  it('are at least thirty for each intent and language', () => {
    const wanted = [...intents.filter((each) => each !== 'change-sign-up' && each !== 'withdraw-feedback'), refused];
    for (const language of languages)
      for (const intent of wanted)
        expect(
          judged.filter((one) => one.language === language && one.wanted === intent).length,
          `${intent} in ${language}`,
        ).to.be.at.least(30);
  });

  it('were never learned from', () => {
    for (const language of languages) {
      const folder = `locales/phrases/${language}`;
      const blanks = blanksIn(readFileSync(`${folder}/blanks.txt`, 'utf8'));
      for (const name of readdirSync(folder).filter((each) => each !== 'blanks.txt')) {
        const lines = readFileSync(`${folder}/${name}`, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '');
        const learned = new RegExp(`^(?:${lines.map((line) => patternOf(line, blanks)).join('|')})$`);
        for (const { text } of judged) expect(learned.test(bare(text)), `${folder}/${name}: ${text}`).to.equal(false);
      }
    }
  });

  for (const language of languages)
    it(`are understood in ${language}, 95 of a hundred`, () => {
      const some = judged.filter((one) => one.language === language);
      expect(share(some, isRight)).to.be.at.least(95);
      expect(share(some, ({ spoken }) => spoken === language)).to.be.at.least(99);
    });

  it('are refused when they are about something else, 95 of a hundred', () => {
    const others = judged.filter(({ wanted }) => wanted === refused);
    expect(share(others, ({ heard }) => heard === refused || heard === 'asked')).to.be.at.least(95);
  });

  it('are seldom acted on wrongly: a wrong action is worse than a question', () => {
    expect(share(judged, isActedOnWrongly)).to.be.at.most(2);
  });
});

describe('phrases', () => {
  it('are there for every intent in every language', () => {
    for (const language of languages) {
      const names = readdirSync(`locales/phrases/${language}`).map((name) => name.replace('.txt', ''));
      expect(names).to.have.members([...intents, refused, 'blanks']);
    }
  });
});
