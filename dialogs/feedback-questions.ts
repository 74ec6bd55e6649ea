import { say } from '../locales/index.js';
import { isBlank, means } from '../locales/words.js';
import type { Answers, Question, Scene } from './dialog.js';
import { submissionOf } from './feedback-lines.js';
import { button, pressed } from './questions.js';

/** Which question is being answered, and what has been written to it. */
async function current(answers: Answers, scene: Scene) {
  const submission = await submissionOf(answers, scene);
  const question = submission.round.questions[Number(answers.at) - 1]!;
  return { submission, question, written: submission.answers[question.id] };
}

const next = (answers: Answers): Answers => {
  const { replace: _, back, ...rest } = answers;
  // A question that was gone back to from the review leads back to the review.
  return { ...rest, at: String(back ? Number(rest.total) + 1 : Number(rest.at) + 1) };
};

/**
 * The questions of a round, one after the other. Each message is kept at once and belongs to the answer until the person says that it is done, so
 * nothing that was written is lost by a restart, and a long statement may come in pieces.
 */
export const answering: Question = {
  open: true,
  needed: ({ at, total }) => Number(at) <= Number(total),
  unclear: { text: [say('conversation.empty')] },
  async ask(answers, scene) {
    const { question, written } = await current(answers, scene);
    const text = [say('feedback.question', { number: Number(answers.at), total: Number(answers.total), question: question.text })];
    if (written) text.push(say('feedback.soFar', { answer: written }));
    text.push(written && answers.replace ? say('feedback.replaces') : say('feedback.howToAnswer'));
    const done = button(say('conversation.done'), 'done');
    if (written) return [{ text, choices: [done] }];
    return [question.required ? { text } : { text, choices: [button(say('conversation.skip'), 'done')] }];
  },
  async read(utterance, answers, scene) {
    const { submission, question, written } = await current(answers, scene);
    const isDone = pressed(utterance) === 'done' || (utterance.choice === undefined && means('done', utterance.text));
    if (isDone || (!written && !question.required && means('skip', utterance.text)))
      return written || !question.required ? { go: next(answers) } : { stay: [{ text: [say('feedback.required')] }] };
    if (isBlank(utterance.text) || utterance.choice !== undefined) return undefined;
    await scene.engagement.saveAnswer(submission.id, question.id, utterance.text, answers.replace === undefined);
    const says = [{ text: [say('feedback.recorded')], choices: [button(say('conversation.done'), 'done')] }];
    // Only the first message replaces what was there; what follows belongs to it.
    const { replace: _, ...rest } = answers;
    return { stay: says, answers: rest };
  },
};
