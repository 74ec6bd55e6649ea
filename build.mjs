// Translates the TypeScript of every room into .build/, file by file, and bundles what runs in the browser into .build/page/.
// It takes about a second, so nothing of this is cached and nothing can be stale. Learning to understand the phrases takes some seconds more: what
// was learned is kept under a name made of everything it was learned from.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const rooms = ['bot', 'dialogs', 'engagement', 'jobs', 'locales', 'manifest', 'store', 'web', 'test'];
const typescript = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));

for (const room of rooms) rmSync(join('.build', room), { recursive: true, force: true });
await build({
  entryPoints: [...readdirSync('.').filter((file) => file.endsWith('.ts')), ...rooms.filter(existsSync).flatMap(typescript)],
  outdir: '.build',
  outbase: '.',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
});
if (existsSync('web/build.mjs')) await import('./web/build.mjs');
await import('./learn.mjs');
