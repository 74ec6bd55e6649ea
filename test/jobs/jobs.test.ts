import { expect } from 'chai';
import { bellInProcess } from '../../engagement/bell.js';
import type { JobPorts, Unreplied } from '../../engagement/delivery.js';
import { type Jobs, startJobs } from '../../jobs/start.js';
import type { Database } from '../../store/database.js';
import { emptyDatabase } from '../support/database.js';
import { ports, postOffice, rows, timeZone } from './house.js';

describe('the jobs of the house', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  let office: ReturnType<typeof postOffice>;
  let running: Jobs[] = [];
  const faults: unknown[] = [];
  beforeEach(async () => {
    database = await emptyDatabase();
    house = rows(database);
    office = postOffice();
    faults.splice(0);
  });
  afterEach(async () => {
    letGo();
    await Promise.all(running.map((jobs) => jobs.close()));
    running = [];
    await database.close();
  });

  /** An answer that comes when it is let go. */
  let letGo = () => {};
  const hang = () =>
    new Promise<undefined>((resolve) => {
      letGo = () => resolve(undefined);
    });

  function start(more: Partial<JobPorts> = {}, rate = 50) {
    const bell = bellInProcess();
    const jobs = startJobs({
      ports: { ...ports(database, office), ...more },
      bell,
      rate,
      publicUrl: 'https://osallistu.example',
      timeZone,
      log: (fault) => void faults.push(fault),
    });
    running.push(jobs);
    return { jobs, bell };
  }
  /** Looks until it is so; the test's own time limit is the only one. */
  const until = async (so: () => boolean | Promise<boolean>) => {
    while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const said = (n: number) => until(() => office.said.length >= n);

  it('say at the start what waited for it', async () => {
    await house.delivery(await house.person({ teams: true }));
    start();
    await said(1);
  });

  it('mark an announcement as sent when its last message has ended, and not while one waits', async () => {
    const [done, waiting] = [await house.announcement(), await house.announcement()];
    for (const announcement of [done, waiting])
      await house.delivery(await house.person({ teams: true }), { kind: 'announcement', announcement });
    const later = await house.delivery(await house.person({ teams: true }), { kind: 'announcement', announcement: waiting });
    await database.query(`update deliveries set due_at = now() + interval '1 hour' where id = $1`, [later]);
    start();
    const statuses = async () =>
      (await database.query<{ id: string; status: string }>('select id, status from announcements')).map(({ id, status }) => [id, status]);
    await until(async () => (await statuses()).some(([, status]) => status === 'sent'));
    expect(await statuses()).to.have.deep.members([
      [done, 'sent'],
      [waiting, 'sending'],
    ]);
  });

  it('say at once what is committed while they run, when the bell rings', async () => {
    const { bell } = start();
    await until(async () => (await database.query('select 1')).length > 0);
    await house.delivery(await house.person({ teams: true }));
    const rung = performance.now();
    bell.ring('later');
    await said(1);
    expect(performance.now() - rung).to.be.lessThan(2_000);
  });

  it('say a person’s own message while the answer to another hangs, and again soon when it must be repeated', async function () {
    this.timeout(10_000); // before the next regular look
    const [slow, other] = [await house.person({ teams: true }), await house.person({ teams: true })];
    let tries = 0;
    const hanging = hang();
    const heard = new Promise<void>((resolve) => {
      office.answer = async ({ id }) => {
        if (id === `teams:${slow}`) {
          await house.delivery(other).then(() => bell.ring('later'));
          return hanging;
        }
        tries += 1;
        if (tries === 1) return { kind: 'retry', reason: '503' };
        resolve();
        return undefined;
      };
    });
    await house.delivery(slow);
    const { bell } = start({}, 2);
    await heard;
    expect(office.said.map(({ mailbox }) => mailbox.id)).to.not.include(`teams:${slow}`);
    letGo();
    await said(2);
  });

  it('mark an announcement as sent when its last answer comes, long after nothing more was due', async function () {
    this.timeout(10_000);
    const announcement = await house.announcement();
    await house.delivery(await house.person({ teams: true }), { kind: 'announcement', announcement });
    const own = ports(database, office);
    const hanging = hang();
    office.answer = () => hanging;
    const runEnded = new Promise<void>((resolve) => {
      start({
        deliveries: {
          ...own.deliveries,
          async nextInMs(lane) {
            if (lane === 'many') resolve();
            return own.deliveries.nextInMs(lane);
          },
        },
      });
    });
    await runEnded;
    letGo();
    await until(async () => (await database.query(`select from announcements where status = 'sent'`)).length === 1);
  });

  it('remind when it is time, not before, and tell the person', async () => {
    const meeting = await house.meeting();
    await house.signUp(meeting, await house.person({ teams: true }));
    await house.reminder({ meeting }, 'meeting', 1.5);
    const [{ due }] = (await database.query('select due_at as due from reminders')) as [{ due: Date }];
    start();
    await said(1);
    const [{ created }] = (await database.query('select created_at as created from deliveries')) as [{ created: Date }];
    expect(created.getTime() - due.getTime()).to.be.within(0, 1_000);
  });

  it('give the seat of who stopped answering to who waits, and tell them', async () => {
    const meeting = await house.meeting({ capacity: 1 });
    const [left, waits] = [await house.person(), await house.person({ teams: true })];
    const hold = await house.signUp(meeting, left, 'held');
    await database.query(`update sign_ups set held_until = now() + interval '1 second' where id = $1`, [hold]);
    await house.signUp(meeting, waits, 'waitlisted');
    start();
    await said(1);
    expect(office.said[0]!.message.lines[0]!.key).to.equal('notice.promoted');
    expect(await database.query('select person_id, status from sign_ups')).to.deep.equal([{ person_id: waits, status: 'confirmed' }]);
  });

  it('make up for a process that died', async () => {
    const delivery = await house.delivery(await house.person({ teams: true }));
    await ports(database, office).deliveries.claim('one', 1);
    await database.query(`update deliveries set lease_until = now() + interval '1 second'`);
    start();
    await said(1);
    await until(async () => (await house.stands(delivery)).status === 'sent');
  });

  it('never send more to Teams in a second than they may, in two processes together, and nearly as much', async () => {
    const rate = 40;
    for (let person = 0; person < 160; person += 1) await house.delivery(await house.person({ teams: true }));
    const begun = performance.now();
    for (let process = 0; process < 2; process += 1) start({}, rate);
    await said(160);
    const at = office.said.map((each) => each.at).sort((a, b) => a - b);
    const most = Math.max(...at.map((from) => at.filter((to) => to >= from && to < from + 1000).length));
    // The two clocks of two processes are one here, so what is granted is what is seen, but for a stall of this machine.
    expect(most).to.be.at.most(rate * 1.2);
    expect(160 / ((at.at(-1)! - begun) / 1000)).to.be.within(rate * 0.85, rate * 1.1);
  });

  it('say again the replies that never went out, in order, each once', async () => {
    const waiting: Unreplied[] = ['1', '2', '3'].map((activityId) => ({
      placeId: 'teams:a',
      activityId,
      reference: {},
      replies: activityId,
    }));
    const sent: unknown[] = [];
    const replies: JobPorts['replies'] = {
      unreplied: async () => [...waiting],
      send: async ({ replies: what }) => {
        sent.push(what);
        return what === '2' ? { kind: 'unknown', reason: 'timeout' } : { kind: 'sent' };
      },
      replied: async (_, activityId) =>
        void waiting.splice(
          waiting.findIndex((each) => each.activityId === activityId),
          1,
        ),
    };
    for (let process = 0; process < 2; process += 1) start({ replies });
    await until(() => waiting.length === 0);
    expect(sent).to.deep.equal(['1', '2', '3']);
  });

  it('go on after a fault, and tell of it', async () => {
    let failing = true;
    const own = ports(database, office);
    start({
      deliveries: {
        ...own.deliveries,
        async claim(lane, limit) {
          if (!failing) return own.deliveries.claim(lane, limit);
          failing = false;
          throw new Error('the database was away');
        },
      },
    });
    await house.delivery(await house.person({ teams: true }));
    await said(1);
    expect(faults.map((fault) => (fault as Error).message)).to.deep.equal(['the database was away']);
  });

  it('finish what they began before they close, and begin nothing after', async () => {
    for (let person = 0; person < 2; person += 1) await house.delivery(await house.person({ teams: true }));
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    office.answer = async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return undefined;
    };
    const { jobs } = start({}, 1);
    await beginning;
    const late = await house.delivery(await house.person({ teams: true }));
    await jobs.close();
    expect((await house.stands(late)).status).to.equal('queued');
    expect(await database.query(`select from deliveries where status = 'sending'`)).to.deep.equal([]);
    expect(office.said).to.not.have.length(0);
    expect(jobs.lastRun().getTime()).to.be.closeTo(Date.now(), 2_000);
  });
});
