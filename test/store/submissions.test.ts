import { expect } from 'chai';
import type { Submission } from '../../engagement/stakeholder.js';
import type { Database } from '../../store/database.js';
import { openRounds } from '../../store/rounds.js';
import { draft, mySubmissions, saveAnswer, setAnswerLanguage, submit, withdraw } from '../../store/submissions.js';
import { emptyDatabase } from '../support/database.js';

const timeZone = 'Europe/Helsinki';
const during = new Date('2026-11-24T10:00:00Z');
const tooLate = new Date('2026-12-01T22:00:00Z');

describe('feedback', () => {
  let database: Database;
  let round: string;
  let questions: string[];
  before(async () => {
    database = await emptyDatabase();
    const project = await id(`insert into projects (name, summary) values ('{"fi": "Selonteko"}', '{}')`);
    const meeting = await id(
      `insert into meetings (project_id, title, description, starts_at, ends_at, sign_up_closes_on, status) values ($1, '{"fi": "Kuuleminen"}', '{}', '2026-11-20T07:00Z', '2026-11-20T09:00Z', '2026-11-18', 'published')`,
      [project],
    );
    round = await id(`insert into feedback_rounds (opens_at, closes_on, open_to) values ('2026-11-20T09:00Z', '2026-12-01', 'everyone')`);
    await database.query('insert into round_meetings values ($1, $2)', [round, meeting]);
    questions = [];
    for (const number of [1, 2])
      questions.push(
        await id(`insert into questions (round_id, number, text, required) values ($1, $2, '{"fi": "Mitä?"}', $3)`, [
          round,
          number,
          number === 1,
        ]),
      );
  });
  after(() => database.close());

  const id = async (text: string, values: unknown[] = []) => (await database.query<{ id: string }>(`${text} returning id`, values))[0]!.id;
  const someone = async (now = during) => ({ personId: await id(`insert into people (name) values ('Aino')`), now, timeZone });
  const begun = async (asking: Awaited<ReturnType<typeof someone>>) => (await draft(database, asking, round)) as Submission;

  it('is kept as it is written, paragraph by paragraph, and goes on where it was', async () => {
    const asking = await someone();
    const { id: submission } = await begun(asking);
    await saveAnswer(database, asking, submission, questions[0]!, 'Ensimmäinen.', 'fi', true);
    await saveAnswer(database, asking, submission, questions[0]!, 'Toinen\0.', 'fi', true);
    expect((await begun(asking)).answers).to.deep.equal({ [questions[0]!]: 'Ensimmäinen.\n\nToinen.' });
  });

  it('is not handed in while a question that needs an answer has none', async () => {
    const asking = await someone();
    const { id: submission } = await begun(asking);
    expect(await submit(database, asking, submission)).to.deep.equal({ kind: 'nothingToSubmit' });
    await saveAnswer(database, asking, submission, questions[1]!, 'Vain toinen.', 'fi');
    expect(await submit(database, asking, submission)).to.deep.equal({ kind: 'nothingToSubmit' });
  });

  it('keeps its number when it is edited, and every version word for word', async () => {
    const asking = await someone();
    const { id: submission } = await begun(asking);
    const numbers: unknown[] = [];
    for (const text of ['Alku.', 'Loppu.']) {
      await saveAnswer(database, asking, submission, questions[0]!, text, 'fi');
      const outcome = await submit(database, asking, submission);
      numbers.push(outcome.kind === 'submitted' && outcome.submission.number);
    }
    expect(numbers[0]).to.be.a('number').and.to.equal(numbers[1]);
    const versions = await database.query('select answers from submission_versions where submission_id = $1 order by version', [
      submission,
    ]);
    expect(versions.map((row) => Object.values(row.answers as object))).to.deep.equal([['Alku.'], ['Loppu.']]);
  });

  it('can be withdrawn once it was handed in, and stays in the record', async () => {
    const asking = await someone();
    const { id: submission } = await begun(asking);
    expect(await withdraw(database, asking, submission)).to.deep.equal({ kind: 'unknown' });
    await saveAnswer(database, asking, submission, questions[0]!, 'Näin.', 'fi');
    await submit(database, asking, submission);
    expect(await withdraw(database, asking, submission)).to.have.property('kind', 'withdrawn');
    expect((await mySubmissions(database, asking)).map(({ status, answers }) => [status, Object.values(answers)])).to.deep.equal([
      ['withdrawn', ['Näin.']],
    ]);
  });

  it('is in time until midnight of the last day, late after it, and refused a month later', async () => {
    const handedIn = async (now: Date) => {
      const asking = await someone();
      const { id: submission } = await begun(asking);
      await saveAnswer(database, asking, submission, questions[0]!, 'Viime hetkellä.', 'fi');
      const outcome = await submit(database, { ...asking, now }, submission);
      return outcome.kind === 'submitted' ? outcome.submission.late : outcome.kind;
    };
    const moments = [new Date(tooLate.getTime() - 1), tooLate, new Date('2027-01-01T10:00Z')];
    expect(await Promise.all(moments.map(handedIn))).to.deep.equal([false, true, 'closed']);
  });

  it('that was in time stays as it was when the last day has passed, and what was late may be changed', async () => {
    const [inTime, late] = [await someone(), { ...(await someone()), now: tooLate }];
    for (const asking of [inTime, late]) {
      const { id: submission } = await begun(asking);
      await saveAnswer(database, asking, submission, questions[0]!, 'Alku.', 'fi');
      await submit(database, asking, submission);
      await saveAnswer(database, asking, submission, questions[0]!, 'Loppu.', 'fi');
    }
    const again = async (asking: typeof late) => (await submit(database, asking, (await begun(asking)).id)).kind;
    expect([await again({ ...inTime, now: tooLate }), await again(late)]).to.deep.equal(['tooLate', 'submitted']);
  });

  it('has a language for each answer, which can be corrected and is kept with the version', async () => {
    const [asking, other] = [await someone(), await someone()];
    const { id: submission } = await begun(asking);
    await saveAnswer(database, asking, submission, questions[0]!, 'Det fungerar.', 'sv');
    await saveAnswer(database, asking, submission, questions[1]!, 'Gielat.', 'fi');
    await setAnswerLanguage(database, asking, submission, questions[1]!, 'other');
    await setAnswerLanguage(database, other, submission, questions[0]!, 'en');
    await submit(database, asking, submission);
    const [version] = await database.query('select languages from submission_versions where submission_id = $1', [submission]);
    expect(version!.languages).to.deep.equal({ [questions[0]!]: 'sv', [questions[1]!]: 'other' });
  });

  it('of another person is neither seen nor changed, even by somebody who knows its id', async () => {
    const [owner, other] = [await someone(), await someone()];
    const { id: submission } = await begun(owner);
    await saveAnswer(database, other, submission, questions[0]!, 'Väärennös.', 'fi');
    expect((await begun(owner)).answers).to.deep.equal({});
    expect(await submit(database, other, submission)).to.deep.equal({ kind: 'unknown' });
  });

  it('is asked only while the round lasts', async () => {
    const asking = await someone();
    expect(await openRounds(database, asking)).to.have.length(1);
    expect(await openRounds(database, { ...asking, now: tooLate })).to.have.length(0);
    expect(await openRounds(database, { ...asking, now: tooLate }, true)).to.have.length(1);
    expect(await draft(database, { ...asking, now: new Date('2026-11-01T10:00Z') }, round)).to.deep.equal({ kind: 'notOpen' });
  });
});
