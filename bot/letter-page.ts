import type { Letter, Link, Row } from '../engagement/post.js';
import { mix, readableOn } from './colour.js';
import { html } from './html.js';

/** How the authority looks in letters. `logo`: the id of a picture that goes with the letter, for nothing in it is fetched from anywhere. */
export interface Look {
  authority: string;
  colour?: string;
  logo?: string;
}

const fonts = `-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif`;
const dark = { paper: '#1b2430', page: '#10161f' };

/** From one time of day to another: not to be parted at the end of a row. */
const hours = /\b\d{1,2}[.:]\d\d–\d{1,2}[.:]\d\d\b/g;

/** A row, its web addresses as links. What people wrote stays text, whatever it looks like. */
const words = (text: string): string =>
  text
    .split(/(\bhttps?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)\]'’])/)
    .map((part, index) =>
      index % 2 ? `<a class="accent" href="${html(part)}">${html(part)}</a>` : html(part).replace(hours, '<span class="whole">$&</span>'),
    )
    .join('');

/** Rows that belong together: facts as a table of names and values, words as a paragraph. */
function blocks(rows: readonly Row[]): string {
  const groups: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    const goesOn = last && last.text !== '' && row.text !== '' && (last.name === undefined) === (row.name === undefined);
    if (goesOn) groups.at(-1)!.push(row);
    else if (row.text !== '') groups.push([row]);
    last = row;
  }
  return groups.map((group) => (group[0]!.name === undefined ? paragraph(group) : facts(group))).join('\n');
}

const paragraph = (rows: readonly Row[]) =>
  `<p>${rows.map(({ text, heading }) => (heading ? `<strong>${words(text)}</strong>` : words(text))).join('<br>\n')}</p>`;
const facts = (rows: readonly Row[]) =>
  `<table role="presentation" class="facts" cellpadding="0" cellspacing="0" border="0">${rows
    .map(({ name, text }) => `<tr><td class="soft name">${html(name!)}:</td><td>${words(text)}</td></tr>`)
    .join('')}</table>`;

const button = ({ label, url }: Link, first: boolean) =>
  `<a href="${html(url)}" class="${first ? 'button' : 'button other'}">${html(label)}</a>`;

/** The styles, written once; the colours of the dark come last, for programs that know them. */
function styles(colour: string): string {
  const light = readableOn(dark.paper, colour);
  return `body{margin:0;padding:0;background:#f3f5f8;color:#1a2230;font:16px/1.5 ${fonts};-webkit-text-size-adjust:100%}
table{border-collapse:collapse}td{font:16px/1.5 ${fonts};vertical-align:top}
.sheet{width:100%;max-width:600px;background:#ffffff}
.band{background:${colour};color:#ffffff;padding:16px 24px;font-size:18px;font-weight:600}.band img{display:block;margin:0 0 10px;padding:5px 8px;border-radius:4px;background:#ffffff}
.words{padding:24px;overflow-wrap:anywhere;word-break:break-word}h1{margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:600}p{margin:0 0 16px}
.facts{margin:0 0 16px}.facts td{padding:2px 0}.facts .name{padding-right:16px;white-space:nowrap}
.whole{white-space:nowrap}.soft{color:#545e6f}.accent{color:${colour}}
.actions{margin:8px 0 0}.button{display:inline-block;margin:0 8px 8px 0;padding:11px 20px;border:1px solid ${colour};border-radius:8px;background:${colour};color:#ffffff;font-weight:600;text-decoration:none}
.other{background:#ffffff;color:${colour}}
.notes{padding:16px 24px 24px;border-top:1px solid #cfd6e0;color:#545e6f;font-size:14px}.notes p{margin:0 0 8px}.notes a{color:#545e6f}
@media (max-width:480px){.facts td{display:block;padding:0}.facts .name{padding-top:6px;font-size:14px}.button{display:block;margin-right:0;text-align:center}}
@media (prefers-color-scheme:dark){body,.page{background:${dark.page} !important;color:#e8edf4 !important}.sheet{background:${dark.paper} !important}td,h1,p{color:#e8edf4}
.band{background:${mix(colour, '#000000', 0.55)} !important;color:#ffffff !important}.accent{color:${light} !important}.soft,.notes,.notes p,.notes a{color:#a9b4c4 !important}
.button{background:${light} !important;border-color:${light} !important;color:#0c1420 !important}.other{background:${dark.paper} !important;color:${light} !important}.notes{border-color:#364253 !important}}`;
}

/**
 * The same letter as HTML: one column of the reader's own fonts in the authority's colour, light or dark as the reader has it. Nothing is fetched
 * from anywhere, so nobody learns that it was opened.
 */
export function letterPage({ language, subject, rows, links, notes, stop }: Letter, { authority, colour = '#0b3d78', logo }: Look): string {
  const [heading, ...rest] = rows;
  // On a plate of its own: logos are drawn for white paper, and the band is dark.
  const picture = logo ? `<img src="cid:${html(logo)}" alt="" height="28" style="height:28px;width:auto;max-width:90%">` : '';
  const ending = stop ? `<p><a href="${html(stop.url)}">${html(stop.label)}</a></p>` : '';
  const foot = notes.map((note) => `<p>${html(note)}</p>`).join('\n') + ending;
  return `<!doctype html>
<html lang="${language}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${html(subject)}</title>
<style>${styles(colour)}</style></head>
<body lang="${language}"><table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table role="presentation" class="sheet" width="600" align="center" cellpadding="0" cellspacing="0" border="0">
<tr><td class="band" align="left" bgcolor="${colour}">${picture}${html(authority)}</td></tr>
<tr><td class="words" align="left"><h1>${words(heading?.text ?? subject)}</h1>
${blocks(rest)}
${links.length > 0 ? `<div class="actions">${links.map((link, index) => button(link, index === 0)).join('')}</div>` : ''}</td></tr>
${foot ? `<tr><td class="notes" align="left">${foot}</td></tr>` : ''}
</table></td></tr></table></body></html>
`;
}
