import type { Language } from '../engagement/language.js';
import { speak } from '../locales/index.js';
import type { Saying } from './saying.js';

/** A saying where nothing but plain text can be shown: its links have their addresses behind their names. */
export function plainText({ text, links = [] }: Saying, language: Language, timeZone?: string): string {
  const words = (line: Saying['text'][number]) => speak(line, language, timeZone);
  return [...text.map(words), ...links.map(({ label, url }) => `${words(label)}: ${url}`)].join('\n');
}
