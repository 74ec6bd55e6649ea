import type { Bell } from '../engagement/bell.js';
import type { Claim, Ended, JobPorts, Lane } from '../engagement/delivery.js';
import { deliver } from './deliver.js';
import type { Job } from './job.js';
import { oneAtATime } from './one-at-a-time.js';
import { paces } from './pace.js';
import { queueInProcess, queueOnRedis } from './queue.js';
import { readMailbox } from './read-mailbox.js';
import { resendReplies } from './resend-replies.js';
import { purge, recover, releaseAnnouncements, releaseHolds, writeReminders } from './sweeps.js';

export interface JobOptions {
  ports: JobPorts;
  bell: Bell;
  /** With it wake-ups are shared by all processes through Bull; without, they stay in this one. */
  redisUrl?: string;
  redisPrefix?: string;
  /** Messages to a tenant's Teams per second, in all processes together. */
  rate: number;
  /** What to do with an announcement that may have arrived: hold it for staff, or send it again. */
  unknownSends?: 'hold' | 'resend';
  /** Hears what became of every message. */
  ended?(claim: Claim, ended: Ended): void;
  publicUrl: string;
  timeZone: string;
  /** Hears of faults; nothing personal is in them. */
  log(fault: unknown, job: string): void;
}

export interface Jobs {
  /** Looks at once whether there is something to do. A ring of 'later' does the same. */
  wake(): void;
  /** When a job last came to its end: every 5 s while the database answers. */
  lastRun(): Date;
  /** False while Redis does not pass wake-ups on; the work is then found by looking every few seconds. */
  connected(): boolean;
  /** Begins nothing new, and waits at most 20 s for what has begun. */
  close(): Promise<void>;
}

/** After a fault the job is tried again this soon. */
const againMs = 2_000;
const drainMs = 20_000;
/** Wake-ups of a busy house are gathered for so long. */
const soonMs = 200;

/** While Redis is away every attempt to reach it fails: one word about it in half a minute is enough. */
function sparingly(tell: (fault: Error) => void): (fault: Error) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (fault) => {
    if (performance.now() - told < 30_000) return;
    told = performance.now();
    tell(fault);
  };
}

/** Starts everything that the house does by itself. At the start and from then on regularly every job looks for work, wake-up or not. */
export function startJobs(options: JobOptions): Jobs {
  const { ports, bell, redisUrl, redisPrefix, rate, publicUrl, timeZone, log } = options;
  const closing = new AbortController();
  const turn = paces((tenant, count, perSecond) => ports.deliveries.reserve(tenant, count, perSecond), rate, redisUrl === undefined);
  const { unknownSends = 'hold', ended = () => {} } = options;
  const wakeIn = (name: string, ms: number) => {
    if (!closing.signal.aborted) queue.wake(name, Math.max(ms, soonMs));
  };
  const delivering = { ...ports, turn, publicUrl, timeZone, unknownSends, ended, log: (fault: unknown) => log(fault, 'deliver') };
  const lanes: Lane[] = ['one', 'many'];
  const deliverers = lanes.map((lane) =>
    deliver(lane, { ...delivering, again: (inMs) => wakeIn(`deliver-to-${lane}`, inMs) }, rate, closing.signal),
  );
  const deliverNow = () => {
    for (const { name } of deliverers) void runners.get(name)?.go();
  };
  const jobs = [
    ...deliverers,
    writeReminders(ports),
    releaseAnnouncements(ports),
    releaseHolds(ports),
    recover(ports, deliverNow),
    resendReplies(ports, turn, (fault) => log(fault, 'resend-replies')),
    purge(ports),
    readMailbox(ports, closing.signal),
  ];

  let lastRun = new Date();
  const runners = new Map(jobs.map((job) => [job.name, oneAtATime(() => run(job))]));
  const onWake = (name: string) => void runners.get(name)?.go();
  const queue = redisUrl
    ? queueOnRedis(
        redisUrl,
        onWake,
        sparingly((fault) => log(fault, 'queue')),
        redisPrefix,
      )
    : queueInProcess(onWake);

  async function run(job: Job): Promise<void> {
    try {
      const next = await job.run();
      lastRun = new Date();
      // Whatever is further away is found by the next regular look.
      if (next !== undefined && next < job.everyMs) wakeIn(job.name, next);
      // What was written down or let go is to be said now.
      if (job.wakes && !deliverers.some(({ name }) => name === job.name)) for (const { name } of deliverers) wakeIn(name, soonMs);
    } catch (fault) {
      log(fault, job.name);
      wakeIn(job.name, againMs);
    }
  }

  const looks = jobs.map(({ name, everyMs }) => setInterval(onWake, everyMs, name));
  for (const { name } of jobs) onWake(name);
  const wake = () => {
    for (const { name, wakes } of jobs) if (wakes) wakeIn(name, soonMs);
  };
  bell.onRing((name) => {
    if (name === 'later') wake();
  });

  return {
    wake,
    lastRun: () => lastRun,
    connected: () => queue.connected(),
    async close() {
      closing.abort();
      for (const look of looks) clearInterval(look);
      await queue.close();
      const drained = Promise.all([...runners.values()].map((runner) => runner.close())).then(() =>
        Promise.all(deliverers.map((deliverer) => deliverer.drained())),
      );
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, drainMs);
      });
      await Promise.race([drained, patience]).finally(() => clearTimeout(timer));
    },
  };
}
