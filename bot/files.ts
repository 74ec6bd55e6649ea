import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Answer, Asked, Route } from './http.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

/** Where a built page is asked for, and how it is sent. */
export interface Shown {
  /** The path of the page itself, such as '/staff'. */
  page: string;
  /** What stands before the names of its files: '/staff/'. */
  files: string;
  /** Makes the page the authority's own. */
  dress(page: string): string;
  /** Is it the tab's page, which Teams may show? */
  inTeams?: boolean;
}

/**
 * The built page of a folder, read once at the start: nothing that a request says ever becomes a path. Files beside index.html have a hash in
 * their names and may be kept for ever; the page itself is asked for every time. A `.br` beside a file is sent to whoever takes Brotli.
 */
export function fileRoutes(folder: string, { page, files, dress, inTeams = false }: Shown): Route[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => types[extname(name)]);
  return names.map((name): Route => {
    const isPage = name === 'index.html';
    const read = readFileSync(join(folder, name));
    const plain = isPage ? Buffer.from(dress(read.toString())) : read;
    const packed = join(folder, `${name}.br`);
    const brotli = isPage ? brotliCompressSync(plain) : existsSync(packed) ? readFileSync(packed) : undefined;
    const headers = {
      'content-type': types[extname(name)]!,
      'cache-control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    };
    return {
      method: 'get',
      path: isPage ? page : `${files}${name}`,
      inTeams: isPage && inTeams,
      async handle(asked: Asked): Promise<Answer> {
        const takes = brotli && /\bbr\b/.test(asked.headers['accept-encoding'] ?? '');
        return takes
          ? { status: 200, body: brotli, headers: { ...headers, 'content-encoding': 'br' } }
          : { status: 200, body: plain, headers };
      },
    };
  });
}

/** The name of the page's style sheet, which has a hash in it; undefined when the pages are not built. */
export const styleIn = (folder: string): string | undefined =>
  existsSync(folder) ? readdirSync(folder).find((name) => /^style-.*\.css$/.test(name)) : undefined;
