import { say } from '../locales/index.js';
import { accessNeeds } from './access-needs.js';
import type { Answers, Dialog, Question, Scene } from './dialog.js';
import { asForm } from './forms.js';
import { introduce, name, organisation } from './introduction.js';
import { optionWithSeats, timeOf } from './meeting-lines.js';
import { namedIn } from './naming.js';
import { aboutOf, choose, isAnswer, yesOrNo } from './questions.js';
import type { Utterance } from './saying.js';
import { fillSignUp, signUpForm } from './sign-up-form.js';
import { told } from './sign-up-outcomes.js';

const meetings = async (_: Answers, scene: Scene) =>
  (await scene.engagement.openMeetings()).map((meeting) => optionWithSeats(meeting, scene));

/** The meeting that a request names, by the button it was pressed on or in words. */
async function named(utterance: Utterance, scene: Scene): Promise<Answers> {
  const about = aboutOf(utterance);
  if (about) return { meeting: about };
  const found = namedIn(await meetings({}, scene), utterance.text, scene);
  return found ? { meeting: found.value } : {};
}

/** Holds a seat, and says for what; where there is none, asks whether a place on the waiting list will do. */
const seat: Question = {
  unclear: { text: [say('conversation.yesOrNo')] },
  async ask({ meeting }, scene) {
    const held = await scene.engagement.holdSeat(meeting!);
    if (held.kind === 'held') {
      const { title, seatsLeft } = held.signUp.meeting;
      const about = say('signUp.about', { title, time: timeOf(held.signUp.meeting) });
      return { answer: 'held', says: [{ text: seatsLeft === undefined ? [about] : [about, say('signUp.held')] }] };
    }
    if (held.kind !== 'noSeats') return { end: told(held, scene) };
    const full = say('signUp.noSeats', { title: held.meeting.title, time: timeOf(held.meeting), place: held.place });
    return [{ text: [full], choices: yesOrNo }];
  },
  async read(utterance) {
    if (isAnswer(utterance, 'yes', 'yes')) return 'waiting';
    return isAnswer(utterance, 'no', 'no') ? { end: [{ text: [say('signUp.left')] }] } : undefined;
  },
};

/** Signing up for a meeting. The seat is held from the moment the meeting is known. */
export const signUp: Dialog = {
  intent: 'sign-up',
  hear: named,
  questions: {
    meeting: choose({ ask: say('signUp.which'), ifNone: say('signUp.noneOpen'), options: meetings }),
    seat,
    name,
    organisation,
    ...accessNeeds(async () => [say('signUp.accessNeeds')], say('conversation.skip')),
  },
  formFor: ({ meeting }) => asForm('sign-up', meeting),
  form: signUpForm,
  fill: fillSignUp,
  async finish(answers, scene) {
    await introduce(answers, scene);
    const consented = answers.consent === 'yes';
    const outcome = await scene.engagement.signUp(answers.meeting!, {
      ...(answers.accessNeeds ? { accessNeeds: answers.accessNeeds } : {}),
      consented,
    });
    return told(outcome, scene, Boolean(answers.accessNeeds) && !consented);
  },
  async leave(answers, scene) {
    const { meeting, seat: taken } = answers;
    const { engagement } = scene;
    // Who somebody is need not be told twice.
    if (answers.name || answers.organisation) await introduce(answers, scene);
    // Only a hold is let go: the same person may have finished signing up in another conversation meanwhile.
    const own = (await engagement.mySignUps()).find((signUp) => signUp.meeting.id === meeting);
    if (taken === 'held' && own?.status === 'held') await engagement.cancelSignUp(meeting!);
    return { text: [say('signUp.left')] };
  },
};
