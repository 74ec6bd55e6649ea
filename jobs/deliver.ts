import { setTimeout as sleep } from 'node:timers/promises';
import type { Claim, Ended } from '../engagement/delivery.js';
import type { Job } from './job.js';
import { type Sending, send } from './send.js';

/** So many messages are on their way at once in one process; a slow one holds up no other. */
const atOnce = 16;
/** Well within the lease of a claim (store/deliveries.ts), so that a slow other side does not look like a dead process. */
const renewMs = 4_000;

/** Says what is due, to everyone whom it still concerns. Stops claiming when the house closes; what was claimed is still sent. */
export function deliver(sending: Sending, rate: number, closing: AbortSignal): Job {
  const { deliveries, log } = sending;
  const underWay = new Map<Claim, Promise<void>>();

  /** What has been sent must not be forgotten because the database is away for a moment. After that it is the lease that decides. */
  async function note(claim: Claim, ended: Ended, tries = 20): Promise<void> {
    try {
      await deliveries.end(claim, ended);
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
      .finally(() => underWay.delete(claim));

  async function run(): Promise<number | undefined> {
    const renewing = setInterval(() => {
      if (underWay.size > 0) void deliveries.renew([...underWay.keys()]).catch(log);
    }, renewMs);
    try {
      while (!closing.aborted) {
        // Not more at once than a second's worth: what waits for its turn would be held from processes that have time.
        const claims = await deliveries.claim(Math.max(1, Math.min(atOnce, Math.floor(rate))) - underWay.size);
        if (claims.length === 0 && underWay.size === 0) break;
        for (const claim of claims) underWay.set(claim, sendOne(claim));
        await Promise.race(underWay.values());
      }
      await Promise.all(underWay.values());
    } finally {
      clearInterval(renewing);
    }
    await deliveries.finish();
    return deliveries.nextInMs();
  }

  return { name: 'deliver', everyMs: 15_000, wakes: true, run };
}
