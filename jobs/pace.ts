import { setTimeout as sleep } from 'node:timers/promises';
import type { Lane } from '../engagement/delivery.js';

/** A moment missed by so much, because the process was busy, is given up and another one asked for: late ones would add up to a burst. */
const toleranceMs = 100;
/** Of what is allowed so much is planned: the rest is for what trembles between our clock and the other side's. */
const planned = 0.97;
/** Moments are reserved for this long ahead at most, so that whoever is in a hurry, in this process or another, finds one soon. */
const horizonMs = 250;

/**
 * Lets callers through one by one, never more than `perSecond` in any second in all processes together. `reserve` hands out moments, evenly spaced
 * and each once in the whole house; here the next moment goes to whoever is one before whoever is one of many. Within this process the last second
 * is counted besides, so that a stall is not followed by a burst.
 */
export function pace(reserve: (count: number, perSecond: number) => Promise<number>, perSecond: number): (lane: Lane) => Promise<void> {
  const rate = Math.max(0.5, perSecond * planned);
  const inAnySecond = Math.max(1, Math.floor(rate));
  const ahead = Math.max(1, Math.round((rate * horizonMs) / 1000));
  const waiting: Record<Lane, { pass(): void; fail(fault: unknown): void }[]> = { one: [], many: [] };
  const passed: number[] = [];
  let letting = false;

  const next = () => waiting.one.shift() ?? waiting.many.shift();
  const count = () => waiting.one.length + waiting.many.length;
  // A second after the one that was let through so many turns ago.
  const soonest = () => (passed.length < inAnySecond ? 0 : passed[0]! + 1000);

  /** Waits for a moment and lets one through, unless the moment was missed. */
  async function letOne(at: number): Promise<void> {
    const moment = () => Math.max(at, soonest());
    for (let now = performance.now(); now < moment(); now = performance.now()) await sleep(Math.ceil(moment() - now));
    if (performance.now() - moment() > toleranceMs) return;
    if (passed.push(performance.now()) > inAnySecond) passed.shift();
    next()?.pass();
  }

  async function letAll(): Promise<void> {
    letting = true;
    while (count() > 0) {
      const moments = Math.min(count(), ahead);
      try {
        const first = performance.now() + (await reserve(moments, rate));
        for (let index = 0; index < moments; index += 1) await letOne(first + (index * 1000) / rate);
      } catch (fault) {
        for (let one = next(); one; one = next()) one.fail(fault);
      }
    }
    letting = false;
  }

  return (lane) =>
    new Promise((pass, fail) => {
      waiting[lane].push({ pass, fail });
      if (!letting) void letAll();
    });
}

/** A pace for each tenant, made when the first message to it comes. */
export function paces(
  reserve: (tenant: string, count: number, perSecond: number) => Promise<number>,
  perSecond: number,
): (tenant: string, lane: Lane) => Promise<void> {
  const tenants = new Map<string, (lane: Lane) => Promise<void>>();
  return (tenant, lane) => {
    const turn = tenants.get(tenant) ?? pace((count, rate) => reserve(tenant, count, rate), perSecond);
    tenants.set(tenant, turn);
    return turn(lane);
  };
}
