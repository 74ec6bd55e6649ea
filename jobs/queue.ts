import Bull from 'bull';
import { Redis, type RedisOptions } from 'ioredis';

/**
 * Wakes jobs, in this process or in whichever has time. A wake-up may be lost, doubled or early without harm: it only ever means "look", and what
 * is due stands in the database. So nothing here is waited for, and nothing here throws.
 */
export interface Queue {
  /** Wakes a job so many milliseconds from now, or a little later. */
  wake(job: string, inMs: number): void;
  /** False while wake-ups do not get through. */
  connected(): boolean;
  close(): Promise<void>;
}

/** Called for each wake-up. It must not throw, and need not be waited for. */
export type OnWake = (job: string) => void;

// setTimeout takes 24.8 days at most and would fire at once beyond that. Whoever is woken too early looks again.
const longest = 86_400_000;

/** The queue of a single process: a timer for the soonest wake-up of each job. */
export function queueInProcess(onWake: OnWake): Queue {
  const timers = new Map<string, { at: number; timer: NodeJS.Timeout }>();
  return {
    wake(job, inMs) {
      const at = Date.now() + Math.min(inMs, longest);
      const planned = timers.get(job);
      if (planned && planned.at <= at) return;
      clearTimeout(planned?.timer);
      const timer = setTimeout(() => {
        timers.delete(job);
        onWake(job);
      }, at - Date.now());
      timers.set(job, { at, timer });
    },
    connected: () => true,
    async close() {
      for (const { timer } of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

// Wake-ups of one job within so long are one. The id names a time that has not come yet, so it can never be that of a job already running.
const slotMs = 200;
const patienceMs = 2_000;

/**
 * The queue of several processes: Bull on Redis, each wake-up taken by one of them. `prefix` keeps houses on one Redis apart. `onError` hears of
 * trouble; the connections mend themselves, a half-open one within 15 s.
 */
export function queueOnRedis(url: string, onWake: OnWake, onError: (fault: Error) => void, prefix = 'osallistu'): Queue {
  // Bull repeats commands for ever by itself. Its blocking client is answered every 5 s even when there is nothing, so silence is a dead link.
  const connection: RedisOptions = { maxRetriesPerRequest: null, enableReadyCheck: false, socketTimeout: 15_000, connectTimeout: 5_000 };
  const ready: RedisOptions = { ...connection, enableReadyCheck: true };
  const clients: Redis[] = [];
  let listener: Redis | undefined;
  const queue = new Bull<{ job: string }>('wake-ups', {
    prefix,
    createClient(type) {
      const client = new Redis(url, type === 'client' ? ready : connection);
      clients.push(client);
      if (type === 'subscriber') listener = client;
      return client as never;
    },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', onError);
  void queue.process(8, async ({ data }) => onWake(data.job)).catch(onError);

  // Who only listens is never answered, so it is asked now and then: a dead link is then noticed like those of the others.
  const pulse = setInterval(() => void listener?.ping().catch(() => {}), 5_000);
  pulse.unref();

  const adding = new Set<string>();
  return {
    wake(job, inMs) {
      const slot = Math.floor((Date.now() + inMs) / slotMs) + 1;
      const jobId = `wake:${job}:${slot}`;
      // While Redis is away an addition hangs: it is not made twice, and there are only so many.
      if (adding.has(jobId) || adding.size >= 100) return;
      adding.add(jobId);
      const late = setTimeout(() => {
        adding.delete(jobId);
        onError(new Error(`Redis did not take a wake-up of ${job} within ${patienceMs} ms`));
      }, patienceMs);
      queue
        .add({ job }, { jobId, delay: slot * slotMs - Date.now() })
        .catch(onError)
        .finally(() => {
          clearTimeout(late);
          adding.delete(jobId);
        });
    },
    connected: () => clients.length > 0 && clients.every(({ status }) => status === 'ready'),
    async close() {
      clearInterval(pulse);
      // Closing waits for Redis, which may be away: not for longer than this.
      await Promise.race([queue.close(true).catch(onError), new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
      for (const client of clients) client.disconnect();
    },
  };
}
