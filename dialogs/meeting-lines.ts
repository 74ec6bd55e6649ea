import type { Line } from '../engagement/line.js';
import type { Meeting } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Option } from './questions.js';

/** When a meeting is. */
export const timeOf = (meeting: Meeting) => ({ from: meeting.startsAt, to: meeting.endsAt });

/** Where a meeting is: its place, else its address on the web. */
export const placeOf = (meeting: Meeting) => meeting.place ?? meeting.onlineUrl ?? '–';

/** A meeting to choose, told apart by its time. */
export const optionOf = (meeting: Meeting): Option => ({
  value: meeting.id,
  label: say('meetings.title', { title: meeting.title }),
  detail: say('meetings.value', { value: timeOf(meeting) }),
});

/** Seats left, in words. */
export function seatsOf(meeting: Meeting): Line {
  if (meeting.seatsLeft === undefined) return say('meetings.notLimited');
  return meeting.seatsLeft === 0 ? say('meetings.full') : say('meetings.seatsLeft', { count: meeting.seatsLeft });
}
