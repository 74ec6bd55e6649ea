import { setTimeout as sleep } from 'node:timers/promises';
import type { Beginning, Claim, Deliveries, Ended, Lane } from '../engagement/delivery.js';
import { atMost } from './at-most.js';
import { gather } from './gather.js';
import type { Job } from './job.js';
import { type Sending, send } from './send.js';

/** What delivering needs. */
export interface Delivering extends Omit<Sending, 'deliveries' | 'begin' | 'over'> {
  deliveries: Deliveries;
  /** Hears of every end, for the numbers of the house. */
  ended(claim: Claim, ended: Ended): void;
  /** Asks for another run, so many milliseconds from now. */
  again(inMs: number): void;
}

/** A job whose runs end before what they began: `drained` resolves when nothing is under way any more. */
export interface Deliverer extends Job {
  drained(): Promise<void>;
}

/** So many messages of a lane are handed over at once in one process; half of them wait for a socket. */
const atOnce = 128;
/** So many are claimed, waiting for their turn or for their end to be written: enough for whoever writes to write many at a time. */
const claimed = 512;
/** Well within the lease of a claim (store/deliveries.ts), so that a slow other side does not look like a dead process. */
const renewMs = 4_000;

/**
 * Says what is due in a lane, to everyone whom it still concerns. A run ends when nothing more is due: what is under way goes on by itself, so that a
 * slow answer holds up nobody. Stops claiming when the house closes; what was claimed is still sent. Claims, marks and ends are written for many rows
 * at a time, as many as have gathered while the last were written.
 */
export function deliver(lane: Lane, delivering: Delivering, rate: number, closing: AbortSignal): Deliverer {
  const { deliveries, log } = delivering;
  // Not more than half a second's worth: what waits for its turn cannot be stopped as fast, and is held from processes that have time.
  const room = Math.max(1, Math.min(claimed, Math.floor(rate / 2)));
  const underWay = new Set<Claim>();
  const waiting = new Set<Claim>();
  const begin = gather((beginnings: Beginning[]) => deliveries.begin(beginnings));
  const sending: Sending = {
    ...delivering,
    over: atMost(atOnce),
    begin(beginning) {
      waiting.delete(beginning.claim);
      changed();
      return begin(beginning);
    },
  };
  const write = gather(async (endings: { claim: Claim; ended: Ended }[]) => {
    await deliveries.end(endings);
    return endings;
  });
  let renewing: NodeJS.Timeout | undefined;
  let changed = () => {};

  /** Resolves when it is so; whatever waits or is under way may have changed it. */
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo())
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
  }

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
    if (ended.status === 'queued') delivering.again(ended.inMs);
  }

  async function sendOne(claim: Claim): Promise<void> {
    try {
      await note(claim, await send(sending, claim));
    } catch (fault) {
      log(fault); // the database was away before anything was sent, or all the time since: the lease runs out
    }
    waiting.delete(claim);
    underWay.delete(claim);
    changed();
    if (underWay.size > 0) return;
    clearInterval(renewing);
    // An announcement is sent when its last message has ended, which may be long after the last run.
    if (lane === 'many') delivering.again(0);
  }

  function begun(claims: readonly Claim[]): void {
    if (underWay.size === 0) renewing = setInterval(() => void deliveries.renew([...underWay]).catch(log), renewMs);
    for (const claim of claims) {
      underWay.add(claim);
      waiting.add(claim);
      void sendOne(claim);
    }
  }

  const free = () => Math.min(room - waiting.size, claimed - underWay.size);

  async function run(): Promise<number | undefined> {
    for (;;) {
      await until(() => closing.aborted || free() >= room / 4);
      const claims = closing.aborted ? [] : await deliveries.claim(lane, free());
      if (claims.length === 0) break;
      begun(claims);
    }
    if (lane === 'many') await deliveries.finish();
    return deliveries.nextInMs(lane);
  }

  return { name: `deliver-to-${lane}`, everyMs: 15_000, wakes: true, run, drained: () => until(() => underWay.size === 0) };
}
