import { expect } from 'chai';
import type { Place } from '../../engagement/conversation.js';
import type { Database } from '../../store/database.js';
import { reserve } from '../../store/pauses.js';
import { turns } from '../../store/turns.js';
import { emptyDatabase } from '../support/database.js';

describe('a turn', () => {
  let database: Database;
  let commits = 0;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  const options = {
    teamsRate: 40,
    timeZone: 'Europe/Helsinki',
    authority: { name: 'Virasto', contact: 'a@example.org' },
    now: () => new Date(),
    onCommit() {
      commits += 1;
    },
  };
  const place = (name: string, more: Partial<Place> = {}): Place => ({
    id: `teams:${name}`,
    channel: 'teams',
    userId: name,
    reference: { name },
    ...more,
  });
  const count = (where: Place, activity: string) =>
    turns(database, options).take(where, activity, async ({ progress }) => {
      const seen = ((progress as { seen?: number }).seen ?? 0) + 1;
      return { progress: { seen }, language: 'fi', replies: seen };
    });

  it('runs after the one before it, however many arrive at once', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => count(place('parallel'), `a${index}`)));
    expect(replies.map(({ replies: seen }) => Number(seen)).sort((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(await database.query(`select count(*) as people from people`)).to.deep.equal([{ people: 1 }]);
  });

  it('has one effect when the same activity comes twenty times, and the same answer', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => count(place('twice'), 'same')));
    expect(new Set(outcomes.map(({ replies }) => replies))).to.deep.equal(new Set([1]));
    expect(outcomes.filter(({ repeated }) => !repeated)).to.have.length(1);
  });

  it('tells of something to do only when something was done', async () => {
    const before = commits;
    await count(place('looks'), 'a');
    expect(commits).to.equal(before);
    await turns(database, options).take(place('looks'), 'b', async ({ engagement }) => {
      await engagement.openMeetings();
      await engagement.introduce({ name: 'Liisa' });
      return { progress: {}, language: 'fi', replies: [] };
    });
    expect(commits).to.equal(before + 1);
  });

  it('asks the channel who somebody is until it knows, and not while the database waits', async () => {
    let asked = 0;
    const known: Place = place('who', {
      async whoIs() {
        asked += 1;
        await database.query('select 1');
        return asked === 1 ? {} : { name: 'Vilho', email: 'vilho@example.org' };
      },
    });
    for (const activity of ['a', 'b', 'c', 'd']) await count(known, activity);
    expect(asked).to.equal(2);
    expect(await database.query(`select name from people where email = 'vilho@example.org'`)).to.have.length(1);
  });

  it('that fails leaves nothing behind, and can be tried again', async () => {
    const failing = turns(database, options).take(place('fails'), 'a', async ({ engagement }) => {
      await engagement.introduce({ name: 'Aino' });
      throw new Error('in the middle');
    });
    expect(await failing.catch((fault: Error) => fault.message)).to.equal('in the middle');
    expect(await database.query(`select * from people where name = 'Aino'`)).to.deep.equal([]);
    expect(await count(place('fails'), 'a')).to.deep.equal({ replies: 1, repeated: false, inMs: 0 });
  });

  it('whose commit was not answered is answered when it was kept, and fails when it was not', async () => {
    const breaking = (keeps: boolean): Database => ({
      ...database,
      async transaction(work, touching) {
        if (keeps) await database.transaction(work, touching);
        else await database.transaction(async (sql) => Promise.reject(await work(sql)), touching).catch(() => {});
        throw new Error('Connection terminated');
      },
    });
    const say = (on: Database) =>
      turns(on, options).take(place('doubtful'), 'a', async () => ({ progress: {}, language: 'fi', replies: 'Hei' }));
    await count(place('doubtful'), 'before');
    const failed = await say(breaking(false)).catch((fault: Error) => fault.message);
    expect(failed).to.equal('Connection terminated');
    expect(await say(breaking(true))).to.deep.equal({ replies: 'Hei', repeated: false, inMs: 0 });
    expect(await say(database)).to.include({ replies: 'Hei', repeated: true });
  });

  it('knows an imported person by the address that Teams gives, in whatever case', async () => {
    await database.query(`insert into people (name, email, language) values ('Elsa', 'elsa@example.org', 'sv')`);
    const { replies } = await turns(database, options).take(place('elsa', { email: 'Elsa@Example.org' }), 'a', async ({ engagement }) => ({
      progress: {},
      language: 'sv',
      replies: engagement.person.name,
    }));
    expect(replies).to.equal('Elsa');
  });

  it('whose answer never went out is found by the sweep until it did', async () => {
    await count(place('silent'), 'a');
    const waiting = async () => (await turns(database, options).unreplied(0)).filter(({ placeId }) => placeId === 'teams:silent').length;
    expect(await waiting()).to.equal(1);
    await turns(database, options).replied('teams:silent', 'a');
    expect(await waiting()).to.equal(0);
  });

  it('has moments of its own in Teams while as much is said to many as is allowed, and none to wait for otherwise', async () => {
    const replies = (messages: number) => (activity: string) =>
      turns(database, options).take(place('busy'), activity, async () => ({ progress: {}, language: 'fi', replies: 'Hei', messages }));
    expect((await replies(2)('a')).inMs).to.equal(0);
    await reserve(database, 'pace:', 40, 40);
    expect((await replies(40)('b')).inMs).to.be.within(800, 1_000);
    expect(await reserve(database, 'pace:', 1, 40)).to.be.within(1_700, 2_000);
  });

  it('in which a person asks to be forgotten leaves no trace of them', async () => {
    await turns(database, options).take(place('gone'), 'a', async ({ engagement }) => {
      await engagement.introduce({ name: 'Kaarina Kanarialintu', organisation: 'Kotka' });
      await engagement.messageToStaff('Soittakaa');
      return { progress: { draft: 'Kanarialintu' }, language: 'fi', replies: 'Hei Kanarialintu' };
    });
    const traces = async () => {
      const found = [];
      for (const table of ['people', 'conversations', 'turns', 'messages_to_staff', 'deliveries', 'sign_ups', 'submissions'])
        found.push(...(await database.query(`select 1 from ${table} t where t::text like '%Kanarialintu%' or t::text like '%Soittakaa%'`)));
      return found.length;
    };
    expect(await traces()).to.equal(4);
    await turns(database, options).take(place('gone'), 'b', async ({ engagement }) => {
      await engagement.forgetMe();
      return { progress: {}, language: 'fi', replies: 'Tietosi on poistettu' };
    });
    expect(await traces()).to.equal(0);
    expect(await count(place('gone'), 'c')).to.deep.equal({ replies: 1, repeated: false, inMs: 0 });
  });
});
