import { expect } from 'chai';
import { done, now, openDesk, refusedAt, text } from '../support/desk.js';

describe('announcing', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  before(async () => {
    desk = await openDesk();
    await desk.signUp(0);
    await desk.answer(1, 'Hyvä.');
  });
  after(() => desk.database.close());

  const names = async (audience: Parameters<typeof desk.staff.audience>[0]) => {
    const found = await desk.staff.audience(audience, { limit: 50 });
    return (found as unknown as { value: { items: { name: string }[] } }).value.items.map(({ name }) => name.slice(-1)).join('');
  };

  it('goes to groups, to those of a meeting or a round, and to what is left when others are taken away', async () => {
    const { group, meeting, round } = desk;
    expect(await names({ groups: [group] })).to.equal('0123');
    expect(await names({ meetingId: meeting })).to.equal('0');
    expect(await names({ anyOf: [{ meeting, who: 'invited' }], noneOf: [{ meeting }] }), 'invited and not signed up').to.equal('123');
    expect(await names({ anyOf: [{ round }], noneOf: [{ round, who: 'answered' }] }), 'asked and not answered').to.equal('023');
    expect(await names({ anyOf: [{ group }], allOf: [{ meeting }, { round, who: 'answered' }] }), 'who did both').to.equal('');
    expect(await names({ anyOf: [{ meeting }, { round, who: 'answered' }] }), 'who did either').to.equal('01');
  });

  it('tells how many, in which languages and how they would be reached, and a page at a time who', async () => {
    const first = (await desk.staff.audience({ groups: [desk.group] }, { limit: 3 })) as unknown as {
      value: { count: number; languages: object; channels: object; next: string; items: object[] };
    };
    expect(first.value).to.deep.include({
      count: 4,
      languages: { fi: 2, sv: 1, en: 1 },
      channels: { teams: 0, email: 4, web: 0, none: 0 },
    });
    const rest = (await desk.staff.audience({ groups: [desk.group] }, { limit: 3, after: first.value.next })) as unknown as typeof first;
    expect([first.value.items.length, rest.value.items.length, rest.value.next]).to.deep.equal([3, 1, undefined]);
  });

  it('names each part of an audience that is not there', async () => {
    const outcome = await desk.staff.audience(
      { anyOf: [{ group: 'x' }, { meeting: desk.meeting }], noneOf: [{ round: 'y' }] },
      { limit: 1 },
    );
    expect(refusedAt(outcome)).to.deep.equal(['audience.anyOf.0', 'audience.noneOf.0']);
    expect(refusedAt(await desk.staff.audience({ noneOf: [{ group: desk.group }] }, { limit: 1 }))).to.deep.equal(['audience']);
  });

  it('a draft is changed and thrown away; what has been sent is not', async () => {
    const { id } = await desk.announcement();
    const changed = done(await desk.staff.changeAnnouncement('Anna', id, { title: text('Uusi'), audience: { meetingId: desk.meeting } }));
    expect(changed).to.deep.include({ title: text('Uusi'), text: text('Tulkaa'), recipients: 1, revision: 2, changedBy: 'Anna' });
    done(await desk.staff.removeAnnouncement('Anna', id));
    expect(await desk.staff.get('announcements', id)).to.equal(undefined);
    const sent = await desk.announcement();
    done(await desk.staff.sendAnnouncement('Anna', sent.id));
    expect(refusedAt(await desk.staff.changeAnnouncement('Anna', sent.id, { title: text('Uusi') }))).to.deep.equal(['status']);
    expect(refusedAt(await desk.staff.removeAnnouncement('Anna', sent.id))).to.deep.equal(['status']);
  });

  it('of two who change the same draft the second is told, and nothing of theirs is kept', async () => {
    const { id } = await desk.announcement();
    done(await desk.staff.changeAnnouncement('Anna', id, { title: text('Annan') }, 1));
    const late = await desk.staff.changeAnnouncement('Bo', id, { title: text('Bon') }, 1);
    expect(late).to.deep.equal({ kind: 'stale', revision: 2, changedBy: 'Anna', changedAt: now.toISOString() });
    expect((await desk.staff.get('announcements', id))!.title).to.deep.equal(text('Annan'));
  });

  it('one that is scheduled can become a draft again', async () => {
    const { id } = await desk.announcement();
    done(await desk.staff.changeAnnouncement('Anna', id, { sendAt: '2026-11-30T09:00:00+02:00' }));
    expect(done(await desk.staff.sendAnnouncement('Anna', id)).status).to.equal('scheduled');
    expect(done(await desk.staff.unscheduleAnnouncement('Anna', id)).status).to.equal('draft');
  });

  it('a test goes to oneself alone, as often as one likes, and makes nobody a recipient', async () => {
    const { id } = await desk.announcement();
    for (let time = 0; time < 2; time++) done(await desk.staff.testAnnouncement('Anna', id, { email: 'Anna@example.org', name: 'Anna' }));
    const rows = await desk.database.query<{ email: string }>(
      `select p.email from deliveries d join people p on p.id = d.person_id where d.source like $1`,
      [`notice:test:${id}:%`],
    );
    expect(rows.map(({ email }) => email)).to.deep.equal(['anna@example.org', 'anna@example.org']);
    expect((await desk.staff.get('announcements', id))!.status).to.equal('draft');
    expect(await names({ groups: [desk.group] })).to.equal('0123');
  });

  it('shows how it goes: what has gone out so far, how fast, and how long it will take', async () => {
    const { id } = await desk.announcement();
    done(await desk.staff.sendAnnouncement('Anna', id));
    await desk.database.query(
      `update deliveries d set status = 'sent', ended_at = now() - interval '1 second' * (3 - n) from (select id, row_number() over (order by id) as n from deliveries where announcement_id = $1) r where r.id = d.id and n <= 2`,
      [id],
    );
    const progress = (await desk.staff.progress(id)) as {
      counts: object;
      perMinute: number;
      secondsLeft: number;
      series: { sent: number }[];
    };
    expect(progress.counts).to.include({ recipients: 4, sent: 2, queued: 2 });
    expect(progress.series.map(({ sent }) => sent)).to.deep.equal([1, 2]);
    expect(progress.perMinute).to.be.above(0);
    expect(progress.secondsLeft).to.be.above(0);
  });
});
