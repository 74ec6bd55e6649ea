import { say } from '../locales/index.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { titleOf } from './feedback-lines.js';
import { aboutOf, choose, yesNo } from './questions.js';
import type { Utterance } from './saying.js';

const sent = async ({ engagement }: Scene) => (await engagement.mySubmissions()).filter(({ status }) => status === 'submitted');

/** The feedback that a request names, by its button or by the number of its receipt ("peru palaute 17"). */
async function named(utterance: Utterance, scene: Scene): Promise<Answers> {
  const about = aboutOf(utterance);
  if (about) return { feedback: about };
  const number = /\d+/.exec(utterance.text)?.[0];
  const found = (await sent(scene)).find((submission) => String(submission.number) === number);
  return found ? { feedback: found.id } : {};
}

/** Taking feedback back, once and with a second thought. */
export const withdrawFeedback: Dialog = {
  intent: 'withdraw-feedback',
  hear: named,
  questions: {
    feedback: choose({
      ask: say('withdrawFeedback.which'),
      ifNone: say('withdrawFeedback.none'),
      obvious: true,
      options: async (_, scene) =>
        (await sent(scene)).map(({ id, number, round }) => ({
          value: id,
          label: say('feedback.about', { title: titleOf(round) }),
          detail: say('withdrawFeedback.number', { number: String(number) }),
        })),
    }),
    sure: yesNo({
      async ask({ feedback }, scene) {
        const found = (await sent(scene)).find(({ id }) => id === feedback);
        if (!found) return { end: [{ text: [say('withdrawFeedback.none')] }] };
        return { text: [say('withdrawFeedback.sure', { number: String(found.number), title: titleOf(found.round) })] };
      },
    }),
  },
  async finish({ feedback, sure }, { engagement }) {
    if (sure !== 'yes') return [{ text: [say('withdrawFeedback.kept')] }];
    const outcome = await engagement.withdraw(feedback!);
    if (outcome.kind !== 'withdrawn') return [{ text: [say('withdrawFeedback.none')] }];
    return [{ text: [say('withdrawFeedback.withdrawn', { number: String(outcome.submission.number) })] }];
  },
  leave: async () => ({ text: [say('withdrawFeedback.kept')] }),
};
