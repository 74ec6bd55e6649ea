import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { dayOf } from '../../engagement/day.js';
import { signUp } from './people.js';
import { modes, type Stage, setStage, strike } from './stage.js';

const hour = 3_600_000;

describe('reminders', () => {
  afterEach(strike);

  /** A meeting whose reminder falls due at an instant, `minutes` before its start, and for which these people have signed up. */
  async function remindOf({ world, desk, people }: Stage, dueAt: number, minutes: number): Promise<void> {
    const startsAt = new Date(dueAt + minutes * 60_000);
    await desk.meeting('Kuuleminen', {
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hour).toISOString(),
      signUpClosesOn: dayOf(new Date(), 'Europe/Helsinki'),
      reminders: [{ before: 'meeting', offset: `PT${minutes}M` }],
    });
    await Promise.all(people.map((person) => signUp(world, person, 'Kuuleminen', 100)));
  }
  const heard = ({ world }: Stage) => world.ledger.delivered('Kuuleminen').filter(({ text }) => text.startsWith('A reminder'));

  for (const [name, clocks] of [
    ['right', ['0', '0']],
    ['an hour ahead and an hour behind', [String(hour), String(-hour)]],
  ] as const)
    it(`come once, never early and at most 60 s late, whatever the clocks of those who send say: ${name}`, async () => {
      const stage = await setStage({ mode: 'distributed', people: 5, bots: 1 });
      const { world } = stage;
      await Promise.all(world.jobs().map((house) => house.end('SIGTERM')));
      await Promise.all(clocks.map((ms) => world.start('jobs', { CHAOS_CLOCK_MS: ms })));
      const dueAt = Date.now() + 12_000;
      await remindOf(stage, dueAt, 60);
      expect(Date.now(), 'everyone signed up in time').to.be.below(dueAt);
      expect(await world.ledger.until(() => heard(stage).length >= 5, dueAt + 60_000 - Date.now())).to.equal(true);
      await sleep(4_000);
      expect(Math.min(...heard(stage).map(({ at }) => at)) - dueAt, 'milliseconds late').to.be.at.least(0);
      expect(heard(stage).length).to.equal(5);
      expect(await stage.judged({ reminders: ['Kuuleminen'] })).to.deep.equal([]);
    });

  for (const mode of modes)
    it(`whose deadline passed while no process ran are not sent any more (${mode})`, async () => {
      const stage = await setStage({ mode, people: 2 });
      const { world } = stage;
      const dueAt = Date.now() + 8_000;
      await remindOf(stage, dueAt, 1);
      const roles = [...world.living].map(({ role }) => role);
      await Promise.all([...world.living].map((house) => house.end('SIGKILL')));
      expect(Date.now(), 'killed before it was due').to.be.below(dueAt);
      await sleep(dueAt + 61_000 - Date.now());
      await Promise.all(roles.map((role) => world.start(role)));
      await sleep(8_000);
      expect(heard(stage)).to.deep.equal([]);
      expect(await stage.judged({ reminders: ['Kuuleminen'] })).to.deep.equal([]);
    });

  it('fall due by the clock on the wall in the nights when it is moved, and lie in wait however far ahead they are', async () => {
    const { world, desk } = await setStage({ mode: 'embedded' });
    const dueOf = async (startsAt: string, reminder: object): Promise<string> => {
      const day = startsAt.slice(0, 10);
      const id = await desk.meeting('Kuuleminen', {
        startsAt,
        endsAt: startsAt.replace('T09', 'T11'),
        signUpClosesOn: day,
        reminders: [{ before: 'meeting', ...reminder }],
      });
      const { reminders } = (await desk.ask('GET', `/api/meetings/${id}`)) as unknown as { reminders: { dueAt: string; status: string }[] };
      expect(reminders[0]!.status).to.equal('planned');
      return new Date(reminders[0]!.dueAt).toISOString();
    };
    // Summer time begins on 28 March 2027 at 03:00 and ends on 31 October 2027 at 04:00.
    expect(await dueOf('2027-03-29T09:00:00+03:00', { offset: 'P1D', at: '09:00' })).to.equal('2027-03-28T06:00:00.000Z');
    expect(await dueOf('2027-03-29T09:00:00+03:00', { offset: 'P2D', at: '09:00' })).to.equal('2027-03-27T07:00:00.000Z');
    expect(await dueOf('2027-11-01T09:00:00+02:00', { offset: 'P1D', at: '09:00' })).to.equal('2027-10-31T07:00:00.000Z');
    expect(await dueOf('2027-11-01T09:00:00+02:00', { offset: 'P2D', at: '09:00' })).to.equal('2027-10-30T06:00:00.000Z');
    // 03:30 does not exist in March and exists twice in October: whichever is chosen lies within that hour.
    const march = Date.parse(await dueOf('2027-03-29T09:00:00+03:00', { offset: 'P1D', at: '03:30' }));
    expect(march).to.be.within(Date.parse('2027-03-28T00:30:00Z'), Date.parse('2027-03-28T01:30:00Z'));
    const october = Date.parse(await dueOf('2027-11-01T09:00:00+02:00', { offset: 'P1D', at: '03:30' }));
    expect(october).to.be.within(Date.parse('2027-10-31T00:30:00Z'), Date.parse('2027-10-31T01:30:00Z'));
    await sleep(3_000);
    expect(world.ledger.entries).to.deep.equal([]);
    expect(world.faults).to.deep.equal([]);
  });
});
