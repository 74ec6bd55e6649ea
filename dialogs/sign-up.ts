import { say } from '../locales/index.js';
import { accessNeeds } from './access-needs.js';
import { wayOn } from './buttons.js';
import { addressOf, colleague, mentionsColleague, toldOfColleague } from './colleague.js';
import type { Answers, Dialog, Question, Scene } from './dialog.js';
import { asForm } from './forms.js';
import { introduce, name, organisation } from './introduction.js';
import { optionWithSeats, timeOf } from './meeting-lines.js';
import { namedIn } from './naming.js';
import { aboutOf, choose, isAnswer, yesOrNo } from './questions.js';
import type { Saying, Utterance } from './saying.js';
import { fillSignUp, signUpForm } from './sign-up-form.js';
import { told } from './sign-up-outcomes.js';
import { review } from './sign-up-review.js';

const meetings = (scene: Scene, too: { closed: boolean }) =>
  scene.engagement
    .openMeetings()
    .then((all) => all.filter(({ signUpClosed }) => too.closed || !signUpClosed).map((meeting) => optionWithSeats(meeting, scene)));

/** Is somebody else being signed up? */
const forColleague = ({ who }: Answers) => who === 'colleague';
const forSelf = <Q extends Question>(question: Q): Q => ({
  ...question,
  needed: (answers: Answers, scene: Scene) => !forColleague(answers) && question.needed?.(answers, scene) !== false,
});

/** The meeting that a request names, by the button it was pressed on or in words, and whether it is for somebody else. */
async function named(utterance: Utterance, scene: Scene): Promise<Answers> {
  const [, others, about] = /^(colleague-)?(.+)$/.exec(aboutOf(utterance) ?? '') ?? [];
  const mentioned = others ? 'colleague' : mentionsColleague(utterance.text);
  const who: Answers = mentioned ? { who: mentioned } : {};
  if (about) return { ...who, meeting: about };
  const found = namedIn(await meetings(scene, { closed: true }), utterance.text, scene);
  return found ? { ...who, meeting: found.value } : who;
}

async function letGo(answers: Answers, { engagement }: Scene): Promise<void> {
  if (answers.seat === 'held') await engagement.letGo(answers.meeting!, forColleague(answers) ? 'colleague' : undefined);
}

/**
 * Holds a seat; where there is none, asks whether a place on the waiting list will do. Asked once more before the end, where the seat that was held
 * may have gone to somebody else.
 */
const seat = (isStill: boolean): Question => ({
  unclear: { text: [say('conversation.yesOrNo')] },
  needed: ({ seat: taken }) => !isStill || taken === 'held',
  async ask(answers, scene) {
    const colleague = forColleague(answers) ? ('colleague' as const) : undefined;
    const held = await scene.engagement.holdSeat(answers.meeting!, colleague);
    if (held.kind === 'held' && isStill) return { answer: 'held' };
    if (held.kind === 'held') {
      const { title, seatsLeft } = held.signUp.meeting;
      const about = say(colleague ? 'colleague.about' : 'signUp.about', { title, time: timeOf(held.signUp.meeting) });
      const kept = say(colleague ? 'colleague.held' : 'signUp.held');
      return { answer: 'held', says: [{ text: seatsLeft === undefined ? [about] : [about, kept] }] };
    }
    if (held.kind !== 'noSeats') return { end: told(held, scene) };
    const values = { title: held.meeting.title, time: timeOf(held.meeting), place: held.place };
    const full = say(colleague ? 'colleague.noSeats' : 'signUp.noSeats', values);
    return [{ text: isStill ? [say('signUp.lapsed'), full] : [full], choices: yesOrNo }];
  },
  undo: letGo,
  async read(utterance, answers) {
    if (isAnswer(utterance, 'yes', 'yes')) return 'waiting';
    return isAnswer(utterance, 'no', 'no')
      ? { end: [{ text: [say(forColleague(answers) ? 'colleague.left' : 'signUp.left')] }] }
      : undefined;
  },
});

/** Signing up for a meeting, oneself or a colleague. The seat is held from the moment the meeting is known. */
export const signUp: Dialog = {
  intent: 'sign-up',
  hear: named,
  questions: {
    meeting: choose({
      ask: say('signUp.which'),
      ifNone: say('signUp.noneOpen'),
      options: (_, scene) => meetings(scene, { closed: false }),
    }),
    seat: seat(false),
    colleague: { ...colleague, needed: forColleague },
    address: { ...addressOf, needed: forColleague },
    name: forSelf(name),
    organisation: forSelf(organisation),
    ...accessNeeds(
      async () => [say('signUp.accessNeeds')],
      say('conversation.skip'),
      (answers) => !forColleague(answers),
    ),
    review,
    still: seat(true),
  },
  // A colleague is signed up in the conversation alone.
  formFor: (answers) => (forColleague(answers) ? undefined : asForm('sign-up', answers.meeting)),
  form: signUpForm,
  fill: fillSignUp,
  async anew(utterance, answers, scene) {
    const told = await named(utterance, scene);
    const isSame = (told.meeting ?? answers.meeting) === answers.meeting && (told.who ?? answers.who) === answers.who;
    if (isSame) return undefined;
    await letGo(answers, scene);
    const { seat: _, still: __, ...kept } = answers;
    return { ...kept, ...told };
  },
  async finish(answers, scene) {
    const { engagement } = scene;
    const { meeting, colleague: named, address } = answers;
    if (forColleague(answers)) return toldOfColleague(await engagement.signUpColleague(meeting!, { name: named!, email: address! }), scene);
    await introduce(answers, scene);
    const consented = answers.consent === 'yes';
    const outcome = await engagement.signUp(meeting!, {
      ...(answers.accessNeeds ? { accessNeeds: answers.accessNeeds } : {}),
      consented,
    });
    return withColleague(told(outcome, scene, Boolean(answers.accessNeeds) && !consented), answers, scene);
  },
  async leave(answers, scene) {
    // Who somebody is need not be told twice.
    if (answers.name || answers.organisation) await introduce(answers, scene);
    await letGo(answers, scene);
    return { text: [say(forColleague(answers) ? 'colleague.left' : 'signUp.left')] };
  },
};

/** Whoever may sign up a colleague is offered to; whoever said that somebody comes with them is told how that one is signed up. */
async function withColleague([said]: Saying[], { meeting, who }: Answers, scene: Scene): Promise<Saying[]> {
  const may = scene.engagement.person.email !== undefined;
  const next = who === 'both' ? [say(may ? 'colleague.next' : 'colleague.themselves')] : [];
  const button = { label: say('colleague.signUp'), value: { begin: 'sign-up', about: `colleague-${meeting}` } };
  return [{ ...said!, text: [...said!.text, ...next], choices: await wayOn(scene, may ? [button] : []) }];
}
