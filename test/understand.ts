// `npm run understand -- FILE`: how well a list of utterances is understood. FILE has tabs and a header line: language, intent, utterance.
//
// Each is heard as a first message, its language being the one in use. What was not understood as it should be is printed, then a line for each
// language ("fi 96.4 %"): what was begun at once and rightly; an utterance of no intent of ours (`out-of-scope`) is right when it is refused. A
// question which of two is meant is not right, but not acted on wrongly either. Changes are counted with what shows them, as the bot offers them
// there: `change-sign-up` as `my-sign-ups`, `withdraw-feedback` as `my-feedback`; in FILE either name will do.
import { readFileSync } from 'node:fs';
import { languageOf, understand } from '../dialogs/understand.js';
import { isLanguage, languages } from '../engagement/language.js';
import { intents } from '../locales/words.js';

const file = process.argv[2];
if (!file) {
  console.error('Name a file: npm run understand -- test/understanding/people.tsv');
  process.exit(2);
}
const refused = 'out-of-scope';
const counted = (intent: string) => ({ 'change-sign-up': 'my-sign-ups', 'withdraw-feedback': 'my-feedback' })[intent] ?? intent;

const examples = readFileSync(file, 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [language, intent, text = ''] = line.split('\t').map((cell) => cell.trim());
    if (!isLanguage(language)) throw new Error(`"${language}" is no language, in the line: ${line}`);
    const wanted = intents.some((each) => each === intent) ? counted(intent!) : refused;
    const understood = understand(text, language);
    const heard = understood.kind === 'sure' ? counted(understood.intent) : understood.kind === 'unclear' ? refused : 'asked';
    const asked = understood.kind === 'either' ? `asked: ${understood.intents.join(' or ')}` : heard;
    return { language, wanted, text, heard, told: asked, spoken: languageOf(text) ?? language };
  });
type Heard = (typeof examples)[number];
const share = (some: Heard[], is: (one: Heard) => boolean) => `${((100 * some.filter(is).length) / some.length).toFixed(1)} %`;
const right = ({ heard, wanted }: Heard) => heard === wanted;

for (const { language, wanted, told, heard, text } of examples)
  if (heard !== wanted) console.log(`${language}\t${wanted}\tunderstood as ${told}\t${text}`);
for (const language of languages) {
  const some = examples.filter((one) => one.language === language);
  if (some.length > 0) console.log(`${language} ${share(some, right)}`);
}
for (const intent of new Set(examples.map(({ wanted }) => wanted)))
  console.log(
    `  ${intent} ${share(
      examples.filter(({ wanted }) => wanted === intent),
      right,
    )}`,
  );
console.log(`  acted on wrongly ${share(examples, ({ heard, wanted }) => heard !== wanted && heard !== refused && heard !== 'asked')}`);
console.log(`  asked which of two ${share(examples, ({ heard }) => heard === 'asked')}`);
console.log(`  not understood ${share(examples, ({ heard, wanted }) => heard === refused && wanted !== refused)}`);
console.log(`  taken for the right language ${share(examples, ({ spoken, language }) => spoken === language)}`);
