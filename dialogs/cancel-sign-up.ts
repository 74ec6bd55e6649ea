import { say } from '../locales/index.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { optionOf, timeOf } from './meeting-lines.js';
import { namedIn } from './naming.js';
import { aboutOf, choose, yesNo } from './questions.js';
import type { Utterance } from './saying.js';

const own = async (_: Answers, { engagement }: Scene) => (await engagement.mySignUps()).map(({ meeting }) => optionOf(meeting));

/** The sign-up that a request names, among the person's own. */
export async function ownNamed(utterance: Utterance, scene: Scene): Promise<Answers> {
  const about = aboutOf(utterance);
  if (about) return { meeting: about };
  const found = namedIn(await own({}, scene), utterance.text, scene);
  return found ? { meeting: found.value } : {};
}

/** Giving a seat, or a place on the waiting list, to others. */
export const cancelSignUp: Dialog = {
  intent: 'cancel-sign-up',
  hear: ownNamed,
  questions: {
    meeting: choose({ ask: say('cancelSignUp.which'), ifNone: say('mySignUps.none'), obvious: true, options: own }),
    sure: yesNo({
      async ask({ meeting }, { engagement }) {
        const found = (await engagement.mySignUps()).find((signUp) => signUp.meeting.id === meeting);
        if (!found) return { end: [{ text: [say('cancelSignUp.notSignedUp')] }] };
        return { text: [say('cancelSignUp.sure', { title: found.meeting.title, time: timeOf(found.meeting) })] };
      },
    }),
  },
  async finish({ meeting, sure }, { engagement }) {
    if (sure !== 'yes') return [{ text: [say('cancelSignUp.kept')] }];
    const outcome = await engagement.cancelSignUp(meeting!);
    const title = outcome.kind === 'cancelled' ? outcome.meeting.title : undefined;
    return [{ text: [title ? say('cancelSignUp.cancelled', { title }) : say('cancelSignUp.notSignedUp')] }];
  },
  leave: async () => ({ text: [say('cancelSignUp.kept')] }),
};
