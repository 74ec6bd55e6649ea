import { expect } from 'chai';
import { oneAtATime } from '../../jobs/one-at-a-time.js';

describe('work that is done one at a time', () => {
  it('never overlaps itself, and runs once more for all who asked meanwhile', async () => {
    let [runs, atOnce] = [0, 0];
    const { go } = oneAtATime(async () => {
      runs += 1;
      atOnce += 1;
      expect(atOnce).to.equal(1);
      await new Promise((resolve) => setTimeout(resolve, 10));
      atOnce -= 1;
    });
    await Promise.all(Array.from({ length: 50 }, go));
    expect(runs).to.equal(2);
  });

  it('runs for whoever asks the very moment it ends', async () => {
    let [asked, seen] = [0, 0];
    const { go } = oneAtATime(async () => {
      seen = asked;
    });
    for (asked = 1; asked <= 200; asked += 1) {
      const running = go();
      for (let breath = 0; breath < asked % 7; breath += 1) await Promise.resolve();
      asked += 1;
      await Promise.all([running, go()]);
      expect(seen).to.equal(asked);
    }
  });

  it('once closed begins nothing, and closing waits for what runs', async () => {
    let ended = 0;
    const { go, close } = oneAtATime(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended += 1;
    });
    void go();
    void go();
    await close();
    expect(ended).to.equal(1);
    await go();
    expect(ended).to.equal(1);
  });
});
