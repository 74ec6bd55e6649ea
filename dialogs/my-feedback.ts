import type { Line } from '../engagement/line.js';
import type { Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Dialog } from './dialog.js';
import { titleOf } from './feedback-lines.js';
import type { Choice } from './saying.js';

const standing = ({ status, number, round }: Submission): Line => {
  const title = titleOf(round);
  if (status === 'draft') return say('myFeedback.draft', { title, day: { day: round.closesOn } });
  return say(status === 'submitted' ? 'myFeedback.submitted' : 'myFeedback.withdrawn', { title, number: String(number) });
};

/** What can be done with it: written on or changed while the round takes feedback, withdrawn at any time. */
const choicesOf = ({ id, status, round, late }: Submission, taken: ReadonlySet<string>): Choice[] => [
  ...(taken.has(round.id) && (status !== 'submitted' || late || !round.late)
    ? [
        {
          label: say(status === 'draft' ? 'myFeedback.continue' : 'myFeedback.edit'),
          value: { begin: 'give-feedback', about: round.id },
        },
      ]
    : []),
  ...(status === 'submitted' ? [{ label: say('myFeedback.withdraw'), value: { begin: 'withdraw-feedback', about: id } }] : []),
];

/** Drafts and feedback of one's own, and what can be done with each. */
export const myFeedback: Dialog = {
  intent: 'my-feedback',
  questions: {},
  async finish(_, scene) {
    const taken = new Set((await scene.engagement.openRounds({ late: true })).map(({ id }) => id));
    const own = (await scene.engagement.mySubmissions()).filter(
      ({ status, answers, files }) => status !== 'draft' || Object.keys(answers).length > 0 || files.length > 0,
    );
    if (own.length === 0) return [{ text: [say('myFeedback.none')] }];
    const items = own.map((submission) => ({
      text: [standing(submission)],
      choices: choicesOf(submission, taken),
    }));
    const withdrawable = own.some(({ status }) => status === 'submitted');
    const several = [begin('give-feedback'), ...(withdrawable ? [begin('withdraw-feedback')] : [])];
    return [
      {
        text: [say('myFeedback.list'), ...own.map(standing)],
        choices: await wayOn(scene, own.length === 1 ? choicesOf(own[0]!, taken) : several),
        card: { title: say('myFeedback.list'), items, choices: [] },
      },
    ];
  },
};
