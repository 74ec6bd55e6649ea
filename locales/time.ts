import { kept } from '../engagement/kept.js';
import type { Language } from '../engagement/language.js';

const locale = (language: Language) => ({ fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' })[language];
// The weekday apart: whether the two together come out as "tiistai" or "tiistaina" depends on the version of ICU.
const date = kept((language: Language, timeZone: string) => {
  const weekday = new Intl.DateTimeFormat(locale(language), { timeZone, weekday: 'long' });
  const day = new Intl.DateTimeFormat(locale(language), { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  return (at: Date) => `${weekday.format(at)} ${day.format(at)}`;
});
const clock = kept((language: Language, timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // Officials in Finland write 9.00 in Finnish and Swedish, without a leading zero.
  return (at: Date) => (language === 'en' ? format.format(at) : format.format(at).replace(/^0/, '').replace(':', '.'));
});
const at = { fi: 'klo', sv: 'kl.', en: 'at' } as const;

/** A local day, `2026-12-01`, as "tiistai 1. joulukuuta 2026". */
export const days = (day: string, language: Language): string => date(language, 'UTC')(new Date(`${day}T12:00:00Z`));

/** The local time of day of an instant: 9.00, or 09:00. */
export const timeOfDay = (iso: string, language: Language, timeZone: string): string => clock(language, timeZone)(new Date(iso));

/** An instant as a weekday, a date and a local time of day. */
export const instant = (iso: string, language: Language, timeZone: string): string =>
  `${date(language, timeZone)(new Date(iso))} ${at[language]} ${clock(language, timeZone)(new Date(iso))}`;

/** From one instant to another: the day is named once when both are on it. */
export function stretch(from: string, to: string, language: Language, timeZone: string): string {
  const day = date(language, timeZone);
  if (day(new Date(from)) !== day(new Date(to))) return `${instant(from, language, timeZone)} – ${instant(to, language, timeZone)}`;
  return `${instant(from, language, timeZone)}–${clock(language, timeZone)(new Date(to))}`;
}
