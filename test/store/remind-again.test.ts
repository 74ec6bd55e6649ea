import { expect } from 'chai';
import { dayOf } from '../../engagement/day.js';
import type { Database } from '../../store/database.js';
import { remindTomorrow } from '../../store/remind-again.js';
import { deliverOnce, ports, postOffice, rows, timeZone } from '../jobs/house.js';
import { emptyDatabase } from '../support/database.js';

describe('the wish to be reminded tomorrow', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  let office: ReturnType<typeof postOffice>;
  const now = new Date();
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  beforeEach(() => {
    office = postOffice();
  });
  after(() => database.close());

  async function reminded(deadlineInSeconds = 4 * 86_400) {
    const person = await house.person({ teams: true });
    const meeting = await house.meeting();
    await house.signUp(meeting, person);
    const reminder = await house.reminder({ meeting }, 'meeting');
    const delivery = await house.delivery(person, { kind: 'reminder', source: `reminder:${reminder}:1`, deadlineInSeconds });
    await deliverOnce(ports(database, office));
    expect(office.said).to.have.length(1);
    return { person, meeting, delivery, asking: { personId: person, now, timeZone } };
  }
  const tomorrow = async () => {
    await database.query('delete from pauses');
    await database.query(`update deliveries set due_at = now() where status = 'queued'`);
    await deliverOnce(ports(database, office));
  };

  it('is kept: the same is said tomorrow at nine, once, however often it is asked for', async () => {
    const { person, delivery, asking } = await reminded();
    for (let time = 0; time < 2; time += 1) {
      const remembered = await remindTomorrow(database, asking, delivery);
      expect(remembered.kind).to.equal('willRemind');
      if (remembered.kind !== 'willRemind') return;
      const at = new Date(remembered.at);
      expect(dayOf(at, timeZone)).to.equal(dayOf(new Date(now.getTime() + 86_400_000), timeZone));
      expect(at.toLocaleTimeString('en-GB', { timeZone })).to.equal('09:00:00');
    }
    await tomorrow();
    expect(office.said.map(({ mailbox }) => mailbox.id)).to.deep.equal([`teams:${person}`, `teams:${person}`]);
    // And once more, of what was said tomorrow.
    expect((await remindTomorrow(database, asking)).kind).to.equal('willRemind');
  });

  it('reminds nobody whom it does not concern any more', async () => {
    const { meeting, asking } = await reminded();
    await remindTomorrow(database, asking);
    await database.query(`update sign_ups set status = 'cancelled' where meeting_id = $1`, [meeting]);
    await tomorrow();
    expect(office.said).to.have.length(1);
  });

  it('is refused when tomorrow is too late, and when there is nothing to be reminded of', async () => {
    const { asking } = await reminded(60);
    expect(await remindTomorrow(database, asking)).to.deep.equal({ kind: 'tooLateToRemind' });
    const stranger = { ...asking, personId: await house.person() };
    expect(await remindTomorrow(database, stranger)).to.deep.equal({ kind: 'nothingToRemind' });
  });

  it('reaches no message of another person', async () => {
    const { delivery, asking } = await reminded();
    const other = { ...asking, personId: await house.person({ teams: true }) };
    expect(await remindTomorrow(database, other, delivery)).to.deep.equal({ kind: 'nothingToRemind' });
  });
});
