import type { SentFile } from '../engagement/document.js';
import type { Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { means } from '../locales/words.js';
import type { Answers, Heard, Question, Scene } from './dialog.js';
import { isAnswered, refused, soFar } from './feedback-lines.js';
import { attach, filesOf } from './files.js';
import { button, hasWords, isAnswer, pressed } from './questions.js';
import type { Choice, Utterance } from './saying.js';
import { languageOfAnswer } from './understand.js';

/**
 * Where the writing stands, in the dialog's answers. `at`: the number of the question that is being answered, past the last one when all are done.
 * `adding`: the number of the question whose answer the next message continues; any other answer is replaced. `more`: the number of the question
 * about which more was asked. `changing`: back to the review after this one. `version`: how often it had been sent when the writing began. The words
 * themselves are never here: they are in the draft from the moment they are written.
 */
const numberOf = ({ at }: Answers) => Number(at);

/** The first answer of fewer characters than this is asked about once more; the others are not, for that would be nagging. */
const thin = 25;
/** More than anybody writes in answer to one question; a statement of forty pages. */
const longest = 100_000;

const done = button(say('conversation.done'), 'done');

/** On to the next question, or back to the review. */
function next(answers: Answers, { round }: Submission): Answers {
  const { adding: _, changing, ...rest } = answers;
  return { ...rest, at: String(changing ? round.questions.length + 1 : numberOf(answers) + 1) };
}

/** Back from the review to one question. */
export function change(answers: Answers, number: number): Answers {
  const { adding: _, text: __, ...rest } = answers;
  return { ...rest, at: String(number), changing: 'yes' };
}

function choicesAt(submission: Submission, { id, required }: Submission['round']['questions'][number], adding: boolean): Choice[] {
  if (adding) return [done];
  if (!isAnswered(submission, id)) return required ? [] : [button(say('conversation.skip'), 'skip')];
  return [
    button(say('feedback.keep'), 'done'),
    ...(filesOf(submission, id).length > 0 ? [button(say('files.remove'), 'removeFiles')] : []),
    ...(required ? [] : [button(say('feedback.remove'), 'remove')]),
  ];
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
    if (answer) text.push(soFar(answer));
    text.push(...filesOf(submission, question.id));
    if (isAnswered(submission, question.id)) text.push(say(adding ? 'feedback.goOn' : 'feedback.writeAnew'));
    else if (question.required) text.push(say('feedback.needed'));
    return [{ text, choices: choicesAt(submission, question, adding) }];
  },
  async read(utterance, answers, scene) {
    const submission = await scene.engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    if (answers.version !== undefined && String(submission.version) !== answers.version) return sentElsewhere(answers, submission);
    return heard(utterance, answers, submission, scene);
  },
};

/** It was sent from another conversation meanwhile: what is written here would only stand beside it unsent. */
function sentElsewhere({ round }: Answers, { number }: Submission): Heard {
  return { answers: { round: round! }, first: [{ text: [say('feedback.sentElsewhere', { number: String(number) })] }] };
}

async function heard(utterance: Utterance, answers: Answers, submission: Submission, { engagement, language }: Scene): Promise<Heard> {
  const question = submission.round.questions[numberOf(answers) - 1]!;
  const answer = submission.answers[question.id];
  const askedMore = answers.more === answers.at;
  const skips = isAnswer(utterance, 'skip', 'skip') || (askedMore && means('no', utterance.text));
  // Whoever says "send" has nothing to add here; nothing is sent before the review.
  const ready = skips || isAnswer(utterance, 'done', 'done') || (utterance.choice === undefined && means('send', utterance.text));
  if (ready && question.required && !isAnswered(submission, question.id)) return { answers, says: [{ text: [say('feedback.required')] }] };
  // What stood already was looked at when it was written.
  const alone = filesOf(submission, question.id).length === 0;
  if (
    ready &&
    !skips &&
    answer &&
    alone &&
    answer.length < thin &&
    answers.adding === answers.at &&
    answers.more === undefined &&
    !answers.changing
  )
    return {
      answers: { ...answers, more: answers.at! },
      says: [{ text: [say('feedback.more')], choices: [button(say('feedback.noMore'), 'skip')] }],
    };
  if (ready) return { answers: next(answers, submission) };
  const wish = pressed(utterance);
  if (wish === 'removeFiles' || (wish === 'remove' && !question.required)) {
    await engagement.removeFiles(submission.id, question.id);
    if (wish === 'removeFiles') return { answers };
    await engagement.saveAnswer(submission.id, question.id, '', language);
    return { answers: next(answers, submission) };
  }
  if (askedMore && means('yes', utterance.text)) return { answers, says: [{ text: [say('feedback.goOn')], choices: [done] }] };
  if (!hasWords(utterance)) return undefined;
  const adds = answer !== undefined && answers.adding === answers.at;
  const whole = adds ? `${answer}\n\n${utterance.text}` : utterance.text;
  if (whole.length > longest) return { answers, says: [{ text: [say('feedback.longest', { count: longest })], choices: [done] }] };
  await engagement.saveAnswer(submission.id, question.id, utterance.text, languageOfAnswer(whole, language), adds);
  return { answers: { ...answers, adding: answers.at! }, says: [{ text: [say('feedback.recorded')], choices: [done] }] };
}

/** Files belong to the answer that is being written; after the questions, to the last one. */
export async function takeFiles(files: SentFile[], asking: string, answers: Answers, scene: Scene): Promise<Heard> {
  if (answers.at === undefined) return undefined;
  const submission = await scene.engagement.draft(answers.round!);
  if ('kind' in submission) return { end: refused(submission.kind) };
  if (answers.version !== undefined && String(submission.version) !== answers.version) return sentElsewhere(answers, submission);
  const { questions } = submission.round;
  const number = Math.min(numberOf(answers), questions.length);
  const text = await attach(files, submission, questions[number - 1]!.id, scene);
  if (asking !== 'text') return { answers, first: [{ text }] };
  return { answers: { ...answers, adding: answers.at }, says: [{ text: [...text, say('files.goOn')], choices: [done] }] };
}
