import { addDays, dayOf, instantOf } from './day.js';
import { isRestDay } from './holidays.js';

/** When people are left in peace. `quietHours` is two local times such as '18:00-08:00', which may span midnight, or 'off' for never. */
export interface Quiet {
  quietHours: string;
  timeZone: string;
}

/**
 * Are people left in peace at this moment? In the quiet hours, and all day on Sundays and public holidays. Saturdays are not: many who take part
 * are associations run beside work, for whom a Saturday is when they read their mail. 'off' turns all of it off, days of rest too.
 */
export function isQuiet(at: Date, { quietHours, timeZone }: Quiet): boolean {
  if (quietHours === 'off') return false;
  const day = dayOf(at, timeZone);
  if (isRestDay(day)) return true;
  const [from, to] = quietHours.split('-') as [string, string];
  // Compared as instants, not as times of day: so the nights when clocks are moved need no thought.
  const begun = at >= instantOf(day, from, timeZone);
  const ended = at >= instantOf(day, to, timeZone);
  return from <= to ? begun && !ended : begun || !ended;
}

/**
 * When something that could be said now may be said: now, or at the first moment that is not quiet. If its deadline passes before that moment, it
 * is said at once: told at night is better than told too late. Whether the deadline has passed already is not asked here.
 */
export function decideSendAt(now: Date, quiet: Quiet, deadline?: Date): Date {
  if (!isQuiet(now, quiet)) return now;
  const [, to] = quiet.quietHours.split('-') as [string, string];
  const today = dayOf(now, quiet.timeZone);
  for (let ahead = 0; ahead < 14; ahead += 1) {
    // Midnight too: where the night is not quiet, it is what ends a day of rest.
    for (const time of ['00:00', to]) {
      const at = instantOf(addDays(today, ahead), time, quiet.timeZone);
      if (at > now && !isQuiet(at, quiet)) return deadline && deadline <= at ? now : at;
    }
  }
  return now; // hours that leave no moment free would keep everything for ever
}
