import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Taken, takeTurn } from '../../dialogs/conversation.js';
import { dialogs } from '../../dialogs/index.js';
import type { Utterance } from '../../dialogs/saying.js';
import { languages } from '../../engagement/language.js';
import { speak } from '../../locales/index.js';
import { answers, intents } from '../../locales/words.js';
import type { Database } from '../../store/database.js';
import { turns } from '../../store/turns.js';
import { emptyDatabase } from '../support/database.js';
import { stage } from '../support/stage.js';

const options = {
  timeZone: 'Europe/Helsinki',
  authority: { name: 'Virasto', contact: 'valmistelu@example.org' },
  now: () => new Date('2026-11-24T10:00:00Z'),
  onCommit() {},
};

describe('every dialog', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
    await stage(database);
  });
  after(() => database.close());

  let number = 0;
  /** What one person says, one after the other, and where that leaves the conversation. */
  async function talk(place: string, ...said: Utterance[]): Promise<Taken[]> {
    const taken: Taken[] = [];
    for (const utterance of said) {
      number += 1;
      await turns(database, options).take(
        { id: `web:${place}`, channel: 'web', userId: place, reference: {}, language: 'en' },
        `${number}`,
        async (turn) => {
          taken.push(await takeTurn(dialogs, turn.progress, utterance, turn.engagement, turn.language ?? 'en'));
          const { progress, language } = taken.at(-1)!;
          return { progress: JSON.parse(JSON.stringify(progress)), language, replies: [] };
        },
      );
    }
    return taken;
  }
  const begin = (intent: string): Utterance => ({ text: '', choice: { begin: intent } });
  const asking = intents.filter((intent) => Object.keys(dialogs[intent].questions).length > 0);
  const first = { text: 'sign me up for the discussion' };

  for (const intent of intents)
    it(`${intent} answers when it is asked for by a button`, async () => {
      const [taken] = await talk(`begin-${intent}`, begin(intent));
      expect(taken!.says.length).to.be.greaterThan(0);
      for (const { text } of taken!.says)
        for (const line of text) for (const language of languages) expect(speak(line, language)).to.not.equal('');
    });

  for (const intent of asking)
    for (const word of ['peru', 'avbryt', 'stop', 'cancel'])
      it(`${intent} is left by "${word}"`, async () => {
        const prepare = [first, { text: 'Aino' }, { text: 'myself' }, { text: 'skip' }];
        const taken = await talk(`leave-${intent}-${word}`, ...prepare, begin(intent), { text: word });
        expect(taken.at(-1)!.progress).to.deep.equal({});
        expect(taken.at(-1)!.says.at(-1)!.choices, 'a way on').to.not.equal(undefined);
      });

  for (const intent of asking)
    it(`${intent} answers emptiness, noise, a flood and a forged button, and goes on asking`, async () => {
      const prepare = [first, { text: 'Aino' }, { text: 'myself' }, { text: 'skip' }];
      const hostile: Utterance[] = [
        { text: '' },
        { text: '   \u200b' },
        { text: 'x'.repeat(1_000_000) },
        { text: 'Send', choice: { answer: '../../etc' } },
        { text: '', choice: { begin: 'nothing', about: { deep: [] } } },
        { text: '', choice: 7 },
        { text: '', choice: null },
      ];
      const taken = await talk(`hostile-${intent}`, ...prepare, begin(intent), ...hostile);
      const opened = taken[prepare.length]!.progress;
      for (const { says, progress } of taken.slice(prepare.length + 1)) {
        expect(says.length).to.be.greaterThan(0);
        if (opened.dialog) expect(progress.dialog).to.equal(opened.dialog);
      }
    });

  it('a question is asked again after help, a greeting, thanks and a change of language, and nothing is lost', async () => {
    const taken = await talk(
      'aside',
      first,
      { text: 'help' },
      { text: 'hello' },
      { text: 'thank you' },
      { text: 'på svenska' },
      { text: 'suomeksi' },
    );
    for (const { progress } of taken) expect(progress).to.include({ dialog: 'sign-up', asking: 'name' });
    expect(taken.at(-1)!.language).to.equal('fi');
    expect(speak(taken.at(-1)!.says.at(-1)!.text[0]!, 'fi')).to.equal('Mikä on nimesi?');
  });

  it('words that would be a wish elsewhere are an answer where an answer is awaited', async () => {
    const taken = await talk(
      'answer',
      { text: 'give feedback' },
      { text: 'Aino' },
      { text: 'myself' },
      { text: 'I want to attend and to get help, sign me up' },
    );
    expect(taken.at(-1)!.progress).to.include({ dialog: 'give-feedback', asking: 'answer' });
  });

  it('someone who came by a link about a meeting is welcomed and asked about that meeting', async () => {
    const [meeting] = await database.query<{ id: string }>(`select id from meetings where title ->> 'en' = 'Hearing of organisations'`);
    const [taken] = await talk('link', { text: '', event: 'welcome', about: `meeting:${meeting!.id}` });
    expect(taken!.progress.answers).to.include({ meeting: meeting!.id });
  });

  it('no saying offers more than six buttons, for Teams shows no more', async () => {
    for (const intent of intents)
      for (const { choices } of (await talk(`six-${intent}`, begin(intent)))[0]!.says) expect(choices?.length ?? 0).to.be.at.most(6);
  });

  it('short answers mean one thing each', () => {
    for (const word of answers.cancel) expect([...answers.yes, ...answers.done, ...answers.send] as string[]).to.not.include(word);
  });

  it('every transcript exists in three languages, with the same number of turns', () => {
    const turnsOf = (file: string) =>
      readFileSync(`test/transcripts/${file}`, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('Aino')).length;
    const names = new Set(readdirSync('test/transcripts').map((file) => file.split('.')[0]!));
    for (const name of names)
      for (const language of languages) expect(turnsOf(`${name}.${language}.chat`), `${name}.${language}`).to.be.greaterThan(0);
  });
});
