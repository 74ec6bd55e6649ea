import { addDays, dayOf, endOfDay, instantOf } from './day.js';

/** What a reminder counts back from. */
export type Before = 'signUpCloses' | 'meeting' | 'feedbackCloses';

/** When to remind: `offset` before, as an ISO 8601 duration of days, hours and minutes ("P1D", "PT2H"); with `at`, on that day at that local time. */
export interface Rule {
  before: Before;
  offset: string;
  at?: string;
}

const shape = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?)?$/;

/** Days and milliseconds of an offset; undefined when it is not one. */
export function readOffset(offset: string): { days: number; ms: number } | undefined {
  const [, days, hours, minutes] = shape.exec(offset) ?? [];
  if (days === undefined && hours === undefined && minutes === undefined) return undefined;
  return { days: Number(days ?? 0), ms: Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000 };
}

/**
 * When a reminder falls due. `moment` is what it counts back from: an instant (a meeting's start) or a last day, which ends when the next local day
 * begins. With `at` and whole days it is that many local days before, at that time on the wall, so it survives the nights when clocks are moved;
 * counted from a last day itself: "P0D" at 09:00 is the morning of the last day. Without `at` it is exactly that long before.
 */
export function decideDue(rule: Rule, moment: Date | { lastDay: string }, timeZone: string): Date {
  const offset = readOffset(rule.offset);
  if (!offset) throw new Error(`"${rule.offset}" is not an offset such as P1D or PT2H`);
  const day = moment instanceof Date ? dayOf(moment, timeZone) : moment.lastDay;
  if (rule.at !== undefined) return instantOf(addDays(day, -offset.days), rule.at, timeZone);
  const end = moment instanceof Date ? moment : endOfDay(moment.lastDay, timeZone);
  return new Date(end.getTime() - offset.days * 86_400_000 - offset.ms);
}
