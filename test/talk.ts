// `npm run talk -- --in fi`: the bot in the terminal, over an embedded database in memory with the example project. Nothing is kept.
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { takeTurn } from '../dialogs/conversation.js';
import { dialogs } from '../dialogs/index.js';
import { plainText } from '../dialogs/plain.js';
import type { Utterance } from '../dialogs/saying.js';
import { isLanguage } from '../engagement/language.js';
import { speak } from '../locales/index.js';
import { loadExample } from '../store/example.js';
import { migrate } from '../store/migrate.js';
import { openEmbedded } from '../store/open.js';
import { turns } from '../store/turns.js';

const { values } = parseArgs({ options: { in: { type: 'string', default: 'fi' } } });
if (!isLanguage(values.in)) {
  console.error(`--in takes fi, sv or en, not "${values.in}"`);
  process.exit(2);
}
const language = values.in;
const { TIME_ZONE: timeZone, AUTHORITY: name, CONTACT: contact } = readConfig(process.env);
const database = await openEmbedded();
await migrate(database);
await loadExample(database, new Date(), timeZone);
const taking = turns(database, { timeZone, authority: { name, contact }, now: () => new Date(), teamsRate: 40, onCommit() {} });
const place = { id: 'web:terminal', channel: 'web', userId: 'terminal', reference: {}, language } as const;

const lines = createInterface({ input: stdin, output: stdout, prompt: '> ' });
// From now on, for what is typed before the welcome has been said would be heard by nobody.
const typed = lines[Symbol.asyncIterator]();
let number = 0;
async function turn(utterance: Utterance) {
  number += 1;
  await taking.take(place, `${number}`, async ({ progress, language: current, engagement }) => {
    const taken = await takeTurn(dialogs, progress, utterance, engagement, current);
    for (const said of taken.says) {
      const { choices } = said;
      console.log(`\n${plainText(said, taken.language, timeZone)}`);
      if (choices) console.log(`[${choices.map(({ label }) => speak(label, taken.language, timeZone)).join('] [')}]`);
    }
    return { progress: taken.progress, language: taken.language, replies: [] };
  });
  console.log();
  lines.prompt();
}

await turn({ text: '', event: 'welcome' });
for await (const text of typed) await turn({ text });
await database.close();
