import { inLanguage, type Language, type Text } from '../../engagement/language.js';
import type { Item } from '../../engagement/staff.js';
import { html } from '../html.js';
import type { Answer, Route } from '../http.js';

const style = `@page{margin:10mm}body{margin:0;font-family:system-ui,sans-serif;color:#000;background:#fff}ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(2,90mm);gap:4mm}
li{box-sizing:border-box;height:55mm;padding:6mm;border:.3mm solid #999;break-inside:avoid;display:flex;flex-direction:column;justify-content:center;overflow:hidden}b{font-size:22pt;line-height:1.15}span{font-size:13pt;margin-top:2mm}small{font-size:9pt;margin-top:auto;color:#333}`;

/** The style of the badges, as a file: the content policy allows no style in the page. */
export const badgeStyle: Route = {
  method: 'get',
  path: '/staff/badges.css',
  handle: async () => ({ status: 200, body: style, headers: { 'content-type': 'text/css; charset=utf-8' } }),
};

/**
 * A badge of 90 by 55 mm for everyone who has a seat, in the order of names: a page of the house, or a file to be saved, which has its style in it because
 * it is opened away from here.
 */
export function badges(meeting: Item, signUps: readonly Item[], language: Language, asFile: boolean): Answer {
  const title = html(inLanguage(meeting.title as Text, language));
  const people = signUps
    .filter(({ status }) => status === 'confirmed')
    .map(({ name, organisation }) => ({ name: String(name ?? ''), organisation: String(organisation ?? '') }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  const each = people.map(
    ({ name, organisation }) => `<li><b>${html(name)}</b><span>${html(organisation)}</span><small>${title}</small></li>`,
  );
  return {
    status: 200,
    body: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${asFile ? `<style>${style}</style>` : '<link rel="stylesheet" href="../../../staff/badges.css">'}</head><body><ul>${each.join('')}</ul></body></html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(asFile ? { 'content-disposition': 'attachment; filename="badges.html"' } : {}),
    },
  };
}
