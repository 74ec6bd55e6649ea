import type { Language } from '../engagement/language.js';
import { say, speak } from '../locales/index.js';
import { html } from './html.js';
import type { Answer, Asked, Route } from './http.js';
import { pageLanguage } from './page-language.js';
import { type Dress, plainPage } from './plain-page.js';

/** What the statements need. `addresses`: the authority's own pages, where it has them. */
export interface Statements {
  authority: { name: string; contact: string };
  addresses: { privacy?: string; accessibility?: string };
  look: Dress;
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
export function statementRoutes({ authority, addresses, look }: Statements): Route[] {
  const values = { authority: authority.name, contact: authority.contact };
  const titleOf = (name: Name, language: Language) => speak(say(`${name}.title`), language);
  function pageOf(name: Name, language: Language): Answer {
    const link = (each: Name) =>
      `<a href="${each}?lang=${language}"${each === name ? ' aria-current="page"' : ''}>${html(titleOf(each, language))}</a>`;
    const more = `<nav class="more" aria-label="${html(speak(say('statements.more'), language))}">${names.map(link).join('')}</nav>`;
    const body = `${toHtml(speak(say(`${name}.text`, values), language))}\n${more}`;
    const headers = { 'cache-control': 'no-cache', vary: 'accept-language' };
    return plainPage({ language, title: titleOf(name, language), body, at: (each) => `${name}?lang=${each}`, headers }, look);
  }
  return names.map((name): Route => {
    const own = name === 'about' ? undefined : addresses[name];
    return {
      method: 'get',
      path: `/${name}`,
      handle: async (asked: Asked): Promise<Answer> =>
        own ? { status: 302, headers: { location: own } } : pageOf(name, pageLanguage(asked)),
    };
  });
}
