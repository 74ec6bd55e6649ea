import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { takeTurn } from '../../dialogs/conversation.js';
import { dialogs } from '../../dialogs/index.js';
import type { Saying, Utterance } from '../../dialogs/saying.js';
import { isLanguage, type Language } from '../../engagement/language.js';
import { speak } from '../../locales/index.js';
import type { Database } from '../../store/database.js';
import { turns } from '../../store/turns.js';
import { emptyDatabase } from '../support/database.js';
import { stage } from '../support/stage.js';

const folder = 'test/transcripts';
const options = {
  timeZone: 'Europe/Helsinki',
  authority: { name: 'Virasto', contact: 'valmistelu@example.org' },
  now: () => new Date('2026-11-24T10:00:00Z'),
  onCommit() {},
};

const spoken = ({ text, choices }: Saying, language: Language) =>
  `Bot: ${text.map((line) => speak(line, language)).join('\n')}${choices?.length ? `\n[${choices.map(({ label }) => speak(label, language)).join('] [')}]` : ''}`.replaceAll(
    '\n',
    '\n     ',
  );

/** What a person's line sends: the words, with the value of the button when they press one that was just offered. */
function toUtterance(line: string, offered: Saying['choices'], language: Language): Utterance {
  const label = /^Aino presses: (.*)$/.exec(line)?.[1];
  if (label === undefined) return { text: line.slice('Aino: '.length) };
  const choice = offered?.find((each) => speak(each.label, language) === label);
  return { text: label, ...(choice ? { choice: choice.value } : { choice: { answer: 'not offered' } }) };
}

/** Plays what the people of a transcript say, through the real store, and writes the transcript anew with what the bot really said. */
async function play(database: Database, name: string, transcript: string): Promise<string> {
  const first = name.split('.')[1];
  const said: string[] = [];
  let offered: Saying['choices'];
  for (const [index, line] of transcript
    .split('\n')
    .filter((each) => /^(#|Aino:|Aino presses:|Aino opens the chat)/.test(each))
    .entries()) {
    said.push(line);
    if (line.startsWith('#')) said.push('');
    if (line.startsWith('#')) continue;
    const place = {
      id: `web:${name}`,
      channel: 'web' as const,
      userId: 'aino',
      reference: {},
      ...(isLanguage(first) ? { language: first } : {}),
    };
    await turns(database, options).take(place, `${index}`, async ({ progress, language, engagement }) => {
      const utterance: Utterance = line.startsWith('Aino opens')
        ? { text: '', event: 'welcome' }
        : toUtterance(line, offered, language ?? place.language ?? 'fi');
      const taken = await takeTurn(dialogs, progress, utterance, engagement, language ?? place.language);
      offered = taken.says.at(-1)?.choices;
      said.push(...taken.says.map((saying) => spoken(saying, taken.language)));
      return { progress: JSON.parse(JSON.stringify(taken.progress)), language: taken.language, replies: [] };
    });
  }
  return `${said.join('\n')}\n`;
}

describe('conversations', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
    await stage(database);
  });
  after(() => database.close());
  // Every transcript begins with receipt number 1.
  afterEach(() => database.script('truncate submissions cascade; alter sequence submission_numbers restart'));

  for (const name of readdirSync(folder).sort()) {
    it(`${name} is what the bot says`, async () => {
      const file = join(folder, name);
      const written = readFileSync(file, 'utf8');
      const played = await play(database, name, written);
      if (process.env.WRITE_TRANSCRIPTS) writeFileSync(file, played);
      else expect(played).to.equal(written);
    });
  }
});
