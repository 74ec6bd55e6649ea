import { dayOf, instantOf } from '../../../../engagement/day.js';
import type { Text } from '../../../../engagement/language.js';
import type { Rule } from '../../../../engagement/reminder.js';
import type { Meeting } from '../../api/shapes.js';
import type { Fault } from '../../parts/faults.js';
import { written } from '../../parts/three.js';
import { zone } from '../../words.js';

/** A meeting as it stands in the form: days and times as they are on the clock of the house, numbers as they were typed. */
export interface Written {
  projectId: string;
  title: Text;
  description: Text;
  day: string;
  from: string;
  until: string;
  place: Text;
  onlineUrl: string;
  capacity: string;
  seatsPerOrganisation: string;
  signUpClosesOn: string;
  groups: string[];
  reminders: Rule[];
}

export const blank = (projectId = ''): Written => ({
  projectId,
  title: {},
  description: {},
  day: '',
  from: '09:00',
  until: '11:00',
  place: {},
  onlineUrl: '',
  capacity: '',
  seatsPerOrganisation: '',
  signUpClosesOn: '',
  groups: [],
  reminders: [
    { before: 'signUpCloses', offset: 'P2D', at: '09:00' },
    { before: 'meeting', offset: 'P1D', at: '09:00' },
  ],
});

const clock = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
const number = (value?: number) => (value === undefined ? '' : String(value));

/** What is saved, as the form shows it. */
export const writtenOf = (meeting: Meeting): Written => ({
  projectId: meeting.projectId,
  title: meeting.title,
  description: meeting.description,
  day: dayOf(new Date(meeting.startsAt), zone),
  from: clock(meeting.startsAt),
  until: clock(meeting.endsAt),
  place: meeting.place ?? {},
  onlineUrl: meeting.onlineUrl ?? '',
  capacity: number(meeting.capacity),
  seatsPerOrganisation: number(meeting.seatsPerOrganisation),
  signUpClosesOn: meeting.signUpClosesOn,
  groups: meeting.groups,
  // Those that went out or are left out stay as they are: saved as rules they would be planned anew, and go out.
  reminders: meeting.reminders
    .filter(({ status }) => status === 'planned')
    .map(({ before, offset, at }) => ({ before, offset, ...(at ? { at } : {}) })),
});

/** What keeps the form from being sent at all: a draft may lack words, but not its day. */
export function missing({ projectId, day, from, until, signUpClosesOn }: Written): Fault[] {
  const needed = { projectId, day, startsAt: from, endsAt: until, signUpClosesOn };
  return Object.entries(needed).flatMap(([path, value]) => (value === '' ? [{ path, message: 'is needed' }] : []));
}

/** The form as the API takes it. */
export function bodyOf(form: Written) {
  const place = written(form.place);
  return {
    title: written(form.title),
    description: written(form.description),
    startsAt: instantOf(form.day, form.from, zone).toISOString(),
    endsAt: instantOf(form.day, form.until, zone).toISOString(),
    place: Object.keys(place).length > 0 ? place : null,
    onlineUrl: form.onlineUrl.trim() || null,
    capacity: form.capacity === '' ? null : Number(form.capacity),
    seatsPerOrganisation: form.seatsPerOrganisation === '' ? null : Number(form.seatsPerOrganisation),
    signUpClosesOn: form.signUpClosesOn,
    groups: form.groups,
    reminders: form.reminders,
  };
}

/** Would this move a published meeting, which those who have signed up are told? */
export const moves = (saved: Written, now: Written): boolean =>
  (['day', 'from', 'until', 'place', 'onlineUrl'] as const).some((field) => JSON.stringify(saved[field]) !== JSON.stringify(now[field]));
