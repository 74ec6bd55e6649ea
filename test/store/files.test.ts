import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { Document } from '../../engagement/document.js';
import type { Submission } from '../../engagement/stakeholder.js';
import { answersOf } from '../../store/answers.js';
import type { Database } from '../../store/database.js';
import { attachFile, fileById, removeFiles } from '../../store/files.js';
import { forget } from '../../store/forget.js';
import { storedAbout } from '../../store/people.js';
import { purge } from '../../store/purge.js';
import { submissionRows } from '../../store/staff-lists.js';
import { draft, saveAnswer, submit } from '../../store/submissions.js';
import { emptyDatabase } from '../support/database.js';
import { directions, type Stage, setStage } from '../support/stage.js';

describe('a file', () => {
  let database: Database;
  let stage: Stage;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());
  beforeEach(async () => {
    stage = await setStage(database);
    await directions['a feedback round opens']!(stage);
  });

  const file = (name: string, bytes: Uint8Array = Buffer.from(name)): Document => ({ name, kind: 'pdf', bytes, text: `In ${name}.` });
  async function begun() {
    const [{ id: personId }] = (await database.query<{ id: string }>(`insert into people (name) values ('Aino') returning id`)) as [
      { id: string },
    ];
    const asking = { personId, now: stage.now, timeZone: 'Europe/Helsinki' };
    const submission = (await draft(database, asking, stage.round)) as Submission;
    return { asking, submission, questions: submission.round.questions.map(({ id }) => id) };
  }
  const count = async () => (await database.query<{ count: number }>('select count(*) as count from file_parts'))[0]!.count;

  it('comes back byte for byte, however many rows it fills, and is no draft of anybody’s', async () => {
    const { asking, submission, questions } = await begun();
    const bytes = randomBytes(10 * 1024 * 1024);
    expect(await attachFile(database, asking, submission.id, questions[0]!, file('lausunto.pdf', bytes))).to.equal('attached');
    expect(await count()).to.equal(40);
    const { id } = ((await draft(database, asking, stage.round)) as Submission).files[0]!;
    expect(await fileById(database, id)).to.equal(undefined);
    await submit(database, asking, submission.id);
    expect(Buffer.compare((await fileById(database, id))!.bytes, bytes)).to.equal(0);
  });

  it('is an answer, and is listed for staff with what could be read in it', async () => {
    const { asking, submission, questions } = await begun();
    expect(await submit(database, asking, submission.id)).to.deep.equal({ kind: 'nothingToSubmit' });
    await attachFile(database, asking, submission.id, questions[0]!, file('a.pdf'));
    expect(await submit(database, asking, submission.id)).to.have.property('kind', 'submitted');
    const [row] = await submissionRows(database, stage.round);
    expect(row!.files).to.have.nested.property('[0].text', 'In a.pdf.');
  });

  it('alone is an answer in the list, without words of its own, found by what could be read in it and kept under its theme', async () => {
    const { asking, submission, questions } = await begun();
    await attachFile(database, asking, submission.id, questions[0]!, file('lausunto.pdf'));
    await submit(database, asking, submission.id);
    const find = (q?: string) => answersOf(database, stage.round, q === undefined ? {} : { q }, { limit: 100 });
    const mine = ({ items }: Awaited<ReturnType<typeof find>>) => items.filter(({ submissionId }) => submissionId === submission.id);
    const [answer] = mine(await find());
    expect(answer)
      .to.deep.include({ text: '', questionId: questions[0], tags: [] })
      .and.have.nested.property('files[0].name', 'lausunto.pdf');
    expect(mine(await find('lausunto'))).to.have.length(1);
    const [tag] = await database.query<{ id: string }>(`insert into tags (round_id, name) values ($1, '{}') returning id`, [stage.round]);
    await database.query('insert into answer_tags (submission_id, question_id, tag_id) values ($1, $2, $3)', [
      submission.id,
      questions[0],
      tag!.id,
    ]);
    await saveAnswer(database, asking, submission.id, questions[1]!, 'Lisäys', 'fi');
    await submit(database, asking, submission.id);
    expect(mine(await find()).map(({ text, tags }) => [text, tags])).to.have.deep.members([
      ['', [tag!.id]],
      ['Lisäys', []],
    ]);
  });

  it('that is taken out stays in what was handed in with it, and goes where it never was', async () => {
    const { asking, submission, questions } = await begun();
    await attachFile(database, asking, submission.id, questions[0]!, file('a.pdf'));
    await submit(database, asking, submission.id);
    await attachFile(database, asking, submission.id, questions[0]!, file('b.pdf'));
    await removeFiles(database, asking, submission.id, questions[0]!);
    expect(((await draft(database, asking, stage.round)) as Submission).files).to.deep.equal([]);
    expect((await submissionRows(database, stage.round))[0]!.files).to.have.length(1);
    expect((await storedAbout(database, asking.personId)).submissions[0]!.files).to.deep.equal(['a.pdf']);
  });

  it('goes to nobody else’s feedback, and there are five at most', async () => {
    const [one, other] = [await begun(), await begun()];
    const give = (asking: typeof one.asking) => attachFile(database, asking, one.submission.id, one.questions[0]!, file('a.pdf'));
    expect(await give(other.asking)).to.equal('unknown');
    const outcomes = [];
    for (let each = 0; each < 6; each += 1) outcomes.push(await give(one.asking));
    expect(outcomes).to.deep.equal([...Array(5).fill('attached'), 'tooMany']);
  });

  it('is erased with the person, handed in or not, and with a draft that has had its time', async () => {
    const [handedIn, written, old] = [await begun(), await begun(), await begun()];
    for (const { asking, submission, questions } of [handedIn, written, old])
      await attachFile(database, asking, submission.id, questions[0]!, file('Ainon lausunto.pdf'));
    await submit(database, handedIn.asking, handedIn.submission.id);
    for (const { asking } of [handedIn, written]) await database.transaction((sql) => forget(sql, asking));
    expect(await count()).to.equal(1);
    await database.query(`update feedback_rounds set closes_on = current_date - 61`);
    await purge(database, 'Europe/Helsinki');
    expect(await count()).to.equal(0);
    expect((await submissionRows(database, stage.round))[0]!.files).to.deep.equal([]);
  });
});
