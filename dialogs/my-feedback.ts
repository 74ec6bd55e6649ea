import type { Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { titleOf } from './feedback-lines.js';
import { choose, yesNo } from './questions.js';
import type { Choice } from './saying.js';

function line({ number, round, status }: Submission, { language }: Scene) {
  const title = titleOf(round, language);
  if (status === 'draft') return say('myFeedback.draft', { day: { day: round.closesOn }, title });
  return say(status === 'withdrawn' ? 'myFeedback.withdrawn' : 'myFeedback.submitted', { number: String(number), title });
}

function choicesOf({ number, round, status }: Submission): Choice[] {
  const value = { begin: 'give-feedback', about: round.id };
  if (status === 'draft') return [{ label: say('myFeedback.continue'), value }];
  const edit = { label: say('myFeedback.edit', { number: String(number) }), value };
  return status === 'withdrawn'
    ? [edit]
    : [
        edit,
        { label: say('myFeedback.withdraw', { number: String(number) }), value: { begin: 'withdraw-feedback', about: String(number) } },
      ];
}

/** What the person has written and handed in, with what can be done about it. */
export const myFeedback: Dialog = {
  intent: 'my-feedback',
  questions: {},
  async finish(_, scene) {
    const submissions = await scene.engagement.mySubmissions();
    if (submissions.length === 0) return [{ text: [say('myFeedback.none')] }];
    return [{ text: submissions.map((each) => line(each, scene)), choices: submissions.flatMap(choicesOf).slice(0, 6) }];
  },
};

const submitted = async ({ engagement }: Scene) => (await engagement.mySubmissions()).filter(({ status }) => status === 'submitted');

/** Taking feedback back. It stays in the record. */
export const withdrawFeedback: Dialog = {
  intent: 'withdraw-feedback',
  async hear({ choice }, scene): Promise<Answers> {
    const about = (choice as { about?: unknown } | null | undefined)?.about;
    const found = (await submitted(scene)).find(({ number }) => String(number) === about);
    return found ? { submission: found.id } : {};
  },
  questions: {
    submission: choose({
      ask: say('withdrawFeedback.which'),
      ifNone: say('myFeedback.none'),
      name: 'submission',
      options: async (_, scene) =>
        (await submitted(scene)).map((each) => ({
          value: each.id,
          label: say('meetings.text', { text: titleOf(each.round, scene.language) }),
        })),
    }),
    sure: yesNo({
      async ask({ submission }, scene) {
        const own = (await submitted(scene)).find(({ id }) => id === submission);
        return { text: [own ? say('withdrawFeedback.sure', { number: String(own.number) }) : say('myFeedback.none')] };
      },
    }),
  },
  async finish({ submission, sure }, { engagement }) {
    if (sure !== 'yes') return [{ text: [say('withdrawFeedback.kept')] }];
    const outcome = await engagement.withdraw(submission!);
    if (outcome.kind !== 'withdrawn') return [{ text: [say('myFeedback.none')] }];
    return [{ text: [say('withdrawFeedback.withdrawn', { number: String(outcome.submission.number) })] }];
  },
};
