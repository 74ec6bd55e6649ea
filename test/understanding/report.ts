// `npm run understand -- FILE`: how well a list of utterances is understood. FILE has tabs and a header line: language, intent, utterance.
//
// What was not understood as it should be is printed, then a line for each language ("fi 96.4 %") and for each intent: what was begun at once and
// rightly. An utterance of no intent of ours (`out-of-scope`) is right when it is refused. A question which of two is meant is not right, but not
// acted on wrongly either. Changes are counted with what shows them, as the bot offers them there: `change-sign-up` as `my-sign-ups`,
// `withdraw-feedback` as `my-feedback`; in FILE either name will do.
import { languages } from '../../engagement/language.js';
import { isActedOnWrongly, isRight, type Judged, judge, refused, share } from './judge.js';

const file = process.argv[2];
if (!file) {
  console.error('Name a file: npm run understand -- test/understanding/people.tsv');
  process.exit(2);
}
const judged = judge(file);
const percent = (some: Judged[], is: (one: Judged) => boolean) => `${share(some, is).toFixed(1)} %`;

for (const one of judged) if (!isRight(one)) console.log(`${one.language}\t${one.wanted}\t${one.told}\t${one.text}`);
for (const language of languages) {
  const some = judged.filter((one) => one.language === language);
  if (some.length > 0) console.log(`${language} ${percent(some, isRight)}`);
}
for (const intent of new Set(judged.map(({ wanted }) => wanted)))
  console.log(
    `  ${intent} ${percent(
      judged.filter(({ wanted }) => wanted === intent),
      isRight,
    )}`,
  );
console.log(`acted on wrongly ${percent(judged, isActedOnWrongly)}`);
console.log(`asked which of two ${percent(judged, ({ heard }) => heard === 'asked')}`);
console.log(`not understood ${percent(judged, ({ heard, wanted }) => heard === refused && wanted !== refused)}`);
console.log(`language recognised ${percent(judged, ({ spoken, language }) => spoken === language)}`);
