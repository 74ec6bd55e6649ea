import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { contrast, mix, readableOn } from './colour.js';
import { html } from './html.js';
import type { Route } from './http.js';

/** How the authority looks on the pages for everyone. `logo` is the path of a picture, `colour` '#rrggbb'. */
export interface Brand {
  authority: string;
  logo?: string;
  colour?: string;
}

const pictures: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' };
const paper = { light: '#f3f5f8', dark: '#1b2430' };

/** What is wrong with a colour of the authority's, in words; undefined when it will do: white text on it and itself as text can be read. */
export function faultOfColour(colour: string): string | undefined {
  if (!/^#[\da-f]{6}$/i.test(colour)) return 'must be a colour such as #0b3d78';
  const found = contrast(colour, paper.light);
  return found < 4.5 ? `has a contrast of ${found.toFixed(1)}:1 on a light page, and text needs 4.5:1; take a darker one` : undefined;
}

/** The authority's logo, read. */
export interface Logo {
  body: Buffer;
  type: string;
}

function readLogo(path: string): Logo {
  const type = pictures[extname(path).toLowerCase()];
  if (!type) throw new Error('AUTHORITY_LOGO must be the path of an .svg or .png file.');
  try {
    const body = readFileSync(path);
    if (body.length > 100_000) throw new Error(`it has ${body.length} bytes, and may have 100,000`);
    return { body, type };
  } catch (fault) {
    throw new Error(`AUTHORITY_LOGO cannot be used: ${(fault as Error).message}.`);
  }
}

function styleOf(colour: string): string {
  const light = readableOn(paper.dark, colour);
  return `:root{--band:${colour};--accent:${colour};--accent-over:${mix(colour, '#000000', 0.25)}}
@media (prefers-color-scheme:dark){:root{--band:${mix(colour, '#000000', 0.55)};--accent:${light};--on-accent:#0c1420;--accent-over:${mix(light, '#ffffff', 0.4)}}}`;
}

/**
 * The authority's name, logo and colour on a page, and the files for them. Throws an Error that names the setting when the logo cannot be used. The
 * paths are relative to the page, so that all of it may stand under any path.
 */
export function openBrand({ authority, logo, colour }: Brand): { dress(page: string): string; routes: Route[]; logo?: Logo } {
  const picture = logo === undefined ? undefined : readLogo(logo);
  const file = (path: string, type: string, body: string | Buffer): Route => ({
    method: 'get',
    path,
    handle: async () => ({ status: 200, body, headers: { 'content-type': type, 'cache-control': 'public, max-age=300' } }),
  });
  // Until an authority has a name, the service's own is enough.
  const name = authority === 'Osallistu' ? '' : `<span>${html(authority)}</span>`;
  const mark = (picture ? '<img src="brand/logo" alt="">' : '') + name;
  return {
    ...(picture ? { logo: picture } : {}),
    dress: (page) =>
      page
        .replace('<!-- authority -->', mark && `<p class="authority">${mark}</p>`)
        .replace('</head>', colour ? '<link rel="stylesheet" href="brand/style.css"></head>' : '</head>'),
    routes: [
      ...(picture ? [file('/brand/logo', picture.type, picture.body)] : []),
      ...(colour ? [file('/brand/style.css', 'text/css; charset=utf-8', styleOf(colour))] : []),
    ],
  };
}
