import { expect } from 'chai';
import { languages } from '../../engagement/language.js';
import type { Database } from '../../store/database.js';
import { loadExample } from '../../store/example.js';
import { openMeetings } from '../../store/meetings.js';
import { openRounds } from '../../store/rounds.js';
import { emptyDatabase } from '../support/database.js';

describe('the example project', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  it('gives a newcomer meetings to sign up for, in three languages, on workdays ahead, once', async () => {
    const now = new Date('2026-11-24T10:00:00Z');
    for (let start = 0; start < 2; start += 1) await loadExample(database, now, 'Europe/Helsinki');
    const [visitor] = await database.query<{ id: string }>('insert into people default values returning id');
    const meetings = await openMeetings(database, visitor!.id, now);
    expect(meetings).to.have.length(3);
    for (const meeting of meetings) {
      for (const language of languages) expect(meeting.title[language], language).to.be.a('string');
      expect(new Date(meeting.startsAt).getUTCDay()).to.be.within(1, 5);
      expect(meeting.signUpClosesOn > '2026-11-24' && meeting.signUpClosesOn < meeting.startsAt).to.equal(true);
    }
  });

  it('asks a newcomer for feedback on a meeting that was held, and has reminders for all of it', async () => {
    const [visitor] = await database.query<{ id: string }>('insert into people default values returning id');
    const now = new Date('2026-11-24T10:00:00Z');
    const [round] = await openRounds(database, { personId: visitor!.id, now, timeZone: 'Europe/Helsinki' });
    expect(round?.questions.map(({ required }) => required)).to.deep.equal([true, false, false]);
    for (const { text } of round!.questions) for (const language of languages) expect(text[language], language).to.be.a('string');
    const reminders = await database.query<{ before: string; count: number }>(
      'select before, count(*) as count from reminders where due_at > $1 group by before order by before',
      [now],
    );
    expect(reminders.map(({ before, count }) => [before, Number(count)])).to.deep.equal([
      ['feedbackCloses', 1],
      ['meeting', 3],
      ['signUpCloses', 3],
    ]);
    expect(await database.query('select from groups')).to.have.length(3);
  });
});
