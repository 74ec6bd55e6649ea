import { say } from '../locales/index.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { introduction, refused, senderOf, submissionOf, titleOf } from './feedback-lines.js';
import { answering } from './feedback-questions.js';
import { answersIn, review } from './feedback-review.js';
import { whoAreYou } from './introduction.js';
import { choose } from './questions.js';

const rounds = async (_: Answers, { engagement, language }: Scene) =>
  (await engagement.openRounds({ late: true })).map((round) => ({
    value: round.id,
    label: say('feedback.about', { title: titleOf(round, language) }),
    detail: say('meetings.value', { value: { day: round.closesOn } }),
  }));

/** Written feedback: one question at a time, kept as it is written, reviewed, then handed in. */
export const giveFeedback: Dialog = {
  intent: 'give-feedback',
  left: say('conversation.kept'),
  async hear({ choice }): Promise<Answers> {
    const about = (choice as { about?: unknown } | null | undefined)?.about;
    return typeof about === 'string' ? { round: about } : {};
  },
  questions: {
    round: choose({ ask: say('feedback.which'), ifNone: say('feedback.none'), name: 'round', options: rounds }),
    submission: {
      unclear: { text: [say('conversation.choose')] },
      async ask({ round }, scene) {
        const draft = await scene.engagement.draft(round!);
        if ('kind' in draft) return { end: [{ text: [refused(draft.kind, undefined)] }] };
        const { questions } = draft.round;
        const begun = Object.keys(draft.answers).length > 0;
        const open = questions.findIndex(({ id }) => !draft.answers[id]);
        // What was handed in before is reviewed again; a draft goes on with the answer that was perhaps half written, the last before the first empty one.
        const at = draft.status === 'draft' && open >= 0 ? Math.max(1, open) : questions.length + 1;
        const says = [{ text: [...introduction(draft.round, scene), ...(begun ? [say('feedback.resume')] : [])] }];
        return { known: { submission: draft.id, at: String(at), total: String(questions.length) }, says };
      },
      read: async () => undefined,
    },
    ...whoAreYou,
    answer: answering,
    review,
  },
  async finish(answers, scene) {
    const { engagement, language } = scene;
    const outcome = await engagement.submit(answers.submission!);
    if (outcome.kind !== 'submitted') return [{ text: [refused(outcome.kind, (await submissionOf(answers, scene)).round)] }];
    const { submission } = outcome;
    return [
      {
        text: [
          say('feedback.submitted', { number: String(submission.number) }),
          say('feedback.copy'),
          ...senderOf(submission, await engagement.storedAbout()),
          ...answersIn(submission, language),
          ...(submission.round.late ? [] : [say('feedback.howToChange', { day: { day: submission.round.closesOn } })]),
        ],
      },
    ];
  },
};
