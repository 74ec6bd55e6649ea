import { languages } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Round, Submission } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import { plain } from '../locales/words.js';
import { begin, wayOn } from './buttons.js';
import type { Answers, Dialog, Question, Scene } from './dialog.js';
import { copyOf, isAnswered, late, refused, titleOf } from './feedback-lines.js';
import { languageOfAnAnswer, review, which } from './feedback-review.js';
import { takeFiles, writing } from './feedback-writing.js';
import { introduce, nameIfWished, organisation } from './introduction.js';
import { namedIn } from './naming.js';
import { aboutOf, choose, isAnswer } from './questions.js';
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

/**
 * What a person must know before the first word: who asks and why, until when, that it is public, and that a machine takes it down. Whoever has
 * begun is told again only what they go on with, and until when.
 */
const terms = (round: Round, begun: boolean, { engagement }: Scene): Line[] => [
  say('feedback.who', { authority: engagement.authority.name, project: round.project.name, title: titleOf(round) }),
  ...(begun ? [] : [say('feedback.why')]),
  ...(round.late ? late(round) : [say('feedback.until', { day: { day: round.closesOn } })]),
  ...(begun ? [] : [say('feedback.public'), say('feedback.machine')]),
];

/** Where to begin: at the first question; in a draft at the last answer, which may be half written; in what was sent at the review. */
function beginning(submission: Submission): { answer: string; also?: Answers; line: Line } {
  const { status, number, round } = submission;
  const last = String(round.questions.findLastIndex(({ id }) => isAnswered(submission, id)) + 1);
  if (status === 'draft' && last === '0') return { answer: '1', line: say('feedback.howToAnswer') };
  if (status === 'draft') return { answer: last, also: { adding: last, more: last }, line: say('feedback.resume') };
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
    if (submission.round.late && submission.status === 'submitted' && !submission.late) return { end: refused('tooLate') };
    const { line, answer, also } = beginning(submission);
    const text = [...terms(submission.round, also !== undefined, scene), line];
    return { answer, also: { ...also, version: String(submission.version) }, says: [{ text }] };
  },
  read: async () => undefined,
};

/** “Send” and “do not publish my name” are nobody's name: the one is told what comes first, the other is done. */
const beforeSending = (question: Question): Question => ({
  ...question,
  async read(utterance, answers, scene) {
    if (isAnswer(utterance, 'send', 'send')) return { answers, first: [{ text: [say('feedback.firstThis')] }] };
    const hides = languages.some((language) => plain(speak(say('feedback.hideName'), language)) === plain(utterance.text));
    const submission = hides && (await scene.engagement.draft(answers.round!));
    if (!submission || 'kind' in submission) return question.read(utterance, answers, scene);
    await scene.engagement.setNamePublished(submission.id, false);
    return { answers, first: [{ text: [say('feedback.nameNotPublished')] }] };
  },
});

/** Written feedback: the questions of a round one at a time, a look at the whole, and a receipt. */
export const giveFeedback: Dialog = {
  intent: 'give-feedback',
  leaving: say('feedback.later'),
  hear: named,
  questions: {
    round: choose({ ask: say('feedback.which'), ifNone: say('feedback.none'), obvious: true, options: rounds }),
    at,
    text: writing,
    name: beforeSending(nameIfWished),
    organisation: beforeSending(organisation),
    which,
    languageOfAnAnswer,
    review,
  },
  take: takeFiles,
  async finish(answers, scene) {
    await introduce(answers, scene);
    const draft = await scene.engagement.draft(answers.round!);
    if ('kind' in draft) return refused(draft.kind);
    const outcome = await scene.engagement.submit(draft.id);
    return outcome.kind === 'submitted' ? receipt(outcome.submission, answers, scene) : refused(outcome.kind);
  },
  async leave({ round, ...answers }, scene) {
    // Who somebody is need not be told twice.
    if ((answers.name || answers.organisation !== undefined) && answers.at !== undefined) await introduce(answers, scene);
    const submission = (await scene.engagement.mySubmissions()).find((each) => each.round.id === round);
    return submission?.round.questions.some(({ id }) => isAnswered(submission, id)) ? { text: [say('conversation.kept')] } : undefined;
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
