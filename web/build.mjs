// Bundles the chat page into .build/page/ and the staff console into .build/console/: files named by their content, each beside its brotli copy, and
// an index.html that names them. Compressing takes seconds, so nothing is done when no input has changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build, version } from 'esbuild';

const compress = promisify(brotliCompress);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
const filesIn = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((name) => statSync(name).isFile());

/** Bundles one page; `beside` are the folders and files outside `from` that it is made of, `path` is where its files are asked for. */
async function bundle({ from, to, path, entries, beside, options = {}, tell }) {
  const stamp = `${to}.inputs`;
  const inputs = createHash('sha256').update(version).update(readFileSync('package-lock.json'));
  for (const file of ['web/build.mjs', from, ...beside].flatMap(filesIn)) inputs.update(file).update(readFileSync(file));
  const now = inputs.digest('hex');
  if (existsSync(stamp) && existsSync(to) && readFileSync(stamp, 'utf8') === now) return;

  rmSync(to, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: entries.map((name) => join(from, name)),
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
    ...options,
  });
  const built = Object.entries(metafile.outputs).map(([file, { entryPoint, imports }]) => ({
    name: basename(file),
    of: basename(entryPoint ?? ''),
    // What must be there before it runs; what it fetches later is no import statement.
    needs: imports.filter(({ kind }) => kind === 'import-statement').map((each) => basename(each.path)),
  }));
  const builtOf = (name) => built.find(({ of }) => of === name) ?? built.find((file) => file.name.startsWith(name.split('.')[0]));
  const page = readFileSync(join(from, 'index.html'), 'utf8').replace(
    /(href|src)="([\w-]+\.\w+)"/g,
    (_, attribute, name) => `${attribute}="${path}${builtOf(name).name}"`,
  );
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'index.html'), page.replace(/<!--(?! authority).*?-->/g, '').replace(/\s*\n\s*/g, '\n'));
  const names = readdirSync(to);
  const packed = await Promise.all(names.map((name) => compress(readFileSync(join(to, name)))));
  for (const [index, name] of names.entries()) writeFileSync(join(to, `${name}.br`), packed[index]);
  writeFileSync(stamp, now);

  /** What these files and everything that they cannot run without weigh, compressed. */
  const weigh = (wanted) => {
    const all = new Set(['index.html']);
    const add = (name) => {
      if (all.has(name)) return;
      all.add(name);
      for (const needed of built.find((file) => file.name === name)?.needs ?? []) add(needed);
    };
    for (const name of wanted) add(builtOf(name).name);
    return kilobytes([...all].reduce((sum, name) => sum + (packed[names.indexOf(name)]?.length ?? 0), 0));
  };
  console.error(tell(weigh));
}

await bundle({
  from: 'web/page',
  to: '.build/page',
  path: 'page/',
  entries: ['main.ts', 'style.css', 'icon.svg'],
  beside: ['engagement/language.ts'],
  tell: (weigh) =>
    `The page: ${weigh(['main.ts', 'style.css', 'icon.svg'])} brotli, and ${weigh(['main.ts', 'style.css', 'icon.svg', 'card.ts'])} with the first card.`,
});
await bundle({
  from: 'web/console',
  to: '.build/console',
  path: 'staff/',
  entries: ['main.tsx', 'style.css', 'icon.svg'],
  beside: ['web/page/kept.ts', 'engagement', 'locales/console', 'locales/time.ts'],
  options: { jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } },
  tell: (weigh) => `The console: ${weigh(['main.tsx', 'style.css', 'icon.svg', 'fi.ts', 'home.tsx'])} brotli with its first view.`,
});
