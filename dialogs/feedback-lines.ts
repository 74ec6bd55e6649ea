import { inLanguage, languages, type Text } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { AnswerLanguage, Refusal, Round, Submission } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import type { Answers, Scene } from './dialog.js';
import { filesOf } from './files.js';
import type { Card, Saying } from './saying.js';

/** The meetings of a round, in each language. */
export const titleOf = ({ meetings }: Round): Text =>
  Object.fromEntries(languages.map((language) => [language, meetings.map(({ title }) => inLanguage(title, language)).join(', ')]));

/** Why feedback cannot be given. */
export function refused(kind: Refusal): Saying[] {
  if (kind === 'closed') return [{ text: [say('feedback.closed')] }];
  if (kind === 'tooLate') return [{ text: [say('feedback.noMoreChanges')] }];
  return [{ text: [kind === 'nothingToSubmit' ? say('feedback.nothingToSubmit') : say('feedback.notOpen')] }];
}

/** Said before the first word, and again before anything is sent: the last day may have passed in between. */
export const late = (round: Round): Line[] => (round.late ? [say('feedback.late', { day: { day: round.closesOn } })] : []);

export const nameOfLanguage = (of: AnswerLanguage, { language }: Scene): string => speak(say(`language.${of}`), language);

/** An answer, word for word, and its files; with its language, where not all answers are in one. */
function answerTo(submission: Submission, id: string, scene: Scene): Line[] {
  const { answers, languages: of } = submission;
  const files = filesOf(submission, id);
  if (!answers[id]) return files.length > 0 ? files : [say('feedback.unanswered')];
  const mixed = new Set(Object.values(of)).size > 1;
  return [
    say('feedback.answer', { answer: answers[id] }),
    ...files,
    ...(mixed ? [say('feedback.answerLanguage', { language: nameOfLanguage(of[id]!, scene) })] : []),
  ];
}

/** The language that all answers are in. */
function languageOfAll({ languages: of }: Submission, scene: Scene): Line[] {
  const [only, ...others] = new Set(Object.values(of));
  return only && others.length === 0 ? [say('feedback.languageOfAll', { language: nameOfLanguage(only, scene) })] : [];
}

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
    ...answerTo(submission, id, scene),
  ]),
  ...languageOfAll(submission, scene),
  ...senderOf(submission, answers, scene),
];

/** The same, as the items of a card. */
export const cardItemsOf = (submission: Submission, answers: Answers, scene: Scene): Card['items'] => [
  ...submission.round.questions.map(({ id, text }, index) => ({
    title: say('conversation.option', { number: index + 1, label: text }),
    text: answerTo(submission, id, scene),
  })),
  { text: [...languageOfAll(submission, scene), ...senderOf(submission, answers, scene)] },
];

/** Is there an answer to this question, in words or as a file? */
export const isAnswered = ({ answers, files }: Submission, question: string): boolean =>
  answers[question] !== undefined || files.some(({ questionId }) => questionId === question);

/** What has been written to a question already: of a long answer its end, where the writing goes on. */
export const soFar = (answer: string): Line =>
  answer.length <= shown
    ? say('feedback.soFar', { answer })
    : say('feedback.endSoFar', { count: answer.length, end: answer.slice(-shown / 2).replace(/^\S*\s+/, '') });

/** An answer of more characters than this is not shown again with its question. The review shows everything. */
const shown = 1_500;
