import type { Line } from '../engagement/line.js';
import type { Meeting } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import type { Scene } from './dialog.js';
import type { Option } from './questions.js';

/** When a meeting is. */
export const timeOf = (meeting: Meeting) => ({ from: meeting.startsAt, to: meeting.endsAt });

/** Where a meeting is: its place, else its address on the web. */
export const placeOf = (meeting: Meeting) => meeting.place ?? meeting.onlineUrl ?? '–';

/** How to take part from elsewhere, in a meeting that has a place. */
export const onlineToo = ({ place, onlineUrl }: Meeting): Line[] =>
  place && onlineUrl ? [say('meetings.online', { url: onlineUrl })] : [];

/** A meeting to choose, told apart by its time. */
export const optionOf = (meeting: Meeting): Option => ({
  value: meeting.id,
  label: say('meetings.title', { title: meeting.title }),
  detail: say('meetings.value', { value: timeOf(meeting) }),
});

/** A meeting to sign up for: also whether there is a seat. */
export const optionWithSeats = (meeting: Meeting, { language }: Scene): Option => ({
  ...optionOf(meeting),
  more: say('meetings.seatsLine', { seats: speak(seatsOf(meeting), language) }),
});

/** Seats left, in words. */
export function seatsOf(meeting: Meeting): Line {
  if (meeting.seatsLeft === undefined) return say('meetings.notLimited');
  return meeting.seatsLeft === 0 ? say('meetings.full') : say('meetings.seatsLeft', { count: meeting.seatsLeft });
}

/** What one needs to know of a meeting for which it is too late to sign up. */
export const closedEntryOf = (meeting: Meeting): Line[] => [
  say('meetings.closedEntry', { title: meeting.title }),
  say('meetings.timeLine', { time: timeOf(meeting) }),
  say('meetings.placeLine', { place: placeOf(meeting) }),
  ...onlineToo(meeting),
  say('meetings.lastDayLine', { day: { day: meeting.signUpClosesOn } }),
];

/** Everything one needs to decide whether to go, line by line: what the card shows, for those who hear or read text. */
export const entryOf = (meeting: Meeting, number: number, { language }: Pick<Scene, 'language'>): Line[] => [
  say('meetings.entry', { number, title: meeting.title }),
  say('meetings.text', { text: meeting.description }),
  say('meetings.timeLine', { time: timeOf(meeting) }),
  say('meetings.placeLine', { place: placeOf(meeting) }),
  ...onlineToo(meeting),
  say('meetings.seatsLine', { seats: speak(seatsOf(meeting), language) }),
  say('meetings.lastDayLine', { day: { day: meeting.signUpClosesOn } }),
];
