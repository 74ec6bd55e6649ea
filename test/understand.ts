// `npm run understand -- FILE`: how well a list of utterances is understood. FILE has tabs and a header line: language, intent, utterance.
// Whatever is no intent of ours stands for "nothing": the bot should say that it did not understand.
import { readFileSync } from 'node:fs';
import { understand } from '../dialogs/understand.js';
import { isLanguage, languages } from '../engagement/language.js';
import { intents } from '../locales/words.js';

const file = process.argv[2];
if (!file) {
  console.error('Name a file: npm run understand -- test/dialogs/utterances.tsv');
  process.exit(2);
}
const examples = readFileSync(file, 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [language, intent, text = ''] = line.split('\t');
    if (!isLanguage(language)) throw new Error(`"${language}" is no language, in the line: ${line}`);
    const wanted = intents.find((each) => each === intent) ?? 'nothing';
    return { language, wanted, text, heard: understand(text, language)?.intent ?? 'nothing' };
  });
const share = (some: typeof examples) => `${((100 * some.filter((one) => one.heard === one.wanted).length) / some.length).toFixed(1)} %`;

for (const { language, wanted, heard, text } of examples)
  if (heard !== wanted) console.log(`${language}\t${wanted}\tunderstood as ${heard}\t${text}`);
for (const language of languages) {
  const some = examples.filter((one) => one.language === language);
  if (some.length > 0) console.log(`${language} ${share(some)}`);
}
for (const intent of new Set(examples.map(({ wanted }) => wanted)))
  console.log(`  ${intent} ${share(examples.filter(({ wanted }) => wanted === intent))}`);
