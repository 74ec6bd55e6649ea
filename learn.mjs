// Learns from locales/phrases/ what people mean and which language they write, and puts it where .build/locales/understanding/recognise.js reads it.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { en } from './.build/locales/en.js';
import { fi } from './.build/locales/fi.js';
import { sv } from './.build/locales/sv.js';
import { blanksIn, lots, sentencesOf } from './.build/locales/understanding/examples.js';
import { learn } from './.build/locales/understanding/learn.js';

const sentences = { fi, sv, en };
const languages = Object.keys(sentences);
const code = ['examples', 'learn', 'meanings', 'traits'].map((name) => `.build/locales/understanding/${name}.js`);
const phrases = languages.flatMap((language) =>
  readdirSync(`locales/phrases/${language}`).map((name) => `locales/phrases/${language}/${name}`),
);
const hash = createHash('sha256').update(JSON.stringify(sentences));
for (const file of ['learn.mjs', ...code, ...phrases.sort()]) hash.update(readFileSync(file));
const kept = `.build/learned/${hash.digest('hex').slice(0, 16)}.js`;

if (!existsSync(kept)) {
  const draw = lots(1);
  const written = languages.flatMap((language) => {
    const read = (name) => readFileSync(`locales/phrases/${language}/${name}`, 'utf8');
    const blanks = blanksIn(read('blanks.txt'));
    return readdirSync(`locales/phrases/${language}`)
      .filter((name) => name !== 'blanks.txt')
      .sort()
      .flatMap((name) => {
        const intent = name.replace('.txt', '');
        const plain = ['greeting', 'thanks'].includes(intent);
        return sentencesOf(read(name), blanks, draw, plain).map((text) => ({ text, intent, language }));
      });
  });
  // What the bot itself says is in its language, too.
  const own = languages.flatMap((language) => Object.values(sentences[language]).map((text) => ({ text, kind: language })));
  const pack = ({ kinds, step, weights }) => JSON.stringify({ kinds, step, weights: Buffer.from(weights).toString('base64') });
  const intents = learn(written.map(({ text, intent }) => ({ text, kind: intent })));
  const tongues = learn([...written.map(({ text, language }) => ({ text, kind: language })), ...own]);
  mkdirSync('.build/learned', { recursive: true });
  // Another build may be looking for it: it is there whole, or not at all.
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, `export const intents = ${pack(intents)};\nexport const tongues = ${pack(tongues)};\n`);
  renameSync(unfinished, kept);
}
copyFileSync(kept, '.build/locales/understanding/learned.js');
