import { expect } from 'chai';
import { isKey, speak } from '../../locales/index.js';
import type { Database } from '../../store/database.js';
import { writeReminders } from '../../store/due-reminders.js';
import { emptyDatabase } from '../support/database.js';
import { deliverOnce, ports, postOffice, rows, timeZone } from './house.js';

describe('a reminder that falls due', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  beforeEach(() => database.query('delete from deliveries'));
  after(() => database.close());
  const write = () => writeReminders(database, timeZone);
  const statusOf = async (reminder: string) => (await database.query('select status from reminders where id = $1', [reminder]))[0]?.status;

  it('before sign-up closes is for the invited who have not decided yet', async () => {
    const [group, other] = [await house.group(), await house.group()];
    const meeting = await house.meeting({ group });
    const [undecided, holding, signedUp, waiting, cancelled] = await Promise.all(Array.from({ length: 5 }, () => house.person({ group })));
    await house.person({ group: other });
    await house.person({ web: true });
    await house.signUp(meeting, holding!, 'held');
    await house.signUp(meeting, signedUp!);
    await house.signUp(meeting, waiting!, 'waitlisted');
    await house.signUp(meeting, cancelled!, 'cancelled');
    const reminder = await house.reminder({ meeting }, 'signUpCloses');
    await write();
    expect(await house.remindedOf(reminder)).to.have.members([undecided, holding]);
  });

  it('before sign-up closes to a meeting open to everyone is for those of any group, and for no passing visitor', async () => {
    const meeting = await house.meeting();
    const [member, visitor] = [await house.person({ group: await house.group() }), await house.person({ web: true })];
    const reminder = await house.reminder({ meeting }, 'signUpCloses');
    await write();
    expect(await house.remindedOf(reminder))
      .to.include(member)
      .and.not.include(visitor);
  });

  it('before the meeting is for those with a seat, and not for those who wait', async () => {
    const meeting = await house.meeting();
    const [coming, waiting] = [await house.person({ web: true }), await house.person()];
    await house.signUp(meeting, coming);
    await house.signUp(meeting, waiting, 'waitlisted');
    const reminder = await house.reminder({ meeting }, 'meeting');
    await write();
    expect(await house.remindedOf(reminder)).to.deep.equal([coming]);
  });

  it('before feedback closes is for those it is open to who have not answered', async () => {
    const group = await house.group();
    const meeting = await house.meeting({ group });
    const [invited, answered, drafting, came] = [
      await house.person({ group }),
      await house.person({ group }),
      await house.person({ group }),
      await house.person(),
    ];
    await house.signUp(meeting, came);
    const [toInvited, toParticipants] = [await house.round(meeting, 'invited'), await house.round(meeting, 'participants')];
    const submit = (person: string, status: string) =>
      house.id(`insert into submissions (round_id, person_id, language, status) values ($1, $2, 'fi', $3)`, [toInvited, person, status]);
    await submit(answered, 'submitted');
    await submit(drafting, 'draft');
    const first = await house.reminder({ round: toInvited }, 'feedbackCloses');
    const second = await house.reminder({ round: toParticipants }, 'feedbackCloses');
    await write();
    expect(await house.remindedOf(first)).to.have.members([invited, drafting, came]);
    expect(await house.remindedOf(second)).to.deep.equal([came]);
  });

  it('is written once by however many processes, with sentences that can be said', async () => {
    const group = await house.group();
    const meeting = await house.meeting({ group });
    const [person, coming] = [await house.person({ group }), await house.person()];
    await house.signUp(meeting, coming);
    await house.reminder({ meeting }, 'signUpCloses');
    await house.reminder({ meeting }, 'meeting');
    await house.reminder({ round: await house.round(meeting, 'participants') }, 'feedbackCloses');
    await Promise.all([write(), write(), write()]);
    const written = await database.query<{ person_id: string; saying: { key: string }[] }>('select person_id, saying from deliveries');
    expect(written.map(({ person_id, saying }) => [person_id, saying.map(({ key }) => key)])).to.have.deep.members([
      [person, ['reminder.signUpCloses', 'reminder.howToStop']],
      [coming, ['reminder.meeting', 'reminder.howToStop']],
      [coming, ['reminder.feedbackCloses', 'reminder.howToStop']],
    ]);
    for (const line of written.flatMap(({ saying }) => saying)) {
      expect(isKey(line.key), line.key).to.equal(true);
      expect(speak(line, 'sv', timeZone)).to.not.match(/\{\{|undefined/);
    }
  });

  it('is not written early, and tells when it will be', async () => {
    await write();
    const meeting = await house.meeting();
    await house.signUp(meeting, await house.person());
    const reminder = await house.reminder({ meeting }, 'meeting', 5);
    expect(await write()).to.be.within(3_000, 5_000);
    expect([await statusOf(reminder), await house.remindedOf(reminder)]).to.deep.equal(['planned', []]);
  });

  it('is dropped when what it reminds of has passed', async () => {
    const person = await house.person({ group: await house.group() });
    const [begun, closed] = [await house.meeting({ inHours: -1 }), await house.meeting({ closesInDays: -1 })];
    await house.signUp(begun, person);
    const late = [await house.reminder({ meeting: begun }, 'meeting'), await house.reminder({ meeting: closed }, 'signUpCloses')];
    await write();
    expect(await Promise.all(late.map(statusOf))).to.deep.equal(['dropped', 'dropped']);
    expect(await database.query('select from deliveries')).to.deep.equal([]);
  });

  it('of a draft waits until the meeting is published', async () => {
    const meeting = await house.meeting({ status: 'draft' });
    await house.signUp(meeting, await house.person());
    const reminder = await house.reminder({ meeting }, 'meeting');
    await write();
    expect(await statusOf(reminder)).to.equal('planned');
    await database.query(`update meetings set status = 'published' where id = $1`, [meeting]);
    await write();
    expect([await statusOf(reminder), await house.remindedOf(reminder)]).to.have.nested.property('[1].length', 1);
  });

  it('is not said to who has signed up meanwhile, nor when the meeting was moved or cancelled', async () => {
    const group = await house.group();
    const office = postOffice();
    const meetings = [await house.meeting({ group }), await house.meeting({ group }), await house.meeting({ group })] as const;
    const person = await house.person({ group, web: true });
    const reminders = [];
    for (const meeting of meetings) reminders.push(await house.reminder({ meeting }, 'signUpCloses'));
    await write();
    await house.signUp(meetings[0], person);
    await database.query('update reminders set version = version + 1 where id = $1', [reminders[1]]);
    await database.query(`update meetings set status = 'cancelled' where id = $1`, [meetings[2]]);
    await deliverOnce(ports(database, office));
    const reasons = await database.query('select status, reason from deliveries order by source');
    expect(reasons.map(({ status, reason }) => `${status} ${reason}`)).to.have.members([
      'skipped noLongerConcerns',
      'skipped moved',
      'skipped noLongerConcerns',
    ]);
    expect(office.said).to.deep.equal([]);
  });

  it('with others at the same time is one message, which says once how to stop', async () => {
    const office = postOffice();
    const coming = await house.person({ web: true, teams: true });
    for (const inHours of [20, 30, 40]) {
      const meeting = await house.meeting({ inHours });
      await house.signUp(meeting, coming);
      await house.reminder({ meeting }, 'meeting');
    }
    await write();
    await deliverOnce(ports(database, office), 1);
    expect(office.said.map(({ message }) => message.lines.map(({ key }) => key))).to.deep.equal([
      ['reminder.meeting', 'reminder.meeting', 'reminder.meeting', 'reminder.howToStop'],
    ]);
    expect(await database.query(`select count(*) as ended from deliveries where status = 'sent' and channel = 'teams'`)).to.deep.equal([
      { ended: 3 },
    ]);
  });
});
