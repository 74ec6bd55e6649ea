import { expect } from 'chai';
import { languages } from '../../engagement/language.js';
import type { Database } from '../../store/database.js';
import { loadExample } from '../../store/example.js';
import { openMeetings } from '../../store/meetings.js';
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
});
