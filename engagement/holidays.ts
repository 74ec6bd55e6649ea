import { addDays } from './day.js';

/** Easter Sunday of a year, 'YYYY-MM-DD': the Gregorian computus of Meeus, Jones and Butcher. */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 21; // after the first of March
  return addDays(`${year}-03-01`, days);
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
/** The first Saturday on or after a day. */
const saturdayFrom = (day: string) => addDays(day, 6 - weekday(day));

// Names: New Year, Epiphany, May Day, Independence Day, Christmas Eve, Christmas Day, St Stephen's Day.
const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];

/** The public holidays of Finland in a year that are not simply Sundays; the eves of Christmas and midsummer count, for nobody works then. */
export function finnishHolidays(year: number): string[] {
  const sunday = easter(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  const moving = [
    addDays(sunday, -2), // Good Friday
    addDays(sunday, 1),
    addDays(sunday, 39), // Ascension Day
    addDays(sunday, 49), // Whit Sunday
    addDays(midsummer, -1),
    midsummer,
    saturdayFrom(`${year}-10-31`), // All Saints
  ];
  return [...fixed.map((day) => `${year}-${day}`), sunday, ...moving].sort();
}

/** Is this local day a Sunday or a public holiday in Finland? Saturdays are weekdays there, as in the law. */
export const isRestDay = (day: string): boolean => weekday(day) === 0 || finnishHolidays(Number(day.slice(0, 4))).includes(day);
