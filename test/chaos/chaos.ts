// npm run chaos -- --seeds 50 [--mode embedded|distributed] [--seed N] [--at-once 3]
// Runs seeds and prints what became of each. `--seed N` replays one: the same faults at the same moments, as far as a real machine allows.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSeed } from './run.js';
import type { Mode } from './world.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    seed: { type: 'string' },
    mode: { type: 'string' },
    'at-once': { type: 'string', default: '2' },
  },
});
const first = Number(values.seed ?? 1);
const seeds = Array.from({ length: values.seed ? 1 : Number(values.seeds) }, (_, index) => first + index);
const modes: Mode[] = values.mode ? [values.mode as Mode] : ['embedded', 'distributed'];
const runs = seeds.flatMap((seed) => modes.map((mode) => ({ seed, mode })));
let failed = 0;
const total = runs.length;

async function work(): Promise<void> {
  for (let run = runs.shift(); run; run = runs.shift()) {
    const { seed, mode } = run;
    const name = `seed ${String(seed).padStart(3)}  ${mode.padEnd(11)}`;
    try {
      const { wrong, faults, seconds, recovery, counts, folder } = await runSeed(seed, mode);
      const befell = faults.map(({ at, what }) => `${(at / 1000).toFixed(1)} ${what}`).join(', ');
      const ends = ['sent', 'failed', 'skipped', 'unknown'].map((status) => `${counts[status] ?? '?'} ${status}`).join(', ');
      console.log(
        `${name}  ${wrong.length === 0 ? 'held  ' : 'BROKEN'}  ${seconds.toFixed(0)} s, at rest after ${recovery.toFixed(1)} s; ${ends}; ${befell}`,
      );
      for (const each of wrong) console.log(`    ${each}`);
      if (wrong.length === 0) continue;
      writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ wrong, faults, counts }, null, 1));
      console.log(`    The ledger is kept in ${folder}; again: npm run chaos -- --mode ${mode} --seed ${seed}`);
    } catch (fault) {
      console.log(`${name}  BROKEN  ${(fault as Error).stack}`);
    }
    failed += 1;
  }
}
await Promise.all(Array.from({ length: Number(values['at-once']) }, work));
console.log(`${total - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
