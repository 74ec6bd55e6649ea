import type { Claim, Kind } from '../engagement/delivery.js';
import { inLanguage, type Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Letter, Links, Row, Stoppable } from '../engagement/post.js';
import { rowsOf, say, speak } from '../locales/index.js';

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

/** The subject of an answer, by which programs for mail lay it beside what it answers. */
const answerTo = (subject: string) => shortened(`Re: ${oneLine(subject).replace(/^((re|vs|sv|aw)\s*:\s*)+/i, '')}`);

/** Which of the person's settings a message of a kind obeys; their own matters always come. */
const stoppable: Partial<Record<Kind, Stoppable>> = {
  announcement: 'announcements',
  correction: 'announcements',
  recall: 'announcements',
  reminder: 'reminders',
};
const stopping = { announcements: say('preferences.stopAnnouncements'), reminders: say('preferences.stopReminders') };
/** In the copy of what somebody sent the questions are told from the answers by more than their place. */
const isQuestion = ({ key }: Line) => key === 'feedback.answered';
/** In a letter there is a link for it. */
const isHowToStop = ({ key }: Line) => key.endsWith('.howToStop');

/**
 * A message as a letter in the person's language. `open` is the address by which they go on in the chat without signing in; there is none in a
 * letter to an address that nobody has confirmed.
 */
export function letterOf(
  {
    id,
    kind,
    lines,
    about,
    follows,
    appointment,
    answers,
  }: Pick<Claim, 'id' | 'kind' | 'lines' | 'about' | 'follows' | 'appointment' | 'answers'>,
  to: { id: string; name?: string; email: string; language: Language },
  open: string | undefined,
  links: Links,
  timeZone: string,
): Letter {
  const { language, email, name } = to;
  const said = lines.filter((line) => !isHowToStop(line));
  const words = (line: Line) => speak(line, language, timeZone);
  const what = stoppable[kind];
  return {
    id,
    to: { email, ...(name ? { name } : {}) },
    language,
    subject: answers?.subject ? answerTo(answers.subject) : subjectOf(lines, language, timeZone),
    // What was said in a conversation has its own blank rows; messages are parted by one.
    rows: said.flatMap((line, index) => [
      ...(index > 0 && kind !== 'letter' ? [{ text: '' }] : []),
      ...rowsOf(line, language, timeZone).map((row): Row => (isQuestion(line) && row.text !== '' ? { ...row, heading: true } : row)),
    ]),
    links: [
      ...(open ? [{ label: words(say('mail.open')), url: open }] : []),
      ...(appointment && !appointment.cancelled
        ? [{ label: words(say('signUp.calendar')), url: links.calendar(appointment.id, language) }]
        : []),
    ],
    notes: open ? [words(say('mail.reply')), words(say('mail.personal'))] : [],
    ...(what ? { stop: { label: words(stopping[what]), url: links.stop(what, to.id, language) } } : {}),
    // What it is about, a meeting or a round, and the letter that it follows.
    thread: [about?.replace(':', '.'), follows].filter((each) => each !== undefined),
    ...(answers ? { answers: answers.letter } : {}),
    ...(appointment ? { appointment } : {}),
  };
}
