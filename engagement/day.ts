import { kept } from './kept.js';

const clock = kept(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function ahead(at: number, timeZone: string): number {
  const parts = clock(timeZone).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
  );
}

/** The local day, 'YYYY-MM-DD', on which an instant falls. */
export const dayOf = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + ahead(at.getTime(), timeZone)).toISOString().slice(0, 10);

/** The day so many days later; negative for earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The instant at which the wall clock shows `time` ('09:00') on a local day. A time that a spring night leaves out is taken as if the clock had
 * not been moved yet (03:30 becomes 04:30); a time that an autumn night has twice is the first of the two.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  // The offset of the evening before and of the morning after: on every other night they are one and the same.
  const offsets = [ahead(wall - 86_400_000, timeZone), ahead(wall + 86_400_000, timeZone)];
  const fitting = offsets.map((offset) => wall - offset).filter((at) => at + ahead(at, timeZone) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : wall - offsets[0]!);
}

/** A last day lasts until the start of the next local day: the first instant that is too late. */
export const endOfDay = (day: string, timeZone: string): Date => instantOf(addDays(day, 1), '00:00', timeZone);

/** Has a last day, itself included, passed? */
export const isOver = (lastDay: string, now: Date, timeZone: string): boolean => now >= endOfDay(lastDay, timeZone);
