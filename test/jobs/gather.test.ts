import { expect } from 'chai';
import { gather } from '../../jobs/gather.js';

describe('work that is gathered', () => {
  /** Work that waits until it is let go, piece by piece. */
  function held(atMost?: number) {
    const pieces: number[][] = [];
    const go: (() => void)[] = [];
    const ask = gather(async (asked: number[]) => {
      pieces.push(asked);
      await new Promise<void>((resolve) => go.push(resolve));
      if (asked.includes(13)) throw new Error('unlucky');
      return asked.map((each) => each * 10);
    }, atMost);
    return {
      ask,
      pieces,
      next: () => go.shift()!(),
      /** A piece has been begun and waits. */
      async begun() {
        while (go.length === 0) await new Promise(setImmediate);
      },
    };
  }

  it('is done for the first without waiting for others, and together for those who ask meanwhile, each with their own answer', async () => {
    const { ask, pieces, next, begun } = held();
    const first = ask(1);
    await begun();
    const others = [ask(2), ask(3)];
    next();
    expect(await first).to.equal(10);
    await begun();
    next();
    expect(await Promise.all(others)).to.deep.equal([20, 30]);
    expect(pieces).to.deep.equal([[1], [2, 3]]);
  });

  it('is done for so many at a time', async () => {
    const { ask, pieces, next, begun } = held(2);
    const all = Promise.all([1, 2, 3].map(ask));
    for (let piece = 0; piece < 2; piece += 1) {
      await begun();
      next();
    }
    await all;
    expect(pieces).to.deep.equal([[1, 2], [3]]);
  });

  it('fails for those it was done for, and goes on for the others', async () => {
    const { ask, next, begun } = held();
    const failed = ask(13).catch((fault: Error) => fault.message);
    await begun();
    const good = ask(2);
    next();
    expect(await failed).to.equal('unlucky');
    await begun();
    next();
    expect(await good).to.equal(20);
  });
});
