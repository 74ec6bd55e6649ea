import { setTimeout as sleep } from 'node:timers/promises';
import type { Lane } from '../engagement/delivery.js';

/** Of what is allowed so much is planned, and so much may pass in any second: the rest is for what trembles between our clock and the other side's. */
const planned = 0.96;
const atMost = 0.97;
/** Moments are reserved for this long ahead at most, so that whoever is in a hurry, in this process or another, finds one soon. */
const horizonMs = 150;
/**
 * With other processes beside, a moment missed by so much, because this one was busy, is given up: late ones would come on top of the others'. Alone,
 * it is used as soon as the last second allows.
 */
const toleranceMs = 80;
/** A turn comes so long before its moment: time to mark the message as being sent, so that it leaves at its moment however long that took. */
const leadMs = 100;

type Reserve = (count: number, perSecond: number) => Promise<number>;

/** Waits until the moment of a turn has come; then the message leaves, with nothing more in between. */
export type Leave = () => Promise<void>;
export type Turn = (lane: Lane) => Promise<Leave>;

/**
 * Lets callers through one by one, never more than `perSecond` in any second in all processes together. `reserve` hands out moments, evenly spaced
 * and each once in the whole house; here the next moment goes to whoever is one before whoever is one of many. The next moments are asked for while
 * there still are some, so that a slow answer costs none. What leaves this process is counted besides: no stall is followed by a burst.
 */
export function pace(reserve: Reserve, perSecond: number, alone = false): Turn {
  const rate = Math.max(0.5, perSecond * planned);
  const inAnySecond = Math.max(1, Math.floor(perSecond * atMost));
  const ahead = Math.max(1, Math.round((rate * horizonMs) / 1000));
  const waiting: Record<Lane, { pass(leave: Leave): void; fail(fault: unknown): void }[]> = { one: [], many: [] };
  const left: number[] = [];
  let leaving = Promise.resolve();
  let moments: number[] = [];
  let asking: Promise<void> | undefined;
  let letting = false;

  const next = () => waiting.one.shift() ?? waiting.many.shift();
  const count = () => waiting.one.length + waiting.many.length;
  // A second after the one that left so many turns ago.
  const soonest = () => (left.length < inAnySecond ? 0 : left[0]! + 1000);

  async function until(moment: () => number): Promise<void> {
    for (let now = performance.now(); now < moment(); now = performance.now()) await sleep(Math.ceil(moment() - now));
  }

  async function ask(): Promise<void> {
    const wanted = Math.max(1, Math.min(count() - moments.length, ahead));
    const asked = performance.now();
    const first = asked + (await reserve(wanted, rate));
    for (let index = 0; index < wanted; index += 1) moments.push(first + (index * 1000) / rate);
  }

  /** Asks for more when few are left; waits for them only when there are none. */
  async function haveMoments(): Promise<void> {
    if (!asking && moments.length <= ahead / 2 && moments.length < count())
      asking = ask().finally(() => {
        asking = undefined;
      });
    if (moments.length === 0) await asking;
    // Whether it fails is known when there are none left.
    else asking?.catch(() => {});
  }

  /** One after the other, each at its moment and as the last second allows. */
  const leaveAt = (at: number): Promise<void> => {
    leaving = leaving.then(async () => {
      await until(() => Math.max(at, soonest()));
      if (left.push(performance.now()) > inAnySecond) left.shift();
    });
    return leaving;
  };

  /** Waits until shortly before a moment and lets one through, unless the moment was missed. */
  async function letOne(at: number): Promise<void> {
    await until(() => at - leadMs);
    if (!alone && performance.now() - at > toleranceMs) return;
    next()?.pass(() => leaveAt(at));
  }

  async function letAll(): Promise<void> {
    letting = true;
    while (count() > 0) {
      try {
        await haveMoments();
        const moment = moments.shift();
        if (moment !== undefined) await letOne(moment);
      } catch (fault) {
        for (let one = next(); one; one = next()) one.fail(fault);
      }
    }
    // What nobody waits for is not saved up.
    moments = [];
    letting = false;
  }

  return (lane) =>
    new Promise((pass, fail) => {
      waiting[lane].push({ pass, fail });
      if (!letting) void letAll();
    });
}

/** A pace for each tenant, made when the first message to it comes. `alone`: no other process sends. */
export function paces(
  reserve: (tenant: string, count: number, perSecond: number) => Promise<number>,
  perSecond: number,
  alone: boolean,
): (tenant: string, lane: Lane) => Promise<Leave> {
  const tenants = new Map<string, Turn>();
  return (tenant, lane) => {
    const turn = tenants.get(tenant) ?? pace((count, rate) => reserve(tenant, count, rate), perSecond, alone);
    tenants.set(tenant, turn);
    return turn(lane);
  };
}
