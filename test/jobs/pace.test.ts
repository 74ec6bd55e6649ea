import { expect } from 'chai';
import { pace, paces } from '../../jobs/pace.js';

/** Moments handed out evenly, as the database hands them out, to however many processes there are. */
function moments() {
  const next = new Map<string, number>();
  return async (tenant: string, count: number, perSecond: number) => {
    const now = performance.now();
    const from = Math.max(now, next.get(tenant) ?? 0);
    next.set(tenant, from + (count * 1000) / perSecond);
    return from - now;
  };
}

describe('the pace to Teams', () => {
  it('lets a person’s own message go before all that wait for many', async () => {
    const reserve = moments();
    const turn = pace((count, perSecond) => reserve('', count, perSecond), 20);
    const passed: string[] = [];
    const many = Array.from({ length: 10 }, (_, index) => turn('many').then(() => passed.push(`many ${index}`)));
    await many[0];
    await turn('one').then(() => passed.push('one'));
    await Promise.all(many);
    expect(passed.indexOf('one')).to.be.at.most(2);
  });

  it('lets no more leave in a second after a stall, however many had their turn before it', async () => {
    const reserve = moments();
    const turn = pace((count, perSecond) => reserve('', count, perSecond), 20, true);
    const left: number[] = [];
    const note = () => void left.push(performance.now());
    const stalled = await Promise.all(Array.from({ length: 15 }, () => turn('many')));
    await Promise.all([
      ...stalled.map((leave) => leave().then(note)),
      ...Array.from({ length: 15 }, async () => (await turn('many'))().then(note)),
    ]);
    expect(left).to.have.length(30);
    expect(Math.max(...left.map((from) => left.filter((to) => to >= from && to < from + 1000).length))).to.be.at.most(19);
  });

  it('is each tenant’s own', async () => {
    const turn = paces(moments(), 2, true);
    const passed: string[] = [];
    const waiting = ['a', 'a', 'a', 'b'].map((tenant) => turn(tenant, 'many').then(() => passed.push(tenant)));
    await Promise.all(waiting);
    expect(passed.slice(0, 2).sort()).to.deep.equal(['a', 'b']);
  });

  it('tells those who wait that no moments can be had, and goes on later', async () => {
    let away = true;
    const turn = pace(async () => {
      if (away) throw new Error('the database is away');
      return 0;
    }, 50);
    const faults = await Promise.all([turn('one'), turn('many')].map((each) => each.catch((fault: Error) => fault.message)));
    expect(faults).to.deep.equal(['the database is away', 'the database is away']);
    away = false;
    await turn('many');
  });
});
