// Bundles the chat page into .build/page/: files named by their content, each beside its brotli copy, and an index.html that names them.
// Compressing takes most of a second, so nothing is done when no input has changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, version } from 'esbuild';

const from = 'web/page';
const to = '.build/page';
const stamp = '.build/page.inputs';

const inputs = createHash('sha256').update(version).update(readFileSync('package-lock.json'));
for (const file of ['web/build.mjs', ...readdirSync(from).map((name) => join(from, name)), 'engagement/language.ts']) {
  inputs.update(file).update(readFileSync(file));
}
const now = inputs.digest('hex');
const done = existsSync(stamp) && existsSync(to) && readFileSync(stamp, 'utf8') === now;

if (!done) {
  rmSync(to, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: ['main.ts', 'style.css', 'icon.svg'].map((name) => join(from, name)),
    outdir: to,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'safari15.4', 'firefox102', 'chrome97'],
    minify: true,
    metafile: true,
    logLevel: 'warning',
  });
  const built = Object.entries(metafile.outputs).map(([path, { entryPoint }]) => ({
    name: basename(path),
    of: basename(entryPoint ?? ''),
  }));
  const page = readFileSync(join(from, 'index.html'), 'utf8').replace(/(href|src)="([\w-]+\.\w+)"/g, (_, attribute, name) => {
    const found = built.find(({ of }) => of === name) ?? built.find((file) => file.name.startsWith(name.split('.')[0]));
    return `${attribute}="page/${found.name}"`;
  });
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'index.html'), page.replace(/<!--(?! authority).*?-->/g, '').replace(/\s*\n\s*/g, '\n'));
  for (const name of readdirSync(to)) writeFileSync(join(to, `${name}.br`), brotliCompressSync(readFileSync(join(to, name))));
  writeFileSync(stamp, now);
  const weigh = (ofWhat) =>
    readdirSync(to)
      .filter((name) => ofWhat.test(name))
      .reduce((sum, name) => sum + readFileSync(join(to, name)).length, 0);
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  console.error(
    `The page: ${kilobytes(weigh(/^(index|main|style|icon).*\.br$/))} brotli, and ${kilobytes(weigh(/^card.*\.br$/))} with the first card.`,
  );
}
