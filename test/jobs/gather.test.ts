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
    return { ask, pieces, next: () => go.shift()!() };
  }

  it('is done at once for the first, and together for those who ask meanwhile, each with their own answer', async () => {
    const { ask, pieces, next } = held();
    const first = ask(1);
    const others = [ask(2), ask(3)];
    next();
    expect(await first).to.equal(10);
    next();
    expect(await Promise.all(others)).to.deep.equal([20, 30]);
    expect(pieces).to.deep.equal([[1], [2, 3]]);
  });

  it('is done for so many at a time', async () => {
    const { ask, pieces, next } = held(2);
    const all = Promise.all([1, 2, 3, 4].map(ask));
    for (let piece = 0; piece < 3; piece += 1) {
      next();
      await new Promise(setImmediate);
    }
    await all;
    expect(pieces).to.deep.equal([[1], [2, 3], [4]]);
  });

  it('fails for those it was done for, and goes on for the others', async () => {
    const { ask, next } = held();
    const [bad, good] = [ask(13), ask(2)];
    const failed = bad.catch((fault: Error) => fault.message);
    next();
    expect(await failed).to.equal('unlucky');
    await new Promise(setImmediate);
    next();
    expect(await good).to.equal(20);
  });
});
