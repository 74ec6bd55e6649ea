import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: it lives and belongs to someone else.
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Takes the data folder for this process alone and returns how to give it back. PGlite has no lock of its own: a second process on the same
 * folder would silently lose data. Throws an Error that names the owner; the lock of a process that has died on this host is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'owner.json');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
    const owner = readOwner(file);
    // In a container every first process has the same number: our own number on this host can only be the one before us.
    const gone = owner?.host === hostname() && (owner.pid === process.pid || !alive(owner.pid));
    if (owner && !gone)
      throw new Error(
        `The data folder ${folder} is in use by process ${owner.pid} on ${owner.host} since ${owner.since}. Stop it, or set DATA_DIR to another folder. If that process no longer exists, remove ${file}.`,
      );
    rmSync(file, { force: true });
  }
  throw new Error(`The data folder ${folder} is being taken by another process at this moment. Start again.`);
}

function readOwner(file: string): { pid: number; host: string; since: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // gone meanwhile, or cut short by a crash while it was written
  }
}
