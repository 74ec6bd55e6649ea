import { setTimeout as sleep } from 'node:timers/promises';

/** A moment missed by so much, because the process was busy, is given up and another one asked for: late ones would add up to a burst. */
const toleranceMs = 200;

/**
 * Lets callers through one by one, never more than `perSecond` in any second in all processes together. `reserve` hands out the moments, evenly
 * spaced and each once in the whole house; within this process the last second is counted besides, so that a stall is not followed by a burst.
 */
export function pace(reserve: (count: number) => Promise<number>, perSecond: number): () => Promise<void> {
  const rate = Math.max(1, Math.floor(perSecond));
  let waiting: { pass(at: number): void; fail(fault: unknown): void }[] = [];
  let asking = false;
  const passed: number[] = [];

  // Those who ask while a reservation is under way are all served by the next one.
  async function reserveForAll(): Promise<void> {
    asking = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        const asked = performance.now();
        const first = asked + (await reserve(group.length));
        group.forEach(({ pass }, index) => {
          pass(first + (index * 1000) / rate);
        });
      } catch (fault) {
        for (const { fail } of group) fail(fault);
      }
    }
    asking = false;
  }

  const moment = () =>
    new Promise<number>((pass, fail) => {
      waiting.push({ pass, fail });
      if (!asking) void reserveForAll();
    });

  // A second after the one that was let through so many turns ago.
  const soonest = () => (passed.length < rate ? 0 : passed[0]! + 1000);

  return async function turn() {
    for (;;) {
      const at = await moment();
      for (let now = performance.now(); now < Math.max(at, soonest()); now = performance.now())
        await sleep(Math.ceil(Math.max(at, soonest()) - now));
      if (performance.now() - at > toleranceMs) continue;
      if (passed.push(performance.now()) > rate) passed.shift();
      return;
    }
  };
}
