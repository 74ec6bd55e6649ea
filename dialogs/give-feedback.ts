import type { Line } from '../engagement/line.js';
import type { Round, Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Answers, Dialog, Question, Scene } from './dialog.js';
import { copyOf, late, refused, titleOf } from './feedback-lines.js';
import { review } from './feedback-review.js';
import { writing } from './feedback-writing.js';
import { introduce, nameIfWished, organisation } from './introduction.js';
import { namedIn } from './naming.js';
import { aboutOf, choose } from './questions.js';
import type { Utterance } from './saying.js';

const rounds = async (_: Answers, { engagement }: Scene) =>
  (await engagement.openRounds({ late: true })).map((round) => ({
    value: round.id,
    label: say('feedback.about', { title: titleOf(round) }),
    detail: say('feedback.lastDay', { day: { day: round.closesOn }, project: round.project.name }),
  }));

async function named(utterance: Utterance, scene: Scene): Promise<Answers> {
  const about = aboutOf(utterance);
  if (about) return { round: about };
  const found = namedIn(await rounds({}, scene), utterance.text, scene);
  return found ? { round: found.value } : {};
}

/** What a person must know before the first word: who asks and why, until when, and that it is public. */
const terms = (round: Round, { engagement }: Scene): Line[] => [
  say('feedback.who', { authority: engagement.authority.name, project: round.project.name, title: titleOf(round) }),
  ...(round.late ? late(round) : [say('feedback.until', { day: { day: round.closesOn } })]),
  say('feedback.public'),
];

/** Where to begin: at the first question; in a draft at the last answer, which may be half written; in what was sent at the review. */
function beginning({ status, number, round, answers }: Submission): { answer: string; also?: Answers; line: Line } {
  const last = String(round.questions.findLastIndex(({ id }) => answers[id]) + 1);
  if (status === 'draft' && last === '0') return { answer: '1', line: say('feedback.howToAnswer') };
  if (status === 'draft') return { answer: last, also: { adding: last }, line: say('feedback.resume') };
  const line = say(status === 'submitted' ? 'feedback.alreadySent' : 'feedback.wasWithdrawn', { number: String(number) });
  // Who sends it was told the first time.
  return { answer: String(round.questions.length + 1), also: { name: '', organisation: '' }, line };
}

/** Tells the terms and finds the place to begin; there is nothing to answer yet. */
const at: Question = {
  unclear: { text: [say('conversation.inWords')] },
  async ask({ round }, scene) {
    const submission = await scene.engagement.draft(round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const { line, ...known } = beginning(submission);
    return { ...known, says: [{ text: [...terms(submission.round, scene), line] }] };
  },
  read: async () => undefined,
};

/** Written feedback: the questions of a round one at a time, a look at the whole, and a receipt. */
export const giveFeedback: Dialog = {
  intent: 'give-feedback',
  leaving: say('feedback.later'),
  hear: named,
  questions: {
    round: choose({ ask: say('feedback.which'), ifNone: say('feedback.none'), obvious: true, options: rounds }),
    at,
    text: writing,
    name: nameIfWished,
    organisation,
    review,
  },
  async finish(answers, scene) {
    await introduce(answers, scene);
    const draft = await scene.engagement.draft(answers.round!);
    if ('kind' in draft) return refused(draft.kind);
    const outcome = await scene.engagement.submit(draft.id);
    return outcome.kind === 'submitted' ? receipt(outcome.submission, answers, scene) : refused(outcome.kind);
  },
  async leave({ round }, { engagement }) {
    const submission = (await engagement.mySubmissions()).find((each) => each.round.id === round);
    return submission && Object.keys(submission.answers).length > 0 ? { text: [say('conversation.kept')] } : undefined;
  },
};

/** The number, and a full copy. */
const receipt = async (submission: Submission, answers: Answers, scene: Scene) => {
  const day = { day: submission.round.closesOn };
  return [
    {
      text: [
        say('feedback.submitted', { number: String(submission.number) }),
        ...(submission.late ? [say('feedback.markedLate', { day })] : []),
        say('feedback.copy'),
        ...copyOf(submission, answers, scene),
        submission.late ? say('feedback.howToWithdraw') : say('feedback.howToChange', { day }),
      ],
      choices: await wayOn(scene, [begin('my-feedback')]),
    },
  ];
};
