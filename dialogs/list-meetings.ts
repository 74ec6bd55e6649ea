import { say, speak } from '../locales/index.js';
import type { Dialog } from './dialog.js';
import { placeOf, seatsOf, timeOf } from './meeting-lines.js';
import type { Saying } from './saying.js';

/** What is coming, with everything one needs to decide whether to go. */
export const listMeetings: Dialog = {
  intent: 'list-meetings',
  questions: {},
  async finish(_, { engagement, language }) {
    const meetings = await engagement.openMeetings();
    if (meetings.length === 0) return [{ text: [say('meetings.none')] }];
    const items = meetings.map((meeting) => ({
      title: say('meetings.title', { title: meeting.title }),
      text: say('meetings.text', { text: meeting.description }),
      facts: [
        [say('meetings.time'), say('meetings.value', { value: timeOf(meeting) })],
        [say('meetings.place'), say('meetings.value', { value: placeOf(meeting) })],
        [say('meetings.seats'), seatsOf(meeting)],
        [say('meetings.lastDay'), say('meetings.value', { value: { day: meeting.signUpClosesOn } })],
      ] satisfies NonNullable<Saying['card']>['items'][number]['facts'],
      choices: [{ label: say('button.signUp'), value: { begin: 'sign-up', about: meeting.id } }],
    }));
    const list = meetings.map((meeting, index) =>
      say('meetings.entry', {
        number: index + 1,
        title: meeting.title,
        text: meeting.description,
        time: timeOf(meeting),
        place: placeOf(meeting),
        seats: speak(seatsOf(meeting), language),
        lastDay: { day: meeting.signUpClosesOn },
      }),
    );
    const choices = meetings
      .slice(0, 5)
      .map(({ id, title }) => ({ label: say('meetings.signUpFor', { title }), value: { begin: 'sign-up', about: id } }));
    return [{ text: [say('meetings.coming'), ...list], choices, card: { title: say('meetings.coming'), items, choices: [] } }];
  },
};
