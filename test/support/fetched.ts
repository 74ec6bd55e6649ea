import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = 'node_modules/.cache';

/**
 * A package that is no dependency, for it is a program of somebody else that only the tests need, or would bring half a gigabyte with it. It alone
 * is fetched the first time, checked against the hash (SHA-512, Base64) under which it is known, and kept. Gives the folder with its files; `only`
 * names the one file that is wanted.
 */
export function fetched(name: string, version: string, integrity: string, only = ''): string {
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const making = mkdtempSync(join(cache, 'fetching-'));
    const archive = execFileSync('npm', ['pack', '--silent', `${name}@${version}`, '--pack-destination', making], { encoding: 'utf8' });
    const packed = join(making, archive.trim());
    if (createHash('sha512').update(readFileSync(packed)).digest('base64') !== integrity)
      throw new Error(`${name}@${version} is not the package that is known.`);
    execFileSync('tar', ['-xzf', packed, '-C', making, join('package', only)]);
    // Renamed last: a folder of that name is always complete.
    renameSync(join(making, 'package'), folder);
    rmSync(making, { recursive: true });
  }
  return resolve(folder);
}
