import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { post } from './people.js';
import { type Stage, setStage, strike } from './stage.js';

const ready = async ({ world }: Stage): Promise<{ status: string; parts: Record<string, string> }> =>
  (await fetch(`${world.door()}/readyz`)).json() as never;

describe('Redis', () => {
  afterEach(strike);

  /** Announces to everyone, and tells in how many milliseconds the first of them heard it. */
  async function firstHeard({ world, desk, group }: Stage, words: string, withinMs: number): Promise<number> {
    const began = performance.now();
    await desk.announce(words, [group.id]);
    expect(await world.ledger.until(() => world.ledger.delivered(words).length > 0, withinMs), words).to.equal(true);
    return performance.now() - began;
  }

  it('wiped in mid-broadcast and between broadcasts loses nothing, and is rebuilt within 30 s', async () => {
    const stage = await setStage({ mode: 'distributed', people: 80 });
    const { world, desk, group, people, judged } = stage;
    const first = await desk.announce('Sanoma-1', [group.id]);
    await world.ledger.until(() => world.ledger.delivered('Sanoma-1').length >= 20, 20_000);
    await world.redis!.direct.flushall();
    expect(await desk.settled(first, 40_000)).to.be.below(30_000);
    await world.redis!.direct.flushall();
    expect(await firstHeard(stage, 'Sanoma-2', 40_000)).to.be.below(30_000);
    await sleep(3_000);
    expect(await judged({ announcements: [{ id: first, words: 'Sanoma-1', recipients: people }] })).to.deep.equal([]);
  });

  it('gone: people are answered within 2 s, /readyz says degraded and which part, announcements go out, and it comes back by itself', async () => {
    const stage = await setStage({ mode: 'distributed', people: 30 });
    const { world, desk, group, people, judged } = stage;
    world.redis!.proxy.refuse();
    await sleep(500);
    const times = [];
    for (const person of people.slice(0, 5)) {
      const began = performance.now();
      expect(await post(world, person, 'help')).to.equal(200);
      times.push(performance.now() - began);
    }
    expect(Math.max(...times), 'milliseconds until an answer').to.be.below(2_000);
    const said = await ready(stage);
    expect(said.status).to.equal('degraded');
    expect(said.parts).to.include({ redis: 'down', database: 'up' });
    const announced = await desk.announce('Sanoma-1', [group.id]);
    expect(await desk.settled(announced, 40_000)).to.be.below(30_000);
    world.redis!.proxy.mend();
    const until = performance.now() + 30_000;
    while (performance.now() < until && (await ready(stage)).status !== 'ready') await sleep(250);
    expect((await ready(stage)).status).to.equal('ready');
    expect(await judged({ announcements: [{ id: announced, words: 'Sanoma-1', recipients: people }] })).to.deep.equal([]);
  });

  it('behind links that silently died: the deaf are noticed and hear again within 60 s', async () => {
    const stage = await setStage({ mode: 'distributed', people: 3 });
    const usual = Math.max(await firstHeard(stage, 'Ensin', 20_000), await firstHeard(stage, 'Sitten', 20_000));
    stage.world.redis!.proxy.deafen();
    const began = performance.now();
    // Wake-ups pass when three announcements in a row are heard as soon as usual: the regular look, every 15 s, cannot do that.
    let quick = 0;
    const heard: string[] = [];
    for (let number = 1; quick < 3; number += 1) {
      expect(performance.now() - began, `milliseconds deaf; heard after ${heard.join(', ')}`).to.be.below(60_000);
      const ms = await firstHeard(stage, `Sanoma-${number}.`, 40_000);
      quick = ms < usual + 2_000 ? quick + 1 : 0;
      heard.push(`${Math.round(ms)} ms`);
      await sleep(1_000);
    }
    expect(await stage.judged({})).to.deep.equal([]);
  });
});
