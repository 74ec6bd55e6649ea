import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Entry } from './ledger.js';
import type { Link } from './proxy.js';
import { lotOf, type Random } from './random.js';
import type { House, World } from './world.js';

/** One thing that goes wrong at one moment, in milliseconds from the beginning of the storm. */
export interface Fault {
  at: number;
  what: string;
  /** What it befalls: which of the processes, or which link; and for how long. */
  which: number;
  ms: number;
}

const common = ['kill', 'kill', 'kill', 'terminate', 'freeze process'] as const;
const links = ['cut', 'refuse', 'freeze', 'slow'].flatMap((how) => [`${how} redis`, `${how} postgres`]);

/** The faults of a seed: what, when, whom and for how long. */
export function drawFaults(random: Random, mode: World['mode'], stormMs: number): Fault[] {
  const kinds = mode === 'embedded' ? [...common] : [...common, ...common, ...links, 'flush redis'];
  return Array.from({ length: random.between(3, mode === 'embedded' ? 4 : 6) }, () => ({
    at: random.between(0, stormMs),
    what: random.pick(kinds),
    which: random.between(0, 9),
    ms: random.between(300, 3_000),
  })).sort((a, b) => a.at - b.at);
}

/** What the connector answers, by lot and by person: the first try of one message in seven goes wrong somehow. */
export function drawAnswers(seed: number): (asked: Omit<Entry, 'answer' | 'delivered'>) => Answer {
  const tries = new Map<string, number>();
  return ({ conversation, text }) => {
    const message = text.slice(0, 60);
    const key = `${conversation} ${message}`;
    const tried = tries.get(key) ?? 0;
    tries.set(key, tried + 1);
    // Answers in conversations are left alone: whoever is told nothing cannot tell the judge what they were told.
    if (tried > 0 || !/Sanoma/.test(text)) return { kind: 'ok', afterMs: Math.floor(lotOf(seed, key, 'ms') * 40) };
    const lot = lotOf(seed, key);
    const answers: [share: number, answer: Answer][] = [
      [0.02, { kind: 'broken' }],
      [0.01, { kind: 'status', status: 502, code: 'BadGateway' }],
      [0.01, { kind: 'status', status: 502, code: 'BadGateway', delivered: true }],
      [0.01, { kind: 'status', status: 503, code: 'ServiceUnavailable' }],
      [0.02, { kind: 'status', status: 429, code: 'TooManyRequests', retryAfter: 1 }],
      [0.02, { kind: 'status', status: 412, code: 'PreconditionFailed' }],
      [0.015, { kind: 'status', status: 403, code: 'BotDisabledByAdmin' }],
      [0.015, { kind: 'status', status: 500, code: 'ServiceError' }],
      [0.01, { kind: 'reset', delivered: true }],
      [0.01, { kind: 'reset', delivered: false }],
      [0.005, { kind: 'hang', delivered: lotOf(seed, key, 'hang') < 0.5 }],
    ];
    let sum = 0;
    for (const [share, answer] of answers) {
      sum += share;
      if (lot < sum) return answer;
    }
    return { kind: 'ok', afterMs: Math.floor(lotOf(seed, key, 'ms') * 40) };
  };
}

/** How many messages the house says are on their way now. Embedded nobody can ask while it runs: a second's worth is the most there may be. */
async function onTheirWay(world: World, rate: number): Promise<number> {
  if (!world.postgres) return rate;
  const [row] = await world.postgres.query<{ count: number }>(`select count(*)::int as count from deliveries where status = 'sending'`);
  return row!.count;
}

/** Lets the faults of a seed happen to the house, each at its moment, and mends everything in the end. Gives how many messages came into doubt. */
export async function storm(world: World, faults: readonly Fault[], rate: number): Promise<number> {
  let inDoubt = 0;
  const busy = new Set<House>();
  const doubt = async () => {
    inDoubt += await onTheirWay(world, rate);
  };
  async function toProcess({ what, which, ms }: Fault): Promise<void> {
    const free = [...world.living].filter((house) => !busy.has(house));
    const house = free[which % Math.max(1, free.length)];
    if (!house) return;
    busy.add(house);
    if (what === 'freeze process') {
      await doubt();
      house.signal('SIGSTOP');
      await sleep(ms);
      house.signal('SIGCONT');
      busy.delete(house);
      return;
    }
    const { code, signal } = await house.end(what === 'kill' ? 'SIGKILL' : 'SIGTERM');
    await doubt();
    if (what === 'terminate' && code !== 0) world.faults.push(`${house.name} ended with ${code ?? signal} on SIGTERM`);
    await sleep(ms / 3);
    await restart(world, house.role);
  }
  async function toLink(how: string, proxy: Link, ms: number): Promise<void> {
    await doubt();
    if (how === 'cut') return proxy.cut();
    if (how === 'refuse') proxy.refuse();
    else if (how === 'freeze') proxy.freeze();
    else proxy.delay(Math.ceil(ms / 40));
    await sleep(ms);
    proxy.mend();
  }
  const befall = (fault: Fault): Promise<unknown> => {
    const [how, link] = fault.what.split(' ') as [string, string?];
    if (fault.what === 'flush redis') return world.redis!.direct.flushall();
    if (link === 'redis' || link === 'postgres') return toLink(how, world[link]!.proxy, fault.ms);
    return toProcess(fault);
  };
  const began = performance.now();
  await Promise.all(
    faults.map(async (fault) => {
      await sleep(Math.max(0, began + fault.at - performance.now()));
      await befall(fault);
    }),
  );
  return inDoubt;
}

/** A supervisor starts a process again until it comes up: while its database is away it may rightly end with 1. */
async function restart(world: World, role: House['role']): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const known = world.faults.length;
    try {
      await world.start(role);
      return;
    } catch {
      if (world.mode === 'distributed') world.faults.splice(known);
      await sleep(500);
    }
  }
  throw new Error(`A ${role} process did not come up again`);
}
