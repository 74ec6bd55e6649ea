import type { Line } from '../engagement/line.js';
import type { Meeting } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { begin } from './buttons.js';
import type { Dialog, Scene } from './dialog.js';
import { closedEntryOf, entryOf, onlineToo, optionOf, placeOf, seatsOf, timeOf } from './meeting-lines.js';
import type { Saying } from './saying.js';

/** Meetings with everything one needs to decide whether to go. */
export function showMeetings(meetings: readonly Meeting[], scene: Pick<Scene, 'language'>): Saying {
  const [open, closed] = [meetings.filter(({ signUpClosed }) => !signUpClosed), meetings.filter(({ signUpClosed }) => signUpClosed)];
  const items = [...open, ...closed].map((meeting) => ({
    title: say('meetings.title', { title: meeting.title }),
    text: [say('meetings.text', { text: meeting.description }), ...onlineToo(meeting)],
    facts: [
      [say('meetings.time'), say('meetings.value', { value: timeOf(meeting) })],
      [say('meetings.place'), say('meetings.value', { value: placeOf(meeting) })],
      ...(meeting.signUpClosed ? [] : [[say('meetings.seats'), seatsOf(meeting)] satisfies [Line, Line]]),
      [say('meetings.lastDay'), say('meetings.value', { value: { day: meeting.signUpClosesOn } })],
    ] satisfies NonNullable<Saying['card']>['items'][number]['facts'],
    choices: meeting.signUpClosed ? [] : [begin('sign-up', meeting.id)],
  }));
  return {
    text: [
      open.length > 0 ? say('meetings.coming') : say('signUp.noneOpen'),
      ...open.flatMap((meeting, index) => entryOf(meeting, index + 1, scene)),
      ...(open.length > 0 ? [say('meetings.howToSignUp')] : []),
      ...(closed.length > 0 ? [say('meetings.closed'), ...closed.flatMap(closedEntryOf)] : []),
    ],
    card: { title: say('meetings.coming'), items, choices: [] },
    // One that has closed has no number, but whoever names it is told when it closed.
    list: [...open, ...closed].map((meeting) => ({ ...optionOf(meeting), value: begin('sign-up', meeting.id).value })),
  };
}

/** What is coming. */
export const listMeetings: Dialog = {
  intent: 'list-meetings',
  questions: {},
  async finish(_, scene) {
    const meetings = await scene.engagement.openMeetings();
    return [meetings.length === 0 ? { text: [say('meetings.none')] } : showMeetings(meetings, scene)];
  },
};
