import { inLanguage, type Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Letter } from '../engagement/post.js';
import { say, speak } from '../locales/index.js';

/** What a message says in one word or two: the first text in its lines that staff wrote, the title of a meeting or the name of a project. */
function titleOf(lines: readonly Line[], language: Language): string | undefined {
  const { title, project } = lines[0]?.values ?? {};
  const value = title ?? project;
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' && !('day' in value || 'at' in value || 'from' in value)
    ? inLanguage(value, language)
    : undefined;
}

/** Titles come from staff: what would begin another header, or hide the end of a subject, becomes a space. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
const shortened = (text: string) => (text.length <= 150 ? text : `${text.slice(0, 149).replace(/\s+\S*$/, '')}…`);

/** The subject: what happened, in the first sentence of the message, and to what. */
export function subjectOf(lines: readonly Line[], language: Language, timeZone: string): string {
  const first = lines[0] ? (speak(lines[0], language, timeZone).split('\n')[0] ?? '') : '';
  const title = titleOf(lines, language);
  if (!title || first.includes(title)) return shortened(oneLine(first));
  const sentence = first.split(/[.:](?:\s|$)/)[0]!;
  return shortened(oneLine(speak(say('mail.subject', { sentence, title }), language)));
}

/** A message as a letter in the person's language, with the link by which they go on in the chat without signing in. */
export function letterOf(
  message: { id: string; lines: Line[] },
  to: { name?: string; email: string; language: Language },
  link: string,
  timeZone: string,
): Letter {
  const { language, email, name } = to;
  const lines = [...message.lines, say('mail.open', { link }), say('mail.personal')];
  return {
    id: message.id,
    to: { email, ...(name ? { name } : {}) },
    language,
    subject: subjectOf(message.lines, language, timeZone),
    text: lines.map((line) => speak(line, language, timeZone)).join('\n\n'),
  };
}
