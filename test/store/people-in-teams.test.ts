import { expect } from 'chai';
import type { Database } from '../../store/database.js';
import { peopleOf } from '../../store/staff-lists.js';
import { deliverOnce, ports, postOffice, rows } from '../jobs/house.js';
import { emptyDatabase } from '../support/database.js';

describe('whom Teams lets us write to', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  it('is listed for staff: reachable, blocked until they write again, or never there', async () => {
    const house = rows(database);
    const office = postOffice();
    const blocked = await house.person({ teams: true, email: 'blocked@example.org' });
    const reachable = await house.person({ teams: true, email: 'reachable@example.org' });
    const absent = await house.person({ email: 'absent@example.org' });
    office.answer = async ({ id }) =>
      id === `teams:${blocked}` ? { kind: 'blocked', reason: '403 ConversationBlockedByUser' } : undefined;
    for (const person of [blocked, reachable, absent]) await house.delivery(person);
    await deliverOnce(ports(database, office));
    const list = async (teams?: 'blocked' | 'reachable') =>
      (await peopleOf(database, teams ? { teams } : {}, { limit: 50 })).items.map(({ id, teams: shown }) => [id, shown]);
    expect(await list()).to.have.deep.members([
      [blocked, 'blocked'],
      [reachable, 'reachable'],
      [absent, undefined],
    ]);
    expect(await list('blocked')).to.deep.equal([[blocked, 'blocked']]);
    expect(await list('reachable')).to.deep.equal([[reachable, 'reachable']]);
  });
});
