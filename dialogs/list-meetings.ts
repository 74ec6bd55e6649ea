import type { Meeting } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { begin } from './buttons.js';
import type { Dialog, Scene } from './dialog.js';
import { entryOf, onlineToo, optionOf, placeOf, seatsOf, timeOf } from './meeting-lines.js';
import type { Saying } from './saying.js';

/** Meetings with everything one needs to decide whether to go. */
export function showMeetings(meetings: readonly Meeting[], scene: Pick<Scene, 'language'>): Saying {
  const items = meetings.map((meeting) => ({
    title: say('meetings.title', { title: meeting.title }),
    text: [say('meetings.text', { text: meeting.description }), ...onlineToo(meeting)],
    facts: [
      [say('meetings.time'), say('meetings.value', { value: timeOf(meeting) })],
      [say('meetings.place'), say('meetings.value', { value: placeOf(meeting) })],
      [say('meetings.seats'), seatsOf(meeting)],
      [say('meetings.lastDay'), say('meetings.value', { value: { day: meeting.signUpClosesOn } })],
    ] satisfies NonNullable<Saying['card']>['items'][number]['facts'],
    choices: [begin('sign-up', meeting.id)],
  }));
  return {
    text: [
      say('meetings.coming'),
      ...meetings.flatMap((meeting, index) => entryOf(meeting, index + 1, scene)),
      say('meetings.howToSignUp'),
    ],
    card: { title: say('meetings.coming'), items, choices: [] },
    list: meetings.map((meeting) => ({ ...optionOf(meeting), value: begin('sign-up', meeting.id).value })),
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
