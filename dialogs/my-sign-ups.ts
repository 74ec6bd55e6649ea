import type { SignUp } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Dialog } from './dialog.js';
import { placeOf, timeOf } from './meeting-lines.js';
import type { Choice } from './saying.js';
import { needs } from './sign-up-outcomes.js';

const standing = ({ meeting, status, place }: SignUp) => {
  const values = { title: meeting.title, time: timeOf(meeting) };
  if (status === 'held') return say('mySignUps.held', values);
  return place === undefined ? say('mySignUps.confirmed', values) : say('mySignUps.waitlisted', { ...values, place });
};

/** What can be done with a sign-up; `about` names it where there are several. */
const choicesOf = ({ meeting, status }: SignUp): Choice[] =>
  status === 'held'
    ? [begin('sign-up', meeting.id), begin('cancel-sign-up', meeting.id)]
    : [begin('change-sign-up', meeting.id), begin('cancel-sign-up', meeting.id)];

/** What the person has signed up for, and what can be done about it. */
export const mySignUps: Dialog = {
  intent: 'my-sign-ups',
  questions: {},
  async finish(_, scene) {
    const signUps = await scene.engagement.mySignUps();
    if (signUps.length === 0) return [{ text: [say('mySignUps.none')] }];
    const items = signUps.map((signUp) => ({
      title: say('meetings.title', { title: signUp.meeting.title }),
      text: standing(signUp),
      facts: [[say('meetings.place'), say('meetings.value', { value: placeOf(signUp.meeting) })]] as [
        ReturnType<typeof say>,
        ReturnType<typeof say>,
      ][],
      choices: choicesOf(signUp),
    }));
    const only = signUps.length === 1 ? choicesOf(signUps[0]!) : [begin('change-sign-up'), begin('cancel-sign-up')];
    return [
      {
        text: [say('mySignUps.list'), ...signUps.flatMap((signUp) => [standing(signUp), ...needs(signUp.accessNeeds, false)])],
        choices: await wayOn(scene, only),
        card: { title: say('mySignUps.list'), items, choices: [] },
      },
    ];
  },
};
