import { expect } from 'chai';
import type { Database } from '../../store/database.js';
import { markPressed, markReadUpTo } from '../../store/read-marks.js';
import { rows } from '../jobs/house.js';
import { emptyDatabase } from '../support/database.js';

describe('what has been read', () => {
  let database: Database;
  let house: ReturnType<typeof rows>;
  before(async () => {
    database = await emptyDatabase();
    house = rows(database);
  });
  after(() => database.close());

  async function sent(person: string, activityId: string): Promise<string> {
    const delivery = await house.delivery(person);
    await database.query(
      `update deliveries set status = 'sent', channel = 'teams', conversation_id = 'teams:' || person_id, activity_id = $2, ended_at = now() where id = $1`,
      [delivery, activityId],
    );
    return delivery;
  }
  const isRead = async (delivery: string) =>
    (await database.query<{ read: boolean }>('select read_at is not null as read from deliveries where id = $1', [delivery]))[0]!.read;

  it('is everything up to the message of the receipt, in that chat and in no other', async () => {
    const [person, other] = [await house.person({ teams: true }), await house.person({ teams: true })];
    const before = await sent(person, '1700000000999');
    const upTo = await sent(person, '1700000001000');
    const after = await sent(person, '1700000001001');
    const elsewhere = await sent(other, '1700000000001');
    await markReadUpTo(database, `teams:${person}`, '1700000001000');
    expect([await isRead(before), await isRead(upTo), await isRead(after), await isRead(elsewhere)]).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is the message itself where messages have other names', async () => {
    const person = await house.person({ teams: true });
    const [one, two] = [await sent(person, 'a'), await sent(person, 'b')];
    await markReadUpTo(database, `teams:${person}`, 'b');
    expect([await isRead(one), await isRead(two)]).to.deep.equal([false, true]);
  });

  it('is a message under which a button was pressed, by the one to whom it was sent', async () => {
    const [person, other] = [await house.person({ teams: true }), await house.person({ teams: true })];
    const delivery = await sent(person, '1');
    await markPressed(database, other, delivery);
    await markPressed(database, person, "' or true --");
    expect(await isRead(delivery)).to.equal(false);
    await markPressed(database, person, delivery);
    expect(await isRead(delivery)).to.equal(true);
  });
});
