import { type Desk, openDesk } from './desk.js';
import { type Happened, judge } from './judge.js';
import { invite, type Person } from './people.js';
import { type House, openWorld, type World, type WorldOptions } from './world.js';

/** A house in which something is about to go wrong. */
export interface Stage {
  world: World;
  desk: Desk;
  group: { id: string; name: string };
  people: Person[];
  /** What is wrong by the invariants, after everything has been stopped. */
  judged(happened: Partial<Happened>): Promise<string[]>;
}

const open: World[] = [];

/** The house in its processes (embedded one; distributed one with doors and two that send), and so many people whom it can write to. */
export async function setStage({
  people: count = 0,
  bots = 1,
  ...options
}: WorldOptions & { people?: number; bots?: number }): Promise<Stage> {
  const world = await openWorld(options);
  open.push(world);
  const roles: House['role'][] = options.mode === 'embedded' ? ['all'] : [...Array<'bot'>(bots).fill('bot'), 'jobs', 'jobs'];
  await Promise.all(roles.map((role) => world.start(role)));
  const desk = openDesk(world);
  const group = { id: await desk.group('Ryhmä'), name: 'Ryhmä' };
  const people = count > 0 ? await invite(world, desk, group, count) : [];
  return {
    world,
    desk,
    group,
    people,
    async judged(happened) {
      for (const house of [...world.living]) await house.end('SIGTERM');
      return judge(world, { signUps: [], feedback: [], announcements: [], reminders: [], inDoubt: 0, ...happened });
    },
  };
}

/** Ends what a test opened. Where it failed, the ledger stays to be read. */
export async function strike(this: Mocha.Context): Promise<void> {
  const keep = this.currentTest?.state === 'failed';
  for (const world of open.splice(0)) {
    if (keep) console.log(`      The ledger is kept in ${world.folder}`);
    await world.close({ keep });
  }
}

/** The most instants that lie within any `ms`. */
export function mostWithin(instants: readonly number[], ms: number): number {
  const sorted = [...instants].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - sorted[first]! >= ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

export const modes = ['embedded', 'distributed'] as const;
