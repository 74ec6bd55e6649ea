import { expect } from 'chai';
import { done, openDesk, refusedAt, text } from '../support/desk.js';

describe('a second pair of eyes', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  before(async () => {
    desk = await openDesk({ over: 2 });
    for (const index of [0, 1, 2]) await desk.signUp(index);
  });
  after(() => desk.database.close());

  const deliveries = async () =>
    (await desk.database.query<{ count: number }>(`select count(*) as count from deliveries where kind <> 'letter'`))[0]!.count;
  const asked = async () => (await desk.staff.approvals({ limit: 1 }, 'waiting')).items[0]!;

  it('looks at what would tell many before anybody is told, and it is done as it was asked for', async () => {
    const { id } = await desk.announcement();
    const waiting = done(await desk.staff.sendAnnouncement('Anna', id));
    expect(waiting.status).to.equal('to-approve');
    expect(waiting.approval).to.include({ action: 'announcement.send', people: 4, askedBy: 'Anna' });
    expect(await deliveries()).to.equal(0);
    const approval = await asked();
    expect(refusedAt(await desk.staff.decideApproval('Anna', approval.id, 'approved')), 'not by who asked').to.deep.equal(['askedBy']);
    const { item } = done(await desk.staff.decideApproval('Bo', approval.id, 'approved')) as unknown as { item: { status: string } };
    expect(item.status).to.equal('sending');
    expect(await deliveries()).to.equal(4);
    expect(refusedAt(await desk.staff.decideApproval('Bo', approval.id, 'approved')), 'once').to.deep.equal(['status']);
    const acts = (await desk.staff.audit({}, { limit: 3 })).items.map(({ who, action }) => `${who} ${action}`);
    expect(acts).to.include.members(['Bo approve', 'Anna send', 'Anna ask approval']);
  });

  it('what waits is not changed meanwhile; who asked may withdraw it, and another refuse it with a reason', async () => {
    const { id } = await desk.announcement();
    done(await desk.staff.sendAnnouncement('Anna', id));
    expect(refusedAt(await desk.staff.changeAnnouncement('Anna', id, { title: text('Uusi') }))).to.deep.equal(['approval']);
    expect(refusedAt(await desk.staff.sendAnnouncement('Bo', id))).to.deep.equal(['approval']);
    done(await desk.staff.decideApproval('Anna', (await asked()).id, 'withdrawn'));
    done(await desk.staff.changeAnnouncement('Anna', id, { title: text('Uusi') }));
    done(await desk.staff.sendAnnouncement('Anna', id));
    done(await desk.staff.decideApproval('Bo', (await asked()).id, 'refused', 'Päivä on väärä.'));
    const shown = (await desk.staff.get('announcements', id))!;
    expect(shown.status).to.equal('draft');
    expect(shown.refusal).to.include({ by: 'Bo', reason: 'Päivä on väärä.' });
  });

  it('what a rule refuses is refused at once, and few are told at once', async () => {
    const lacking = done(
      await desk.staff.createAnnouncement('Anna', { title: { fi: 'Vain' }, text: text('x'), audience: { groups: [desk.group] } }),
    );
    expect(refusedAt(await desk.staff.sendAnnouncement('Anna', lacking.id))).to.deep.equal(['title.sv']);
    await desk.database.query(`update people set announcements = false where email in ('person-0@example.org', 'person-1@example.org')`);
    expect(done(await desk.staff.sendAnnouncement('Anna', (await desk.announcement()).id)).status).to.equal('sending');
  });

  it('looks at a moved and a cancelled meeting too, but not at a corrected word', async () => {
    const before = await deliveries();
    expect(done(await desk.staff.changeMeeting('Anna', desk.meeting, { title: text('Kuuleminen 2') })).approval).to.equal(undefined);
    const moved = done(await desk.staff.changeMeeting('Anna', desk.meeting, { place: text('Toisaalla') }));
    expect(moved).to.deep.include({ place: text('Säätytalo'), version: 1 });
    expect(moved.approval).to.deep.include({ action: 'meeting.change', body: { place: text('Toisaalla') }, people: 3 });
    expect(await deliveries()).to.equal(before);
    const { item } = done(await desk.staff.decideApproval('Bo', (await asked()).id, 'approved')) as unknown as { item: object };
    expect(item).to.deep.include({ place: text('Toisaalla'), version: 2 });
    expect(await deliveries()).to.equal(before + 3);
    expect((await desk.staff.told('meetings', desk.meeting))!).to.include({ count: 3, needsApproval: true });
  });
});
