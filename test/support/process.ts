import { type ChildProcess, spawn } from 'node:child_process';

/** How a process ended: `code` when it ended by itself, `signal` when it was killed. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A real process of the house. */
export interface HouseProcess {
  child: ChildProcess;
  /** Its address, once it says that it is ready; rejected with all that it printed when it ends before. */
  ready: Promise<string>;
  ended: Promise<Ended>;
  /** Everything it has printed, on both streams. */
  printed(): string;
}

/** Starts `.build/main.js` with these settings and no others of ours. `preload` are modules that Node imports before it. */
export function startHouse(settings: Record<string, string>, preload: readonly string[] = []): HouseProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', ...preload.flatMap((file) => ['--import', file]), '.build/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const address = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const found = /Chat: (\S+)\//.exec(printed)?.[1];
      if (found) resolve(found.replace('//localhost:', '//127.0.0.1:'));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const ready = Promise.race([address, ended.then(() => Promise.reject(new Error(printed)))]);
  // Whoever kills it before it is ready need not listen.
  ready.catch(() => {});
  return { child, ready, ended, printed: () => printed };
}
