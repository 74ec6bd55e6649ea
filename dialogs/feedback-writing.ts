import type { Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Heard, Question, Scene } from './dialog.js';
import { refused } from './feedback-lines.js';
import { button, hasWords, isAnswer } from './questions.js';
import type { Choice, Utterance } from './saying.js';

/**
 * Where the writing stands, in the dialog's answers. `at`: the number of the question that is being answered, past the last one when all are done.
 * `adding`: the number of the question whose answer the next message continues; any other answer is replaced. `changing`: back to the review after
 * this one. The words themselves are never here: they are in the draft from the moment they are written.
 */
const numberOf = ({ at }: Answers) => Number(at);

const done = button(say('conversation.done'), 'done');

/** On to the next question, or back to the review. */
export function next(answers: Answers, { round }: Submission): Answers {
  const { adding: _, changing, ...rest } = answers;
  return { ...rest, at: String(changing ? round.questions.length + 1 : numberOf(answers) + 1) };
}

/** Back from the review to one question. */
export function change(answers: Answers, number: number): Answers {
  const { adding: _, text: __, ...rest } = answers;
  return { ...rest, at: String(number), changing: 'yes' };
}

function choicesAt(answer: string | undefined, required: boolean, adding: boolean): Choice[] {
  if (adding) return [done];
  const skip = answer ? button(say('feedback.remove'), 'remove') : button(say('conversation.skip'), 'skip');
  return [...(answer ? [button(say('feedback.keep'), 'done')] : []), ...(required ? [] : [skip])];
}

/** The answer in writing: as many messages as it takes, each kept at once. */
export const writing: Question = {
  open: true,
  time: ({ at }) => at ?? '',
  unclear: { text: [say('conversation.inWords')] },
  async ask(answers, { engagement }) {
    const submission = await engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const { questions } = submission.round;
    const question = questions[numberOf(answers) - 1];
    if (!question) return { answer: 'done' };
    const answer = submission.answers[question.id];
    const adding = answers.adding === answers.at;
    const text = [say('feedback.question', { number: numberOf(answers), total: questions.length, question: question.text })];
    if (answer) text.push(say('feedback.soFar', { answer }), say(adding ? 'feedback.goOn' : 'feedback.writeAnew'));
    return [{ text, choices: choicesAt(answer, question.required, adding) }];
  },
  async read(utterance, answers, { engagement }) {
    const submission = await engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    return heard(utterance, answers, submission, engagement);
  },
};

async function heard(utterance: Utterance, answers: Answers, submission: Submission, engagement: Scene['engagement']): Promise<Heard> {
  const question = submission.round.questions[numberOf(answers) - 1]!;
  const answer = submission.answers[question.id];
  const ready = isAnswer(utterance, 'done', 'done') || isAnswer(utterance, 'skip', 'skip');
  if (ready && question.required && !answer) return { answers, says: [{ text: [say('feedback.required')] }] };
  if (ready) return { answers: next(answers, submission) };
  if (utterance.choice !== undefined && !question.required && isAnswer(utterance, 'remove', 'skip')) {
    await engagement.saveAnswer(submission.id, question.id, '');
    return { answers: next(answers, submission) };
  }
  if (!hasWords(utterance)) return undefined;
  await engagement.saveAnswer(submission.id, question.id, utterance.text, answers.adding === answers.at);
  return { answers: { ...answers, adding: answers.at! }, says: [{ text: [say('feedback.recorded')], choices: [done] }] };
}
