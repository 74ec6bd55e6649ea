import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { takeTurn } from '../../dialogs/conversation.js';
import { dialogs } from '../../dialogs/index.js';
import type { Saying } from '../../dialogs/saying.js';
import { isLanguage, type Language } from '../../engagement/language.js';
import { speak } from '../../locales/index.js';
import type { Database } from '../../store/database.js';
import { turns } from '../../store/turns.js';
import { emptyDatabase } from '../support/database.js';

const folder = 'test/transcripts';
const options = {
  timeZone: 'Europe/Helsinki',
  authority: { name: 'Virasto', contact: 'valmistelu@example.org' },
  now: () => new Date('2026-11-24T10:00:00Z'),
  onCommit() {},
};

const spoken = ({ text, choices }: Saying, language: Language) =>
  `Bot: ${text.map((line) => speak(line, language)).join('\n')}${choices ? `\n[${choices.map(({ label }) => speak(label, language)).join('] [')}]` : ''}`.replaceAll(
    '\n',
    '\n     ',
  );

/** Plays what the people of a transcript say, through the real store, and writes the transcript anew with what the bot really said. */
async function play(database: Database, name: string, transcript: string): Promise<string> {
  const first = name.split('.')[1];
  const said: string[] = [];
  for (const [index, line] of transcript
    .split('\n')
    .filter((each) => /^(#|Aino:)/.test(each))
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
    const utterance = { text: line.slice('Aino: '.length) };
    await turns(database, options).take(place, `${index}`, async ({ progress, language, engagement }) => {
      const taken = await takeTurn(dialogs, progress, utterance, engagement, language);
      said.push(...taken.says.map((saying) => spoken(saying, taken.language)));
      return { progress: taken.progress, language: taken.language, replies: [] };
    });
  }
  return `${said.join('\n')}\n`;
}

describe('conversations', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
    const [project] = await database.query<{ id: string }>(`insert into projects (name, summary) values ('{}', '{}') returning id`);
    const meeting = `insert into meetings (project_id, title, description, starts_at, ends_at, place, sign_up_closes_on, status) values ($1, $2, '{}', $3, $4, $5, '2026-12-01', 'published')`;
    const place = JSON.stringify({ fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' });
    const titles = [
      { fi: 'Järjestöjen kuulemistilaisuus', sv: 'Organisationernas möte', en: 'Hearing of organisations' },
      { fi: 'Tutkijoiden keskustelutilaisuus', sv: 'Forskarnas möte', en: 'Discussion with researchers' },
    ];
    await database.query(meeting, [project!.id, JSON.stringify(titles[0]), '2026-12-04T07:00Z', '2026-12-04T09:30Z', place]);
    await database.query(meeting, [project!.id, JSON.stringify(titles[1]), '2026-12-07T07:00Z', '2026-12-07T09:00Z', place]);
  });
  after(() => database.close());

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
