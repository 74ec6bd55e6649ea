import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Answer, Asked, Route } from './http.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

/**
 * The built pages of a folder, read once at the start: nothing that a request says ever becomes a path. Files beside index.html have a hash in
 * their names and may be kept for ever; the page itself is asked for every time. A `.br` beside a file is sent to whoever takes Brotli.
 */
export function fileRoutes(folder: string): Route[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => types[extname(name)]);
  return names.map((name): Route => {
    const plain = readFileSync(join(folder, name));
    const brotli = existsSync(join(folder, `${name}.br`)) ? readFileSync(join(folder, `${name}.br`)) : undefined;
    const isPage = name === 'index.html';
    const headers = {
      'content-type': types[extname(name)]!,
      'cache-control': isPage ? 'no-cache' : 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    };
    return {
      method: 'get',
      path: isPage ? '/' : `/page/${name}`,
      async handle(asked: Asked): Promise<Answer> {
        const packed = brotli && /\bbr\b/.test(asked.headers['accept-encoding'] ?? '');
        return packed
          ? { status: 200, body: brotli, headers: { ...headers, 'content-encoding': 'br' } }
          : { status: 200, body: plain, headers };
      },
    };
  });
}
