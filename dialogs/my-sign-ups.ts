import type { SignUp } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Dialog, Scene } from './dialog.js';
import { giveButton, mayGive } from './give-seat.js';
import { placeOf, timeOf } from './meeting-lines.js';
import type { Choice } from './saying.js';
import { needs } from './sign-up-outcomes.js';

const standing = ({ meeting, status, place }: SignUp) => {
  const values = { title: meeting.title, time: timeOf(meeting) };
  if (status === 'held') return say('mySignUps.held', values);
  return place === undefined ? say('mySignUps.confirmed', values) : say('mySignUps.waitlisted', { ...values, place });
};

const linesOf = (signUp: SignUp) => [
  standing(signUp),
  ...(signUp.by ? [say('mySignUps.by', { by: signUp.by })] : []),
  say('meetings.placeLine', { place: placeOf(signUp.meeting) }),
  ...needs(signUp.accessNeeds, false),
];

/** What can be done with a sign-up; `about` names it where there are several. */
const choicesOf = ({ meeting, status }: SignUp, scene: Scene): Choice[] =>
  status === 'held'
    ? [begin('sign-up', meeting.id), begin('cancel-sign-up', meeting.id)]
    : [begin('change-sign-up', meeting.id), begin('cancel-sign-up', meeting.id), ...(mayGive(scene) ? [giveButton(meeting.id)] : [])];

/** What the person has signed up for, and what can be done about it. */
export const mySignUps: Dialog = {
  intent: 'my-sign-ups',
  questions: {},
  async finish(_, scene) {
    const signUps = await scene.engagement.mySignUps();
    if (signUps.length === 0) return [{ text: [say('mySignUps.none')] }];
    const items = signUps.map((signUp) => ({
      text: linesOf(signUp),
      choices: choicesOf(signUp, scene),
    }));
    const only = signUps.length === 1 ? choicesOf(signUps[0]!, scene) : [begin('change-sign-up'), begin('cancel-sign-up')];
    return [
      {
        text: [say('mySignUps.list'), ...signUps.flatMap(linesOf)],
        choices: await wayOn(scene, only),
        card: { title: say('mySignUps.list'), items, choices: [] },
      },
    ];
  },
};
