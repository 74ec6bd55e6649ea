import { kept } from '../engagement/kept.js';
import { type Language, languages } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import { say, speak } from '../locales/index.js';
import { plain, words } from '../locales/words.js';
import type { Scene } from './dialog.js';

/** Something that can be named: how it is shown, and a second line that tells it apart. */
export interface Nameable {
  label: Line;
  detail?: Line;
}

/** Is this the ordinal, inflected or not? */
const isOrdinal = (word: string, ordinal: string): boolean =>
  ordinal.split('/').some((each) => (each.endsWith('.') ? word === each.slice(0, -1) : word.startsWith(each)));

/** The place in a list that a text names alone, by number or in words ("2", "toinen", "den första", "the last one"), from 0. */
export function ordinalIn(text: string, count: number): number | undefined {
  const said = plain(text).split(' ');
  const whole = said.join(' ').replace(/^(?:nro|nr|numero|nummer|number|no|option|vaihtoehto|alternativ) /, '');
  const cardinal = languages.map((language) => words[language].cardinals.findIndex((each) => isOrdinal(whole, each)) + 1).find(Boolean);
  const number = /^\d{1,3}$/.test(whole) ? Number(whole) : whole.includes(' ') ? undefined : cardinal;
  if (number !== undefined) return number >= 1 && number <= count ? number - 1 : undefined;
  for (const language of languages) {
    const { ordinals } = words[language];
    for (const [index, ordinal] of ordinals.entries()) {
      if (!said.some((word) => isOrdinal(word, ordinal))) continue;
      const place = index === ordinals.length - 1 ? count - 1 : index;
      return place < count ? place : undefined;
    }
  }
  return undefined;
}

/** Days named by number: "3.12.", "3 december", "December 3rd", "den tredje december"; and today and tomorrow. As they are shown: "3 joulukuuta". */
function daysIn(text: string, { language, engagement }: Scene): string[] {
  const found: string[] = [];
  const months = monthsIn(language);
  for (const [, day, month] of text.slice(0, 500).matchAll(/(?<!\d)(\d{1,2})\.\s?(\d{1,2})(?=\.|\s|$|[^\d.:])/g))
    if (months[Number(month) - 1]) found.push(`${Number(day)} ${months[Number(month) - 1]}`);
  const said = plain(text).split(' ');
  const named = months.filter((month) =>
    said.some((word) => word.length > 2 && month.startsWith(word.slice(0, Math.max(4, month.length - 3)))),
  );
  for (const month of named) {
    for (const word of said) if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) found.push(`${Number.parseInt(word, 10)} ${month}`);
    for (const [index, ordinal] of words[language].ordinals.slice(0, -1).entries())
      if (said.some((word) => isOrdinal(word, ordinal))) found.push(`${index + 1} ${month}`);
  }
  for (const [ahead, name] of words[language].days.entries())
    if (` ${said.join(' ')} `.includes(` ${name}`)) found.push(dateOf(new Date(engagement.now.getTime() + ahead * 86_400_000), language));
  return found;
}

const shownDay = (day: string, language: Language) => plain(speak(say('meetings.value', { value: { day } }), language)).split(' ');
/** "tammikuuta", "helmikuuta" … */
const monthsIn = kept((language: Language) =>
  Array.from({ length: 12 }, (_, index) => shownDay(`2026-${String(index + 1).padStart(2, '0')}-01`, language)[2]!),
);
/** "4 joulukuuta" of an instant. */
function dateOf(at: Date, language: Language): string {
  const [, day, month] = plain(speak(say('meetings.value', { value: { at: at.toISOString() } }), language)).split(' ');
  return `${day} ${month}`;
}

/** "kello 12", "kl. 9.30", "at 9:30": as it is shown, "klo 12 0". */
function timesIn(text: string): string[] {
  const times = text.slice(0, 500).matchAll(/(?:klo|kello|kl\.?|klockan|at)\s*(\d{1,2})(?:[.:](\d{2}))?(?!\d)/gi);
  return [...times].map(([, hour, minute = '00']) => `${Number(hour)} ${Number(minute)}`);
}

const shortOf = (weekday: string) => weekday.split(' ')[0];
const longOf = (weekday: string) => weekday.split(' ')[1];

/** Beginnings of the words that may be inflected: "tutkijoiden", "alkukuulemisesta", "fredagens". */
const beginningsIn = (text: string) =>
  plain(text)
    .split(' ')
    .flatMap((word) => (word.length >= 5 ? [word.slice(0, Math.max(5, Math.ceil(word.length * 0.6)))] : []));

/**
 * Finds the only one of some things that a sentence names: by its whole name, by a day or a time, or by words that few of the others have. Two that
 * fit as well are none, so that it is asked.
 */
export function namedIn<T extends Nameable>(options: readonly T[], text: string, scene: Scene): T | undefined {
  const said = plain(text);
  const names = options.map(({ label }) => plain(speak(label, scene.language)));
  const exact = options.filter((_, index) => names[index] === said);
  if (exact.length === 1) return exact[0];
  const shown = options.map(({ detail }, index) =>
    ` ${names[index]} ${detail ? plain(speak(detail, scene.language)) : ''} `.replace(/ 0(\d)/g, ' $1'),
  );
  const dates = daysIn(text, scene);
  const weekdays = said.split(' ').flatMap((word) => words[scene.language].weekdays.filter((day) => shortOf(day) === word));
  const exactly = [
    ...dates.map((date) => ` ${date}`),
    ...timesIn(text).map((time) => ` ${time}`),
    ...weekdays.map((day) => ` ${longOf(day)}`),
  ];
  const scores = shown.map(() => 0);
  for (const [pieces, weight] of [
    [exactly, 3],
    [beginningsIn(text).map((beginning) => ` ${beginning}`), 1],
  ] as const)
    for (const piece of pieces) {
      const having = shown.flatMap((each, index) => (each.includes(piece) ? [index] : []));
      if (having.length < options.length || options.length === 1) for (const index of having) scores[index]! += weight / having.length;
    }
  const best = Math.max(0, ...scores);
  const found = options.filter((_, index) => best > 0 && scores[index] === best);
  if (found.length === 1) return found[0];
  // A number in a sentence ("for 2 people") is not the number of a meeting, but "the first one" is; "the first of December" is a day.
  const number = dates.length === 0 && (best === 0 || /^\d+$/.test(said)) ? ordinalIn(text, options.length) : undefined;
  return number === undefined ? undefined : options[number];
}
