import { say } from '../locales/index.js';
import { mentionsAbsent, mentionsColleague, mentionsSubstitute } from './colleague.js';
import type { Answers, Dialog, Question, Scene } from './dialog.js';
import { giveSeat, givingSeat, mayGive } from './give-seat.js';
import { optionOf, timeOf } from './meeting-lines.js';
import { namedIn } from './naming.js';
import { aboutOf, button, choose, isAnswer, pressed, yesOrNo } from './questions.js';
import type { Saying, Utterance } from './saying.js';

const own = async (_: Answers, { engagement }: Scene) => (await engagement.mySignUps()).map(({ meeting }) => optionOf(meeting));

/** The sign-up that a request names, among the person's own, and whether somebody else is to have it. */
export async function ownNamed(utterance: Utterance, scene: Scene): Promise<Answers> {
  if (mentionsAbsent(utterance.text)) return { sure: 'theirs' };
  const [, give, about] = /^(give-)?(.+)$/.exec(aboutOf(utterance) ?? '') ?? [];
  const sure: Answers = give || mentionsSubstitute(utterance.text) ? { sure: 'give' } : {};
  if (about) return { ...sure, meeting: about };
  const found = namedIn(await own({}, scene), utterance.text, scene);
  return found ? { ...sure, meeting: found.value } : sure;
}

/** Only the one who is signed up cancels, or staff. */
const ofOther = ({ engagement }: Scene): Saying => ({ text: [say('colleague.theirs', { contact: engagement.authority.contact })] });

const sure: Question = {
  unclear: { text: [say('conversation.yesOrNo')] },
  async ask({ meeting }, scene) {
    const found = (await scene.engagement.mySignUps()).find((signUp) => signUp.meeting.id === meeting);
    if (!found) return { end: [{ text: [say('cancelSignUp.notSignedUp')] }] };
    const text = [say('cancelSignUp.sure', { title: found.meeting.title, time: timeOf(found.meeting) })];
    const give = mayGive(scene) && found.status !== 'held' ? [button(say('colleague.give'), 'give')] : [];
    return [{ text, choices: [...yesOrNo, ...give] }];
  },
  needed: ({ sure: known }) => known === undefined,
  async read(utterance, _, scene) {
    if (isAnswer(utterance, 'yes', 'yes')) return 'yes';
    if (isAnswer(utterance, 'no', 'no')) return 'no';
    const { text, choice } = utterance;
    if (choice === undefined && mentionsAbsent(text)) return { end: [ofOther(scene)] };
    const gives = choice === undefined ? mentionsSubstitute(text) || mentionsColleague(text) !== undefined : pressed(utterance) === 'give';
    return gives ? 'give' : undefined;
  },
};

const isOwn = ({ sure: known }: Answers) => known !== 'theirs';

/** Giving a seat, or a place on the waiting list, to others: to whoever waits, or to a colleague. */
export const cancelSignUp: Dialog = {
  intent: 'cancel-sign-up',
  hear: ownNamed,
  questions: {
    meeting: { ...choose({ ask: say('cancelSignUp.which'), ifNone: say('mySignUps.none'), obvious: true, options: own }), needed: isOwn },
    sure,
    ...givingSeat,
  },
  async anew(utterance, { meeting, sure: known }, scene) {
    const told = await ownNamed(utterance, scene);
    if (!isOwn(told)) return told;
    const about = told.meeting ?? meeting;
    return about === meeting && told.sure === known ? undefined : { ...(about ? { meeting: about } : {}), ...told };
  },
  async finish(answers, scene) {
    if (!isOwn(answers)) return [ofOther(scene)];
    if (answers.sure === 'give') return giveSeat(answers, scene);
    if (answers.sure !== 'yes') return [{ text: [say('cancelSignUp.kept')] }];
    const outcome = await scene.engagement.cancelSignUp(answers.meeting!);
    const title = outcome.kind === 'cancelled' ? outcome.meeting.title : undefined;
    return [{ text: [title ? say('cancelSignUp.cancelled', { title }) : say('cancelSignUp.notSignedUp')] }];
  },
  leave: async () => ({ text: [say('cancelSignUp.kept')] }),
};
