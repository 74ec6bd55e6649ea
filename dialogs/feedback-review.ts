import { say } from '../locales/index.js';
import { plain } from '../locales/words.js';
import type { Question } from './dialog.js';
import { cardItemsOf, copyOf, late, refused } from './feedback-lines.js';
import { change } from './feedback-writing.js';
import { button, isAnswer, pressed } from './questions.js';
import type { Utterance } from './saying.js';

/** More buttons than this would hide the others; the number of a question can always be written. */
const changesShown = 3;

/** The number of the answer to be changed: by its button, alone, or behind a few words ("muuta vastausta 2"). */
function numberIn(utterance: Utterance): number {
  const given =
    utterance.choice === undefined
      ? /^(?:\p{Letter}+ ){0,4}(\d{1,3})$/u.exec(plain(utterance.text))
      : /^change:(\d{1,3})$/.exec(pressed(utterance) ?? '');
  return Number(given?.[1] ?? 0);
}

/** Everything that will be sent, shown before it is. Nothing is sent without this question having been answered. */
export const review: Question = {
  unclear: { text: [say('feedback.reviewUnclear')] },
  async ask(answers, scene) {
    const submission = await scene.engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const named = Boolean(answers.name || scene.engagement.person.name);
    const publicity = submission.namePublished ? button(say('feedback.hideName'), 'hide') : button(say('feedback.showName'), 'show');
    const changes = submission.round.questions
      .slice(0, changesShown)
      .map((_, index) => button(say('feedback.changeAnswer', { number: index + 1 }), `change:${index + 1}`));
    return [
      {
        text: [say('feedback.review'), ...copyOf(submission, answers, scene), ...late(submission.round), say('feedback.submitNow')],
        choices: [button(say('feedback.submit'), 'send'), ...(named ? [publicity] : []), ...changes],
        card: {
          title: say('feedback.review'),
          items: [...cardItemsOf(submission, answers, scene), { text: [...late(submission.round), say('feedback.submitNow')] }],
          choices: [],
        },
      },
    ];
  },
  async read(utterance, answers, { engagement }) {
    const submission = await engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const { questions } = submission.round;
    const missing = questions.findIndex(({ id, required }) => required && !submission.answers[id]) + 1;
    if (isAnswer(utterance, 'send', 'send') || isAnswer(utterance, 'send', 'yes'))
      return missing ? { answers: change(answers, missing) } : 'send';
    if (isAnswer(utterance, 'later', 'no')) return { end: [{ text: [say('conversation.kept')] }] };
    if (pressed(utterance) === 'hide' || pressed(utterance) === 'show') {
      await engagement.setNamePublished(submission.id, pressed(utterance) === 'show');
      return { answers };
    }
    const number = numberIn(utterance);
    return number >= 1 && number <= questions.length ? { answers: change(answers, number) } : undefined;
  },
};
