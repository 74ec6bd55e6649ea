import { expect } from 'chai';
import { correctAnnouncement, recallAnnouncement, resendAnnouncement } from '../../store/announcement-changes.js';
import { sendAnnouncement, stopAnnouncement } from '../../store/announcements.js';
import type { Database } from '../../store/database.js';
import { deliveryRows, itemOf } from '../../store/staff-lists.js';
import { emptyDatabase } from '../support/database.js';
import { deliverOnce, ports, postOffice, rows, timeZone, wordsOf } from './house.js';

describe('an announcement that was sent', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  let office: ReturnType<typeof postOffice>;
  let group: string;
  let announcement: string;
  const desk = () => ({ who: 'Staff', now: new Date(), timeZone });
  const words = { title: { fi: 'Uusi', sv: 'Ny', en: 'New' }, text: { fi: 'Uusi aika', sv: 'Ny tid', en: 'New time' } };

  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  beforeEach(async () => {
    office = postOffice();
    for (const table of ['deliveries', 'announcements', 'pauses', 'memberships', 'conversations', 'personal_links', 'people'])
      await database.query(`delete from ${table}`);
    group = await house.group();
    announcement = await house.id(
      `insert into announcements (title, text, audience) values ('{"fi": "Vanha", "sv": "Gammal"}', '{"fi": "Vanha aika", "sv": "Gammal tid"}', $1)`,
      [JSON.stringify({ groups: [group] })],
    );
  });
  after(() => database.close());

  async function deliver() {
    await database.query('delete from pauses');
    await database.query(`update deliveries set due_at = now() where status = 'queued'`);
    await deliverOnce(ports(database, office));
    await ports(database, office).deliveries.finish();
  }
  const send = async () => {
    await sendAnnouncement(database, desk(), announcement);
    await deliver();
  };
  const shown = async () => (await itemOf(database, 'announcements', announcement)) as unknown as Shown;
  interface Shown {
    status: string;
    counts: Record<string, number>;
    corrections: { kind: string; counts: Record<string, number> }[];
  }

  it('is corrected where it stands, in Teams and on the web, and followed by a letter where it went as one', async () => {
    await house.person({ group, teams: true });
    await house.person({ group, web: true, language: 'sv' });
    await house.person({ group, email: 'letter@example.org' });
    await send();
    expect(office.said.map(({ mailbox }) => mailbox.channel).sort()).to.deep.equal(['teams', 'web']);
    await correctAnnouncement(database, desk(), announcement, words);
    await deliver();
    expect(office.said).to.have.length(2);
    expect(
      office.replaced.map(({ spoken, message }) => [spoken.mailbox.channel, message.lines.map(({ key }) => key)]),
    ).to.have.deep.members([
      ['teams', ['announcement.body', 'announcement.howToStop', 'announcement.changed']],
      ['web', ['announcement.body', 'announcement.howToStop', 'announcement.changed']],
    ]);
    expect(office.replaced.find(({ spoken }) => spoken.mailbox.channel === 'teams')!.spoken.activityId).to.match(/^said-/);
    expect(wordsOf(office.letters.at(-1)!)).to.match(/^Korjaus aiempaan tiedotteeseen:\nUusi/);
    const { corrections } = await shown();
    expect(corrections).to.have.length(1);
    expect(corrections[0]).to.deep.include({ kind: 'correction' });
    expect(corrections[0]!.counts).to.deep.include({ recipients: 3, inPlace: 2, followed: 1, queued: 0, failed: 0 });
  });

  it('is followed by a correction where Teams does not let it be changed', async () => {
    await house.person({ group, teams: true });
    await send();
    office.answerChange = async () => ({ kind: 'failed', reason: '501' });
    await correctAnnouncement(database, desk(), announcement, words);
    await deliver();
    expect(office.said.at(-1)!.message.lines[0]!.key).to.equal('announcement.corrected');
    expect((await shown()).corrections[0]!.counts).to.deep.include({ inPlace: 0, followed: 1 });
  });

  it('reaches whoever waits for it with the corrected words alone', async () => {
    await house.person({ group, teams: true });
    await sendAnnouncement(database, desk(), announcement);
    await correctAnnouncement(database, desk(), announcement, words);
    await deliver();
    expect(office.said.map(({ message }) => message.lines[0]!.values)).to.deep.equal([words]);
    expect((await shown()).corrections).to.deep.equal([]);
  });

  it('is not said in its old words to whoever is claimed while it is being corrected', async () => {
    await house.person({ group, teams: true });
    await sendAnnouncement(database, desk(), announcement);
    const claiming = await database.transaction(async (sql) => {
      await correctAnnouncement(sql, desk(), announcement, words);
      const claims = ports(database, office).deliveries.claim('many', 16);
      await sql.query('select pg_sleep(0.2)'); // time for it to go wrong
      return { claims };
    });
    expect((await claiming.claims)[0]!.lines[0]!.values).to.deep.equal(words);
  });

  it('can be corrected again, and is changed in the same place', async () => {
    await house.person({ group, teams: true });
    await send();
    for (let time = 0; time < 2; time += 1) {
      await correctAnnouncement(database, desk(), announcement, words);
      await deliver();
    }
    expect(office.replaced.map(({ spoken }) => spoken.activityId)).to.deep.equal(['said-1', 'said-1']);
  });

  it('is taken back: away where it stands, not sent to whoever waits, and told of where it went as a letter', async () => {
    const told = await house.person({ group, teams: true });
    await house.person({ group, email: 'letter@example.org' });
    await send();
    const late = await house.person({ teams: true });
    const waits = await house.delivery(late, { kind: 'announcement', announcement, source: `announcement:${announcement}` });
    await recallAnnouncement(database, desk(), announcement);
    await deliver();
    expect(office.removed.map(({ mailbox }) => mailbox.id)).to.deep.equal([`teams:${told}`]);
    expect(wordsOf(office.letters.at(-1)!)).to.match(/^Aiempi tiedote on peruttu: Vanha/);
    expect(await house.stands(waits)).to.deep.include({ status: 'skipped', reason: 'stopped' });
    expect(office.said).to.have.length(1);
  });

  it('is not corrected for whom it never reached', async () => {
    await house.person({ group, teams: true });
    office.answer = async () => ({ kind: 'failed', reason: '400' });
    await send();
    await correctAnnouncement(database, desk(), announcement, words);
    expect((await shown()).corrections).to.deep.equal([]);
  });

  it('is stopped in the moment staff stop it, however many wait, and the counts say so at once', async () => {
    for (let person = 0; person < 3; person += 1) await house.person({ group, teams: true });
    await sendAnnouncement(database, desk(), announcement);
    await stopAnnouncement(database, desk(), announcement);
    const { status, counts } = await shown();
    expect(status).to.equal('stopped');
    expect(counts).to.deep.include({ recipients: 3, queued: 0, skipped: 3 });
    await deliver();
    expect(office.said).to.deep.equal([]);
    expect((await deliveryRows(database, announcement)).items.map(({ status: each, reason }) => [each, reason])).to.deep.equal(
      Array.from({ length: 3 }, () => ['skipped', 'stopped']),
    );
  });

  it('of which nobody knows whom it reached is sent again to those in one go, when staff say so', async () => {
    for (let person = 0; person < 3; person += 1) await house.person({ group, teams: true });
    office.answer = async ({ id }) => (office.said.length > 0 || !id ? { kind: 'unknown', reason: 'no answer' } : undefined);
    await send();
    expect((await shown()).counts).to.deep.include({ sent: 1, unknown: 2 });
    expect((await shown()).status).to.equal('sent');
    office.answer = async () => undefined;
    await resendAnnouncement(database, desk(), announcement, 'unknown');
    expect((await shown()).status).to.equal('sending');
    await deliver();
    expect((await shown()).counts).to.deep.include({ sent: 3, unknown: 0 });
    expect(office.said).to.have.length(3);
  });
});
