import { inLanguage, languages, type Text } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Refusal, Round, Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Scene } from './dialog.js';
import type { Card, Saying } from './saying.js';

/** The meetings of a round, in each language. */
export const titleOf = ({ meetings }: Round): Text =>
  Object.fromEntries(languages.map((language) => [language, meetings.map(({ title }) => inLanguage(title, language)).join(', ')]));

/** Why feedback cannot be given. */
export function refused(kind: Refusal): Saying[] {
  if (kind === 'closed') return [{ text: [say('feedback.closed')] }];
  return [{ text: [kind === 'nothingToSubmit' ? say('feedback.nothingToSubmit') : say('feedback.notOpen')] }];
}

/** Said before the first word, and again before anything is sent: the last day may have passed in between. */
export const late = (round: Round): Line[] => (round.late ? [say('feedback.late', { day: { day: round.closesOn } })] : []);

/** An answer, word for word. */
const answerTo = ({ answers }: Submission, id: string): Line =>
  answers[id] ? say('feedback.answer', { answer: answers[id] }) : say('feedback.unanswered');

/** Who sends it, and whether the name is published. What was told just now counts before what was known. */
function senderOf(submission: Submission, answers: Answers, { engagement: { person } }: Scene): Line[] {
  const name = answers.name || person.name;
  const organisation = answers.organisation || person.organisation;
  return [
    name ? say('feedback.sender', { name }) : say('feedback.noSender'),
    ...(organisation ? [say('feedback.organisation', { organisation })] : []),
    ...(name ? [submission.namePublished ? say('feedback.namePublished') : say('feedback.nameNotPublished')] : []),
  ];
}

/** Everything that is sent. */
export const copyOf = (submission: Submission, answers: Answers, scene: Scene): Line[] => [
  ...submission.round.questions.flatMap(({ id, text }, index) => [
    say('feedback.answered', { number: index + 1, question: text }),
    answerTo(submission, id),
  ]),
  ...senderOf(submission, answers, scene),
];

/** The same, as the items of a card. */
export const cardItemsOf = (submission: Submission, answers: Answers, scene: Scene): Card['items'] => [
  ...submission.round.questions.map(({ id, text }, index) => ({
    title: say('conversation.option', { number: index + 1, label: text }),
    text: [answerTo(submission, id)],
  })),
  { text: senderOf(submission, answers, scene) },
];
