import { setTimeout as sleep } from 'node:timers/promises';
import type { Claim, Deliveries, Ended, Lane } from '../engagement/delivery.js';
import { atMost } from './at-most.js';
import { gather } from './gather.js';
import type { Job } from './job.js';
import { type Sending, send } from './send.js';

/** What delivering needs. `ended` hears of every end, for the numbers of the house. */
export interface Delivering extends Omit<Sending, 'deliveries' | 'begin' | 'over'> {
  deliveries: Deliveries;
  ended(claim: Claim, ended: Ended): void;
}

/** So many messages of a lane are marked as being sent at once in one process; half of them wait for a socket. A slow one holds up no other. */
const atOnce = 128;
/** So many are claimed, waiting for their turn or for their end to be written: enough for whoever writes to write many at a time. */
const claimed = 512;
/** Well within the lease of a claim (store/deliveries.ts), so that a slow other side does not look like a dead process. */
const renewMs = 4_000;

/**
 * Says what is due in a lane, to everyone whom it still concerns. Stops claiming when the house closes; what was claimed is still sent. Claims,
 * marks and ends are written for many rows at a time, as many as have gathered while the last were written.
 */
export function deliver(lane: Lane, delivering: Delivering, rate: number, closing: AbortSignal): Job {
  const { deliveries, log } = delivering;
  // Not more than half a second's worth: what waits for its turn cannot be stopped as fast, and is held from processes that have time.
  const room = Math.max(1, Math.min(claimed, Math.floor(rate / 2)));
  const underWay = new Set<Claim>();
  const sending: Sending = { ...delivering, over: atMost(atOnce), begin: gather((beginnings) => deliveries.begin(beginnings)) };
  const write = gather(async (endings: { claim: Claim; ended: Ended }[]) => {
    await deliveries.end(endings);
    return endings;
  });
  let freed = () => {};

  /** What has been sent must not be forgotten because the database is away for a moment. After that it is the lease that decides. */
  async function note(claim: Claim, ended: Ended, tries = 20): Promise<void> {
    try {
      await write({ claim, ended });
      delivering.ended(claim, ended);
    } catch (fault) {
      if (tries === 0) throw fault;
      await sleep(500);
      await note(claim, ended, tries - 1);
    }
  }

  const sendOne = (claim: Claim): Promise<void> =>
    send(sending, claim)
      .then((ended) => note(claim, ended))
      .catch(log) // the database was away before anything was sent, or all the time since: the lease runs out
      .finally(() => {
        underWay.delete(claim);
        freed();
      });

  /** Resolves when there is room for a good part of a claim again, or nothing is under way. */
  async function roomAgain(): Promise<void> {
    while (underWay.size > room * 0.75)
      await new Promise<void>((resolve) => {
        freed = resolve;
      });
  }

  async function run(): Promise<number | undefined> {
    const renewing = setInterval(() => {
      if (underWay.size > 0) void deliveries.renew([...underWay]).catch(log);
    }, renewMs);
    try {
      while (!closing.aborted) {
        const claims = await deliveries.claim(lane, room - underWay.size);
        if (claims.length === 0) break;
        for (const claim of claims) {
          underWay.add(claim);
          void sendOne(claim);
        }
        await roomAgain();
      }
      while (underWay.size > 0)
        await new Promise<void>((resolve) => {
          freed = resolve;
        });
    } finally {
      clearInterval(renewing);
    }
    if (lane === 'many') await deliveries.finish();
    return deliveries.nextInMs(lane);
  }

  return { name: `deliver-to-${lane}`, everyMs: 15_000, wakes: true, run };
}
