import { type Language, languages } from '../engagement/language.js';
import { say, speak } from '../locales/index.js';
import { html } from './html.js';
import type { Answer, Asked, Route } from './http.js';
import { pageLanguage } from './page-language.js';

/** What the statements need. `addresses`: the authority's own pages, where it has them. */
export interface Statements {
  authority: { name: string; contact: string };
  addresses: { privacy?: string; accessibility?: string };
  /** The page's style sheet and script-free head, dressed in the authority's colours. */
  dress(page: string): string;
  /** The name of the chat page's style sheet. */
  style: string;
}

const names = ['about', 'privacy', 'accessibility'] as const;
type Name = (typeof names)[number];

/** A line with its addresses as links. */
const withLinks = (line: string) =>
  html(line).replace(/https:\/\/[\w./-]*[\w/-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) =>
    found.startsWith('https:') ? `<a href="${found}" rel="noopener noreferrer">${found}</a>` : `<a href="mailto:${found}">${found}</a>`,
  );

/** The statements' own small way of writing: headings, lists and paragraphs. */
function toHtml(text: string): string {
  const blocks = text.split('\n').reduce<{ kind: 'h2' | 'li' | 'p'; lines: string[] }[]>((done, line) => {
    if (line === '') return done;
    const kind = line.startsWith('# ') ? 'h2' : line.startsWith('- ') ? 'li' : 'p';
    const words = withLinks(kind === 'p' ? line : line.slice(2));
    const last = done.at(-1);
    if (kind === 'li' && last?.kind === 'li') last.lines.push(words);
    else done.push({ kind, lines: [words] });
    return done;
  }, []);
  return blocks
    .map(({ kind, lines }) =>
      kind === 'li' ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : `<${kind}>${lines[0]}</${kind}>`,
    )
    .join('\n');
}

/** What the bot is, privacy and accessibility: three pages in three languages, or the authority's own where it has given an address. */
export function statementRoutes({ authority, addresses, dress, style }: Statements): Route[] {
  const values = { authority: authority.name, contact: authority.contact };
  const titleOf = (name: Name, language: Language) => html(speak(say(`${name}.title`), language));
  function pageOf(name: Name, language: Language): string {
    const link = (each: Name) =>
      `<a href="${each}?lang=${language}"${each === name ? ' aria-current="page"' : ''}>${titleOf(each, language)}</a>`;
    const to = (each: Language) =>
      `<a href="${name}?lang=${each}" lang="${each}" hreflang="${each}"${each === language ? ' aria-current="true"' : ''}>${html(speak(say(`language.${each}`), each))}</a>`;
    return dress(`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${titleOf(name, language)} – Osallistu</title><link rel="stylesheet" href="page/${style}"></head>
<body class="statement"><header><div class="name"><!-- authority --><p class="service">Osallistu</p></div><nav class="languages" aria-label="${html(speak(say('language.which'), language))}">${languages.map(to).join('')}</nav></header>
<main><p><a href="./?lang=${language}">${html(speak(say('statements.back'), language))}</a></p><h1>${titleOf(name, language)}</h1>
${toHtml(speak(say(`${name}.text`, values), language))}
<nav class="more" aria-label="${html(speak(say('statements.more'), language))}">${names.map(link).join('')}</nav></main></body></html>`);
  }
  return names.map((name): Route => {
    const own = name === 'about' ? undefined : addresses[name];
    return {
      method: 'get',
      path: `/${name}`,
      handle: async (asked: Asked): Promise<Answer> =>
        own
          ? { status: 302, headers: { location: own } }
          : {
              status: 200,
              body: pageOf(name, pageLanguage(asked)),
              headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'accept-language' },
            },
    };
  });
}
