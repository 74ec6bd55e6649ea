import { dayOf } from '../../engagement/day.js';
import { inLanguage, type Language } from '../../engagement/language.js';
import type { Line } from '../../engagement/line.js';
import type { Quote, Written } from '../../engagement/summary.js';
import { say, speak } from '../../locales/index.js';

/** A part of a document: paragraphs under a heading, and words of others with where they come from. */
export interface Part {
  heading?: string;
  paragraphs: string[];
  quotes: { text: string; source: string; language: string }[];
}
/** A summary in one language, in the order in which it is read; drawn as a page (summary-page.ts) or for a word processor (summary-docx.ts). */
export interface SummaryDocument {
  language: Language;
  title: string;
  /** Who publishes it, and when. */
  about: string[];
  parts: Part[];
}

const paragraphsOf = (text: string) => text.split(/\n{2,}/).flatMap((each) => (each.trim() ? [each.trim()] : []));

export function documentOf(written: Written, language: Language, authority: string, timeZone: string): SummaryDocument {
  const words = (line: Line) => speak(line, language);
  const { title, project, text, sections, publishedAt, website, decision, sources } = written;
  function quote({ answerId, text: quoted }: Quote) {
    const source = sources.get(answerId.split('.')[0]!);
    const named = [source?.name, source?.organisation].filter((each) => each !== undefined).join(', ');
    const number = source ? words(say('summary.number', { number: String(source.number) })) : '';
    return { text: quoted, source: [named, number].filter(Boolean).join(', '), language: source?.language ?? language };
  }
  const heading = title ? inLanguage(title, language) : `${words(say('summary.title'))}: ${inLanguage(project, language)}`;
  return {
    language,
    title: heading,
    about: [
      words(say('summary.by', { authority })),
      publishedAt ? words(say('summary.day', { day: { day: dayOf(new Date(publishedAt), timeZone) } })) : words(say('summary.draft')),
    ],
    parts: [
      { paragraphs: paragraphsOf(inLanguage(text, language)), quotes: [] },
      ...sections.map((section) => ({
        heading: inLanguage(section.heading, language),
        paragraphs: paragraphsOf(inLanguage(section.text, language)),
        quotes: (section.quotes ?? []).map(quote),
      })),
      ...(decision
        ? [
            {
              heading: words(say('summary.decision')),
              paragraphs: [
                ...paragraphsOf(inLanguage(decision.text, language)),
                ...(decision.website ? [words(say('summary.read', { url: decision.website }))] : []),
              ],
              quotes: [],
            },
          ]
        : []),
      ...(website ? [{ paragraphs: [words(say('summary.read', { url: website }))], quotes: [] }] : []),
    ],
  };
}
