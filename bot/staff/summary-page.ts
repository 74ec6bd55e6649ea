import { type Language, languages } from '../../engagement/language.js';
import type { Staff } from '../../engagement/staff.js';
import { say, speak } from '../../locales/index.js';
import { html } from '../html.js';
import { type Answer, Refused, type Route } from '../http.js';
import { pageLanguage } from '../page-language.js';
import type { Means } from './endpoints.js';
import { documentOf, type SummaryDocument } from './summary-document.js';

const style = `:root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}body{margin:0 auto;max-width:42rem;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.3rem;line-height:1.3;margin-top:2.5rem}
nav a{margin-right:1rem}nav a[aria-current]{color:inherit;font-weight:600;text-decoration:none}a{color:light-dark(#0b4a99,#9cc6fb)}.about{color:light-dark(#444,#bbb)}figure{margin:1.5rem 0;padding-left:1rem;border-left:.25rem solid light-dark(#0b4a99,#9cc6fb)}blockquote{margin:0}figcaption{color:light-dark(#444,#bbb);font-size:.95rem}p,blockquote{white-space:pre-line}@media print{nav{display:none}h2,figure{break-inside:avoid}h2{break-after:avoid}}`;

const linked = (text: string) =>
  html(text).replace(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g, (url) => `<a href="${url}" rel="noopener noreferrer">${url}</a>`);
const lang = (each: string, language: Language) => (each === language || !languages.includes(each as Language) ? '' : ` lang="${each}"`);

/** A summary as a page that reads well aloud and prints: headings in their order, quotes with who said them. `stylePath` is relative to the page. */
export function summaryPage({ language, title, about, parts }: SummaryDocument, stylePath: string, others = ''): Answer {
  const body = parts.map(
    ({ heading, paragraphs, quotes }) =>
      `${heading ? `<h2>${html(heading)}</h2>` : ''}${paragraphs.map((each) => `<p>${linked(each)}</p>`).join('')}${quotes
        .map(
          ({ text, source, language: own }) =>
            `<figure><blockquote${lang(own, language)}>${html(text)}</blockquote><figcaption>${html(source)}</figcaption></figure>`,
        )
        .join('')}`,
  );
  return {
    status: 200,
    body: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)}</title><link rel="stylesheet" href="${stylePath}"></head>
<body>${others}<main><h1>${html(title)}</h1><p class="about">${about.map(html).join('<br>')}</p>${body.join('\n')}</main></body></html>`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  };
}

/** The page of a published summary, for everyone, in three languages. */
export function summaryRoutes(staff: Staff, { authority, timeZone }: Means): Route[] {
  return [
    {
      method: 'get',
      path: '/summaries/style.css',
      handle: async () => ({
        status: 200,
        body: style,
        headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
      }),
    },
    {
      method: 'get',
      path: '/summaries/:id',
      async handle(asked) {
        const written = await staff.document(asked.params.id!);
        if (written?.status !== 'published') throw new Refused(404, 'There is nothing of that id.');
        const language = pageLanguage(asked);
        const links = languages.map(
          (each) =>
            `<a href="?lang=${each}" lang="${each}" hreflang="${each}"${each === language ? ' aria-current="true"' : ''}>${html(speak(say(`language.${each}`), each))}</a>`,
        );
        const choice = `<nav aria-label="${html(speak(say('language.which'), language))}">${links.join('')}</nav>`;
        return summaryPage(documentOf(written, language, authority, timeZone), 'style.css', choice);
      },
    },
  ];
}
