import { expect } from 'chai';
import { takeTurn } from '../../dialogs/conversation.js';
import { dialogs } from '../../dialogs/index.js';
import { type Progress, pendingOf } from '../../dialogs/progress.js';
import type { Pressed, Saying, Utterance } from '../../dialogs/saying.js';
import type { Engagement } from '../../engagement/stakeholder.js';
import { intents } from '../../locales/words.js';
import type { Database, Sql } from '../../store/database.js';
import { stakeholder } from '../../store/stakeholder.js';
import { emptyDatabase } from '../support/database.js';
import { directions, type Stage, setStage } from '../support/stage.js';

const kept = ['people', 'sign_ups', 'submissions', 'answers', 'messages_to_staff', 'organisations'];
const authority = { name: 'Virasto', contact: 'valmistelu@example.org' };
const asking = (says: Saying[]) => says.at(-1)?.text.map(({ key }) => key);

describe('every dialog', () => {
  let database: Database;
  let stage: Stage;
  let personId: string;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());
  beforeEach(async () => {
    stage = await setStage(database);
    await directions['a feedback round opens']!(stage);
    personId = (await database.query<{ id: string }>('insert into people default values returning id'))[0]!.id;
    // Something of one's own for each dialog that is about that.
    const [sent] = await database.query<{ id: string }>(
      `insert into submissions (round_id, person_id, language, status, number, version) values ($1, $2, 'fi', 'submitted', 900, 1) returning id`,
      [await anotherRound(), personId],
    );
    expect(sent).to.have.property('id');
  });

  async function anotherRound(): Promise<string> {
    await directions['another feedback round opens']!(stage);
    return (await database.query<{ id: string }>(`select id from feedback_rounds where closes_on = '2026-12-15'`))[0]!.id;
  }
  const signUp = () =>
    database.query(`insert into sign_ups (meeting_id, person_id, status) values ($1, $2, 'confirmed')`, [stage.meeting, personId]);
  const rows = async (sql: Sql) => {
    const all = [];
    for (const table of kept) all.push(await sql.query(`select * from ${table} order by 1, 2`));
    return JSON.stringify(all);
  };
  const scene = (sql: Sql): Promise<Engagement> => stakeholder(sql, { personId, now: stage.now, timeZone: 'Europe/Helsinki' }, authority);
  const turn = async (sql: Sql, progress: unknown, utterance: Utterance) =>
    takeTurn(dialogs, JSON.parse(JSON.stringify(progress)), utterance, await scene(sql), 'fi');

  /** What a turn would say and change, without keeping any of it. */
  async function wouldSay(progress: Progress, utterance: Utterance) {
    let seen: { says: Saying[]; progress: Progress; before: string; after: string } | undefined;
    const undo = new Error('undone');
    await database
      .transaction(async (sql) => {
        const before = await rows(sql);
        const { says, progress: after } = await turn(sql, progress, utterance);
        seen = { says, progress: after, before, after: await rows(sql) };
        throw undo;
      })
      .catch((fault) => expect(fault).to.equal(undo));
    return seen!;
  }

  /** Where the first button leads in a circle, and any words will not do. */
  async function wordsFor({ dialog, asking }: Progress): Promise<string | undefined> {
    if (dialog !== 'leave-address') return undefined;
    if (asking === 'address') return 'aino@example.org';
    return (await database.query<{ code: string }>('select code from address_codes order by created_at desc limit 1'))[0]!.code;
  }

  /** Every question of a dialog on the way that its first buttons lead. */
  async function walk(intent: string, visit: (progress: Progress, says: Saying[]) => Promise<void>): Promise<number> {
    if (intent.includes('sign-up') && intent !== 'sign-up') await signUp();
    let { progress, says } = await turn(database, {}, { text: '', choice: { begin: intent } });
    let questions = 0;
    while (pendingOf(progress, dialogs) && questions < 20) {
      questions += 1;
      await visit(progress, says);
      const answer = says.at(-1)!.choices?.find(({ value }) => 'answer' in value && value.answer !== '');
      const words = await wordsFor(progress);
      ({ progress, says } = await turn(
        database,
        progress,
        answer && !words ? { text: '', choice: answer.value } : { text: words ?? 'Kulttuuri' },
      ));
    }
    expect(pendingOf(progress, dialogs), `${intent} ends`).to.equal(undefined);
    return questions;
  }

  for (const intent of intents) {
    it(`${intent} answers emptiness, pictures and a flood at every question, and nothing changes`, async () => {
      await walk(intent, async (progress, before) => {
        expect(asking(before)).to.have.length.above(0);
        for (const text of ['', '   ', '🙂', '\ud800', '\0', 'x'.repeat(1_000_000)]) {
          const { says, progress: after, before: was, after: is } = await wouldSay(progress, { text });
          expect(says, JSON.stringify(text.slice(0, 9))).to.have.length.above(0);
          expect(pendingOf(after, dialogs)?.asking).to.equal(progress.asking);
          expect(is).to.equal(was);
        }
      });
    });

    it(`${intent} believes no forged button`, async () => {
      await walk(intent, async (progress) => {
        const forged: unknown[] = [
          { answer: 'forged' },
          { answer: 'yes', to: 'another question' },
          { answer: 'send', to: 'give-feedback review of yesterday' },
          { answer: { $ne: 1 } },
          { begin: 'constructor' },
          { cancel: 'yes' },
          null,
          7,
        ];
        for (const choice of forged) {
          const { progress: after, before: was, after: is } = await wouldSay(progress, { text: '', choice });
          expect(after.asking, JSON.stringify(choice)).to.equal(progress.asking);
          expect(is, JSON.stringify(choice)).to.equal(was);
        }
      });
    });

    it(`${intent} is left at every question by one word of any language, or by its button`, async () => {
      await walk(intent, async (progress, says) => {
        for (const text of ['peru', 'Keskeytä.', 'lopeta', 'avbryt', 'sluta', 'cancel', 'STOP']) {
          const left = await wouldSay(progress, { text });
          expect(pendingOf(left.progress, dialogs), text).to.equal(undefined);
          expect(left.says.at(-1)!.choices, text).to.have.length.within(1, 6);
        }
        const values = says.at(-1)!.choices!.map(({ value }) => value as Pressed);
        expect(values.some((value) => 'cancel' in value || ('answer' in value && value.answer === 'no'))).to.equal(true);
        expect(values).to.have.length.at.most(6);
      });
    });

    it(`${intent} tells help, greets back and changes its language at every question, and asks on`, async () => {
      await walk(intent, async (progress) => {
        for (const [text, key] of [
          ['ohje', 'help.what'],
          ['hjälp', 'help.what'],
          ['Hei', 'greeting.hello'],
          ['kiitos', 'thanks.welcome'],
          ['på svenska', 'language.changed'],
        ] as const) {
          const { says, progress: after } = await wouldSay(progress, { text });
          // What is said in another language begins with saying so.
          const said = says.map((saying) => saying.text[0]!.key);
          expect(said.slice(0, said[0] === 'language.changed' ? 2 : 1), text).to.include(key);
          expect([after.dialog, after.asking, after.answers], text).to.deep.equal([progress.dialog, progress.asking, progress.answers]);
          expect(says.at(-1)!.choices, text).to.have.length.above(0);
        }
      });
    });

    it(`${intent} can be begun by its button in the middle of another dialog`, async () => {
      const { progress } = await turn(database, {}, { text: '', choice: { begin: 'talk-to-human' } });
      const { says } = await wouldSay(progress, { text: '', choice: { begin: intent } });
      expect(says).to.have.length.above(0);
      expect(says.at(-1)!.choices).to.have.length.within(1, 6);
    });
  }
});
