import { type Language, languages } from '../engagement/language.js';
import { say, speak } from '../locales/index.js';
import { html } from './html.js';
import type { Answer } from './http.js';

/** How a page without scripts is dressed: in the authority's colours, with the style sheet of the chat page. */
export interface Dress {
  dress(page: string): string;
  /** The name of the chat page's style sheet. */
  style: string;
}

/**
 * A page to be read, with its languages and the way back to the chat. `at` is its own address in a language; like all others in it, it is relative,
 * for the page may stand under any path.
 */
export function plainPage(
  page: { language: Language; title: string; body: string; at(language: Language): string; headers?: Record<string, string> },
  { dress, style }: Dress,
): Answer {
  const { language, title, body, at, headers } = page;
  const to = (each: Language) =>
    `<a href="${html(at(each))}" lang="${each}" hreflang="${each}"${each === language ? ' aria-current="true"' : ''}>${html(speak(say(`language.${each}`), each))}</a>`;
  const text = dress(`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${html(title)} – Osallistu</title><link rel="stylesheet" href="page/${style}"></head>
<body class="statement"><header><div class="name"><!-- authority --><p class="service">Osallistu</p></div><nav class="languages" aria-label="${html(speak(say('language.which'), language))}">${languages.map(to).join('')}</nav></header>
<main><p><a href="./?lang=${language}">${html(speak(say('statements.back'), language))}</a></p><h1>${html(title)}</h1>
${body}</main></body></html>`);
  return { status: 200, body: text, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
}
