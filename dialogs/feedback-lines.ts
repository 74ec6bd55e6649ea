import { inLanguage, languages, type Text } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Refusal, Round, Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Scene } from './dialog.js';
import type { Saying } from './saying.js';

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

/** A question with its answer, word for word. */
const answered = (submission: Submission, index: number): Line => {
  const { id, text } = submission.round.questions[index]!;
  const values = { number: index + 1, question: text };
  const answer = submission.answers[id];
  return answer ? say('feedback.answer', { ...values, answer }) : say('feedback.unanswered', values);
};

/** Everything that is sent: the answers, who sends them, and whether the name is published. What was told just now counts before what was known. */
export function copyOf(submission: Submission, answers: Answers, { engagement: { person } }: Scene): Line[] {
  const name = answers.name || person.name;
  const organisation = answers.organisation || person.organisation;
  return [
    ...submission.round.questions.map((_, index) => answered(submission, index)),
    name ? say('feedback.sender', { name }) : say('feedback.noSender'),
    ...(organisation ? [say('feedback.organisation', { organisation })] : []),
    ...(name ? [submission.namePublished ? say('feedback.namePublished') : say('feedback.nameNotPublished')] : []),
  ];
}
