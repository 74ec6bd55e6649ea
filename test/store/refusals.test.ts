import { expect } from 'chai';
import { done, openDesk, refusedAt } from '../support/desk.js';

describe('what is refused to staff', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  before(async () => {
    desk = await openDesk({ over: 2 });
  });
  after(() => desk.database.close());

  it('leaves everything as it was, also what was fine in it', async () => {
    const id = desk.people[0]!;
    const change = { name: 'Uusi Nimi', groups: [desk.group, 'no such group'] };
    expect(refusedAt(await desk.staff.changePerson('Anna', id, change))).to.deep.equal(['groups']);
    expect(await desk.staff.person(id)).to.include({ name: 'Henkilö 0' });
  });

  it('is not approved either: what is gone meanwhile goes on waiting until it is withdrawn', async () => {
    const { id } = await desk.announcement();
    done(await desk.staff.sendAnnouncement('Anna', id));
    const [approval] = (await desk.staff.approvals({ limit: 1 }, 'waiting')).items;
    done(await desk.staff.removeAnnouncement('Anna', id));
    expect(await desk.staff.decideApproval('Bo', approval!.id, 'approved')).to.deep.equal({ kind: 'unknown' });
    expect((await desk.staff.approvals({ limit: 1 }, 'waiting')).items).to.have.length(1);
    done(await desk.staff.decideApproval('Anna', approval!.id, 'withdrawn'));
  });
});
