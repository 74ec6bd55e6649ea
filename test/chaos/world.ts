import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openEmbedded } from '../../store/open.js';
import { type Ended, type HouseProcess, startHouse } from '../support/process.js';
import { type Issuer, openIssuer, registration, serviceUrl } from './issuer.js';
import { openLedger } from './ledger.js';
import { openPostgres, openRedis } from './services.js';

export type Mode = 'embedded' | 'distributed';
export type Role = 'all' | 'bot' | 'jobs';
export const staffToken = 'canary-token-of-the-staff';

export type Query = <R>(text: string, values?: unknown[]) => Promise<R[]>;

/** A process of the house that the test may end. */
export interface House {
  name: string;
  role: Role;
  address: string;
  process: HouseProcess;
  /** Sends a signal that ends it, and waits until it has; from then on its end is no fault. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ended & { ms: number }>;
  /** Takes all time from it, or gives it back. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

export interface WorldOptions {
  mode: Mode;
  settings?: Record<string, string>;
  /** With a registration tokens are checked both ways and the connector has Teams' own address; without, Teams is this machine. */
  registered?: boolean;
  /** What the connector lets through in a second, where it is not what Teams does. */
  tenantRate?: number;
}

/** Everything that a fault can befall: the house in real processes, its database, its Redis, its connector. */
export async function openWorld({ mode, settings = {}, registered = mode === 'distributed', tenantRate }: WorldOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-chaos-'));
  const members = new Map<string, { name: string; email: string }>();
  const ledger = await openLedger(join(folder, 'ledger.jsonl'), members, tenantRate);
  const issuer: Issuer | undefined = registered ? await openIssuer() : undefined;
  const redis = mode === 'distributed' ? await openRedis(folder) : undefined;
  const postgres = mode === 'distributed' ? await openPostgres() : undefined;
  const ports = issuer && {
    'login.microsoftonline.com': issuer.port,
    'login.botframework.com': issuer.port,
    'smba.trafficmanager.net': ledger.port,
  };
  const every: Record<string, string> = {
    EXAMPLE: 'off',
    QUIET_HOURS: 'off',
    STAFF_API_TOKEN: staffToken,
    DATA_DIR: join(folder, 'data'),
    ...(redis && postgres ? { DATABASE_URL: postgres.url, REDIS_URL: redis.url } : {}),
    ...(ports ? { ...registration, CHAOS_HOSTS: JSON.stringify(ports) } : {}),
    ...settings,
  };
  const preloads = (more: Record<string, string>) => [
    ...(ports ? [resolve('.build/test/chaos/preload/hosts.js')] : []),
    ...('CHAOS_CLOCK_MS' in more ? [resolve('.build/test/chaos/preload/clock.js')] : []),
  ];

  const started: House[] = [];
  const living = new Set<House>();
  const faults: string[] = [];
  /** Starts a process and waits until it is ready. `more` are settings of this process alone. */
  async function start(role: Role = mode === 'embedded' ? 'all' : 'bot', more: Record<string, string> = {}): Promise<House> {
    const house = launch(role, more);
    house.address = await house.process.ready;
    living.add(house);
    return house;
  }
  function launch(role: Role, more: Record<string, string> = {}): House {
    const process = startHouse({ ...every, ROLE: role, ...more }, preloads(more));
    const name = `${role}-${started.length + 1}`;
    let asked = false;
    const house: House = {
      name,
      role,
      address: '',
      process,
      async end(signal) {
        asked = true;
        living.delete(house);
        const began = performance.now();
        process.child.kill(signal);
        return { ...(await process.ended), ms: performance.now() - began };
      },
      signal: (signal) => void process.child.kill(signal),
    };
    started.push(house);
    void process.ended.then(({ code, signal }) => {
      living.delete(house);
      if (!asked) faults.push(`${name} ended by itself with ${code ?? signal}: ${process.printed().slice(-500)}`);
    });
    return house;
  }

  /** Asks the database directly. The embedded one is nobody else's while a process has it: the judge comes after. */
  async function inDatabase<T>(work: (query: Query) => Promise<T>): Promise<T> {
    if (postgres) return work(postgres.query);
    const database = await openEmbedded(every.DATA_DIR);
    try {
      return await work((text, values) => database.query(text, values));
    } finally {
      await database.close();
    }
  }

  return {
    mode,
    folder,
    ledger,
    members,
    /** When somebody was last left without an answer. */
    silent: { at: Number.NEGATIVE_INFINITY },
    faults,
    started,
    living,
    start,
    launch,
    ...(issuer ? { issuer } : {}),
    ...(redis ? { redis } : {}),
    ...(postgres ? { postgres } : {}),
    serviceUrl: issuer ? serviceUrl : `http://127.0.0.1:${ledger.port}/`,
    teamsHeaders: (): Record<string, string> => (issuer ? { authorization: issuer.authorize() } : {}),
    /** The address of a process with doors; undefined while there is none. */
    door: () => [...living].filter(({ role }) => role !== 'jobs').at(-1)?.address,
    jobs: () => [...living].filter(({ role }) => role !== 'bot'),
    inDatabase,
    printed: () => started.map(({ process }) => process.printed()).join('\n'),
    dataFolder: every.DATA_DIR!,
    async close({ keep = false } = {}) {
      for (const house of [...living]) house.signal('SIGCONT');
      await Promise.all(
        started
          .filter(({ process }) => process.child.exitCode === null && process.child.signalCode === null)
          .map((house) => house.end('SIGKILL')),
      );
      await Promise.all([ledger.close(), issuer?.close(), redis?.close(), postgres?.close()]);
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;
