import { endOfDay } from './day.js';
import type { Text } from './language.js';
import { type Before, type Rule, readOffset } from './reminder.js';

export type Fault = { path: string; message: string };

/** Finnish and Swedish are needed before anything goes to the public (the Language Act); English is extra. */
export const missingLanguages = (path: string, text: Text): Fault[] =>
  (['fi', 'sv'] as const)
    .filter((language) => !text[language]?.trim())
    .map((language) => ({ path: `${path}.${language}`, message: 'is needed before this can be published' }));

/** What the rule of publishing needs to know of a meeting. */
export interface Publishable {
  title: Text;
  description: Text;
  place?: Text | null;
  onlineUrl?: string | null;
  startsAt: Date;
  endsAt: Date;
  signUpClosesOn: string;
}

/** Dates that contradict one another; each is named. */
export function contradictions({ startsAt, endsAt, signUpClosesOn }: Publishable, now: Date, timeZone: string): Fault[] {
  const faults: Fault[] = [];
  if (endsAt <= startsAt) faults.push({ path: 'endsAt', message: 'must be after startsAt' });
  if (startsAt <= now) faults.push({ path: 'startsAt', message: 'is in the past' });
  // The last day may be the day of the meeting itself: people may then sign up until it begins.
  const end = endOfDay(signUpClosesOn, timeZone);
  if (end <= now) faults.push({ path: 'signUpClosesOn', message: 'has passed' });
  if (end.getTime() - 86_400_000 - 3_600_000 > startsAt.getTime())
    faults.push({ path: 'signUpClosesOn', message: 'must not be after the meeting' });
  return faults;
}

/** Everything that keeps a meeting from being published; empty when it may be. */
export function decidePublish(meeting: Publishable, now: Date, timeZone: string): Fault[] {
  const where = meeting.place ? missingLanguages('place', meeting.place) : [];
  const nowhere = !meeting.place && !meeting.onlineUrl ? [{ path: 'place', message: 'is needed, or onlineUrl' }] : [];
  return [
    ...missingLanguages('title', meeting.title),
    ...missingLanguages('description', meeting.description),
    ...where,
    ...nowhere,
    ...contradictions(meeting, now, timeZone),
  ];
}

/** Reminders that cannot be: a wrong offset, or counting back from something this does not have. */
export const reminderFaults = (rules: readonly Rule[], allowed: readonly Before[]): Fault[] =>
  rules.flatMap(({ before, offset }, index) => [
    ...(readOffset(offset) ? [] : [{ path: `reminders.${index}.offset`, message: 'must be a duration such as P1D or PT2H' }]),
    ...(allowed.includes(before) ? [] : [{ path: `reminders.${index}.before`, message: `must be one of ${allowed.join(', ')}` }]),
  ]);

/** Not forbidden, but worth a second thought: told beside the answer. */
export function roundWarnings(opensAt: Date, closesOn: string): string[] {
  const weekday = new Date(`${closesOn}T12:00:00Z`).getUTCDay();
  const days = (Date.parse(`${closesOn}T23:59:59Z`) - opensAt.getTime()) / 86_400_000;
  return [
    ...(weekday === 0 || weekday === 6 ? ['The last day is in a weekend.'] : []),
    ...(days < 42 ? ['The round lasts less than six weeks, the recommended time for statements on draft acts.'] : []),
  ];
}
