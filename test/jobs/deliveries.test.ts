import { expect } from 'chai';
import type { Claim } from '../../engagement/delivery.js';
import { send } from '../../jobs/send.js';
import type { Database } from '../../store/database.js';
import { emptyDatabase } from '../support/database.js';
import { deliverOnce, ports, postOffice, rows, sendingOf, timeZone, wordsOf } from './house.js';

describe('a message that nobody asked for', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  let office: ReturnType<typeof postOffice>;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  beforeEach(async () => {
    office = postOffice();
    await database.query('delete from deliveries');
    await database.query('delete from settings');
    await database.query('delete from pauses');
  });
  after(() => database.close());

  const deliver = () => deliverOnce(ports(database, office));
  const store = () => ports(database, office).deliveries;
  const ago = (delivery: string) =>
    database.query(`update deliveries set lease_until = now() - interval '1 second' where id = $1`, [delivery]);
  /** Time passes: what waits falls due, and nobody asks us to wait any more. */
  const due = async () => {
    await database.query('delete from pauses');
    await database.query(`update deliveries set due_at = now() where status = 'queued'`);
  };

  it('goes by Teams where that works, and nowhere else', async () => {
    const delivery = await house.delivery(await house.person({ teams: true, web: true, email: 'a@example.org' }));
    await deliver();
    expect(office.said.map(({ mailbox }) => mailbox.channel)).to.deep.equal(['teams']);
    expect(office.letters).to.deep.equal([]);
    expect(await house.stands(delivery)).to.deep.equal({ status: 'sent', reason: null, channel: 'teams' });
  });

  it('stands in the web chat and goes out as a letter to who is not in Teams, in their language, with a link of their own', async () => {
    const person = await house.person({ web: true, email: 'b@example.org', language: 'sv', name: 'Åsa' });
    const meeting = await house.meeting();
    const delivery = await house.delivery(person, { source: `notice:cancelled:${meeting}:2` });
    await deliver();
    expect(office.said.map(({ mailbox, message }) => [mailbox.channel, message.id, message.language])).to.deep.equal([
      ['web', delivery, 'sv'],
    ]);
    const [letter] = office.letters;
    expect(letter).to.deep.include({ id: delivery, to: { name: 'Åsa', email: 'b@example.org' }, language: 'sv' });
    expect(letter!.subject).to.equal('Ett möte har ställts in – Hörande');
    expect(wordsOf(letter!)).to.match(/^Ett möte har ställts in\.\nMöte: Hörande\nTid: /);
    expect(letter!.links.map(({ url }) => url)[0]).to.match(/^https:\/\/osallistu\.example\/#k=[\w-]{32}$/);
    expect(letter!.notes.at(-1)).to.match(/^Länken till chatten är personlig/);
    expect(await house.stands(delivery)).to.deep.include({ status: 'sent', channel: 'email' });
    expect(await database.query('select about, person_id from personal_links where person_id = $1', [person])).to.deep.equal([
      { about: `meeting:${meeting}`, person_id: person },
    ]);
  });

  it('that has no way to a person fails, and says so', async () => {
    const delivery = await house.delivery(await house.person());
    await deliver();
    expect(await house.stands(delivery)).to.deep.include({ status: 'failed', reason: 'noChannel' });
  });

  it('takes the next way at once when Teams refuses us, and does not try there again', async () => {
    const person = await house.person({ teams: true, email: 'c@example.org' });
    office.answer = async () => ({ kind: 'blocked', reason: 'ConversationBlockedByUser' });
    const first = await house.delivery(person);
    await deliver();
    expect(await house.stands(first)).to.deep.include({ status: 'sent', channel: 'email' });
    office.answer = async () => {
      throw new Error('tried again');
    };
    const second = await house.delivery(person);
    await deliver();
    expect(await house.stands(second)).to.deep.include({ status: 'sent', channel: 'email' });
    expect(office.letters).to.have.length(2);
  });

  it('obeys what the person has switched off, unless it is about their own matters', async () => {
    const person = await house.person({ teams: true });
    await database.query('update people set announcements = false, reminders = false where id = $1', [person]);
    const [announcement, reminder, notice] = [
      await house.delivery(person, { kind: 'announcement', announcement: await house.announcement() }),
      await house.delivery(person, { kind: 'reminder' }),
      await house.delivery(person),
    ];
    await deliver();
    expect([await house.stands(announcement), await house.stands(reminder)].map(({ status, reason }) => [status, reason])).to.deep.equal([
      ['skipped', 'optedOut'],
      ['skipped', 'optedOut'],
    ]);
    expect(await house.stands(notice)).to.have.property('status', 'sent');
  });

  it('is not said when it is too late, stopped, or the person has been forgotten', async () => {
    const person = await house.person({ teams: true });
    const late = await house.delivery(person, { deadlineInSeconds: -1 });
    const stopped = await house.delivery(person, { kind: 'announcement', announcement: await house.announcement('stopped') });
    const forgotten = await house.delivery(null);
    await deliver();
    expect(
      [await house.stands(late), await house.stands(stopped), await house.stands(forgotten)].map(({ reason }) => reason),
    ).to.deep.equal(['tooLate', 'stopped', 'forgotten']);
    expect(office.said).to.deep.equal([]);
  });

  it('of an announcement that is stopped while it waits for its turn is not said', async () => {
    const announcement = await house.announcement();
    const delivery = await house.delivery(await house.person({ teams: true }), { kind: 'announcement', announcement });
    const [claim] = await store().claim('many', 16);
    await database.query(`update announcements set status = 'stopped' where id = $1`, [announcement]);
    expect(await store().begin([{ claim: claim!, channel: 'teams' }])).to.deep.equal([false]);
    await store().end([{ claim: claim!, ended: { status: 'queued', reason: 'lost', inMs: 0 } }]);
    await deliver();
    expect(await house.stands(delivery)).to.deep.include({ status: 'skipped', reason: 'stopped' });
  });

  it('waits through quiet hours, unless it would then be too late', async () => {
    const hour = (shift: number) =>
      new Date(Date.now() + shift * 3_600_000).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    const quiet = { quietHours: `${hour(-1)}-${hour(2)}`, timeZone };
    const person = await house.person({ teams: true });
    const [waits, urgent] = [await house.delivery(person), await house.delivery(person, { deadlineInSeconds: 600 })];
    await deliverOnce(ports(database, office, quiet));
    expect(await house.stands(waits)).to.deep.include({ status: 'queued', reason: 'quiet' });
    expect(await house.stands(urgent)).to.have.property('status', 'sent');
    expect(await store().nextInMs('one')).to.be.greaterThan(3_600_000);
  });

  it('is tried again later when Teams asks for that, not sooner than it asks', async () => {
    const delivery = await house.delivery(await house.person({ teams: true }));
    office.answer = async () => ({ kind: 'retry', reason: '429', afterMs: 7_000 });
    await deliver();
    expect(await house.stands(delivery)).to.deep.include({ status: 'queued', reason: '429' });
    expect(await store().nextInMs('one')).to.be.within(5_000, 7_000);
    office.answer = async () => undefined;
    await due();
    await deliver();
    expect(await house.stands(delivery)).to.have.property('status', 'sent');
  });

  it('is tried three times where more could double it', async () => {
    const delivery = await house.delivery(await house.person({ teams: true }));
    let tried = 0;
    office.answer = async () => {
      tried += 1;
      return { kind: 'retry', reason: '502', atMost: 3 };
    };
    for (let time = 0; time < 5; time += 1) {
      await deliver();
      await due();
    }
    expect(tried).to.equal(3);
    expect(await house.stands(delivery)).to.deep.include({ status: 'failed', reason: '502' });
  });

  it('pauses everything to Teams, and nothing else, when our credentials are refused', async () => {
    const [first, second] = [
      await house.delivery(await house.person({ teams: true })),
      await house.delivery(await house.person({ teams: true })),
    ];
    const letter = await house.delivery(await house.person({ email: 'd@example.org' }));
    office.answer = async () => ({ kind: 'paused', reason: '401' });
    await deliverOnce(ports(database, office), 1);
    office.answer = async () => undefined;
    await deliver();
    expect([await house.stands(first), await house.stands(second)].map(({ status }) => status)).to.deep.equal(['queued', 'queued']);
    expect(await house.stands(letter)).to.have.property('status', 'sent');
    expect(office.said).to.deep.equal([]);
    expect(await store().nextInMs('one')).to.be.within(50_000, 60_000);
  });

  it('that may have arrived is listed for staff when it is an announcement, and said again when it is a person’s own matter', async () => {
    const person = () => house.person({ teams: true });
    const announcement = await house.delivery(await person(), { kind: 'announcement', announcement: await house.announcement() });
    const notice = await house.delivery(await person());
    office.answer = async () => ({ kind: 'unknown', reason: 'timeout' });
    await deliver();
    expect(await house.stands(announcement)).to.deep.include({ status: 'unknown', reason: 'timeout' });
    office.answer = async () => undefined;
    await due();
    await deliver();
    expect(await house.stands(notice)).to.have.property('status', 'sent');
    expect(office.said).to.have.length(1);
  });

  it('follows another to the same chat in Teams two seconds later, and holds up no other chat', async () => {
    const person = await house.person({ teams: true });
    const [first, second] = [await house.delivery(person), await house.delivery(person)];
    const other = await house.delivery(await house.person({ teams: true }));
    await deliver();
    const both = [await house.stands(first), await house.stands(second)].map(({ status }) => status);
    expect(both).to.have.members(['sent', 'queued']);
    expect(await house.stands(other)).to.have.property('status', 'sent');
    expect(await store().nextInMs('one')).to.be.within(1_000, 2_000);
    // Whoever comes later, from another process, waits as long.
    const third = await house.delivery(person);
    await deliver();
    expect(await house.stands(third)).to.deep.include({ status: 'queued', reason: 'paused' });
  });

  it('waits only where Teams said that we are too fast, and never fails for it', async () => {
    const [slow, fast] = [await house.person({ teams: true }), await house.person({ teams: true })];
    const crowded = await house.delivery(slow);
    office.answer = async () => ({ kind: 'retry', reason: '429', afterMs: 5_000, crowded: true });
    for (let time = 0; time < 40; time += 1) {
      await due();
      await deliver();
    }
    expect(await house.stands(crowded)).to.deep.include({ status: 'queued', reason: '429' });
    office.answer = async () => undefined;
    const [there, elsewhere] = [await house.delivery(slow), await house.delivery(fast)];
    await deliver();
    expect([await house.stands(there), await house.stands(elsewhere)].map(({ status }) => status)).to.deep.equal(['queued', 'sent']);
  });

  it('that cannot be put into words fails by itself and stops no other', async () => {
    const faults: unknown[] = [];
    const [bad, good] = [
      await house.delivery(await house.person({ email: 'e@example.org' }), { lines: [{ key: 'gone.sentence' }] }),
      await house.delivery(await house.person({ email: 'f@example.org' })),
    ];
    const sending = sendingOf(ports(database, office), { log: (fault) => void faults.push(fault) });
    for (const claim of await store().claim('one', 16)) await store().end([{ claim, ended: await send(sending, claim) }]);
    expect([await house.stands(bad), await house.stands(good)].map(({ status }) => status)).to.deep.equal(['failed', 'sent']);
    expect(faults).to.have.length(1);
  });

  it('whose link cannot be made because the database is away does not fail: it is claimed again', async () => {
    const delivery = await house.delivery(await house.person({ email: 'g@example.org' }));
    const away = async () => {
      throw new Error('the database is away');
    };
    const sending = sendingOf({ ...ports(database, office), deliveries: { ...store(), link: away } });
    for (const claim of await store().claim('one', 16))
      expect(await send(sending, claim).catch((fault) => fault.message)).to.equal('the database is away');
    await ago(delivery);
    await store().recover();
    await deliver();
    expect(await house.stands(delivery)).to.deep.include({ status: 'sent', channel: 'email' });
  });

  describe('when the process dies in mid-delivery', () => {
    /** Claims the one that waits and goes no further than told. */
    async function abandoned(kind: string, channel?: 'teams' | 'web'): Promise<[delivery: string, claim: Claim]> {
      const person = await house.person({ teams: channel !== 'web', web: channel === 'web' });
      const announcement = kind === 'announcement' ? { announcement: await house.announcement() } : {};
      const delivery = await house.delivery(person, { kind, ...announcement });
      const [claim] = await store().claim(kind === 'announcement' ? 'many' : 'one', 1);
      if (channel) await store().begin([{ claim: claim!, channel }]);
      await ago(delivery);
      await store().recover();
      await database.query('delete from pauses');
      return [delivery, claim!];
    }

    it('is unknown when it is an announcement that Teams may have got', async () => {
      expect(await house.stands((await abandoned('announcement', 'teams'))[0])).to.deep.include({
        status: 'unknown',
        reason: 'interrupted',
      });
    });

    it('is said again when nobody can have got it yet, or the web chat would show it once', async () => {
      const [unsent] = await abandoned('announcement');
      expect(await house.stands(unsent)).to.have.property('status', 'queued');
      await deliver();
      const [onWeb] = await abandoned('announcement', 'web');
      expect(await house.stands(onWeb)).to.have.property('status', 'queued');
    });

    it('is said again when it is a person’s own matter', async () => {
      const [delivery] = await abandoned('notice', 'teams');
      await deliver();
      expect(await house.stands(delivery)).to.deep.include({ status: 'sent', reason: null });
    });

    it('is nobody’s before the lease has run out, and a lease can be renewed', async () => {
      const delivery = await house.delivery(await house.person({ teams: true }));
      const claims = await store().claim('one', 1);
      expect(await store().recover()).to.equal(0);
      await ago(delivery);
      await store().renew(claims);
      expect(await store().recover()).to.equal(0);
      expect(await store().claim('one', 1)).to.deep.equal([]);
    });

    it('takes no word from one whom everybody believed dead, once another has taken over', async () => {
      const [delivery, late] = await abandoned('notice', 'teams');
      const [taken] = await store().claim('one', 1);
      expect(await store().begin([{ claim: late, channel: 'teams' }])).to.deep.equal([false]);
      await store().end([{ claim: late, ended: { status: 'failed', reason: 'too late to tell' } }]);
      expect(await house.stands(delivery)).to.have.property('status', 'sending');
      await store().end([{ claim: taken!, ended: { status: 'sent', channel: 'teams' } }]);
      expect(await house.stands(delivery)).to.deep.include({ status: 'sent', reason: null });
    });

    it('but comes back, clears up what was unknown', async () => {
      const [delivery, late] = await abandoned('announcement', 'teams');
      await store().end([{ claim: late, ended: { status: 'sent', channel: 'teams' } }]);
      expect(await house.stands(delivery)).to.deep.include({ status: 'sent', reason: null });
    });
  });

  it('to a thousand people is said once to each, however many say it', async () => {
    const announcement = await house.announcement();
    const people = await Promise.all(Array.from({ length: 1000 }, () => house.person({ web: true })));
    await database.query(
      `insert into deliveries (source, person_id, kind, saying, announcement_id) select 'announcement:' || $1, unnest($2::uuid[]), 'announcement', '[]', $1::uuid`,
      [announcement, people],
    );
    // A person's own matter does not wait behind the thousand.
    const own = await house.delivery(await house.person({ teams: true }));
    await deliverOnce(ports(database, office), 1);
    expect(await house.stands(own)).to.have.property('status', 'sent');
    const deliverer = async () => {
      let before: number;
      do {
        before = office.said.length;
        await deliver();
      } while (office.said.length > before);
    };
    await Promise.all(Array.from({ length: 4 }, deliverer));
    const reached = office.said.filter(({ mailbox }) => mailbox.channel === 'web').map(({ mailbox }) => mailbox.id);
    expect(reached).to.have.length(1000);
    expect(new Set(reached).size).to.equal(1000);
    expect(await database.query(`select status, count(*) as n from deliveries group by status`)).to.deep.equal([
      { status: 'sent', n: 1001 },
    ]);
  });
});
