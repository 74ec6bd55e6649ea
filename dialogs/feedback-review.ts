import { answerLanguages, type Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { plain } from '../locales/words.js';
import type { Answers, Heard, Question, Scene } from './dialog.js';
import { cardItemsOf, copyOf, isAnswered, late, refused } from './feedback-lines.js';
import { change } from './feedback-writing.js';
import { ordinalIn } from './naming.js';
import { button, isAnswer, pressed } from './questions.js';
import type { Utterance } from './saying.js';

/** Beyond so many buttons a number is quicker written. */
const buttonsShown = 5;

/** The number of the answer to be changed: alone, or behind a few words ("muuta vastausta 2"). */
function numberIn({ text, choice }: Utterance): number {
  const given = choice === undefined ? /^(?:\p{Letter}+ ){0,4}(\d{1,3})$/u.exec(plain(text)) : null;
  return Number(given?.[1] ?? 0);
}

/** Numbers of the questions that `correcting` is about: any answer may be changed, and what has been answered is in some language. */
const correctable = ({ round, answers }: Submission, correcting: string): number[] =>
  round.questions.flatMap(({ id }, index) => (correcting === 'answer' || answers[id] ? [index + 1] : []));

/** On from the review to what is to be put right in one answer. */
function correct(answers: Answers, number: number): Answers {
  const { correcting, ...rest } = answers;
  return correcting === 'answer' ? change(rest, number) : { ...rest, languageOf: String(number) };
}

/** Which answer is to be put right; asked only when the review leads here. */
export const which: Question = {
  needed: ({ correcting }) => correcting !== undefined,
  unclear: { text: [say('conversation.choose')] },
  async ask({ round, correcting }, { engagement }) {
    const submission = await engagement.draft(round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const numbers = correctable(submission, correcting!);
    const text = numbers.map((number) => say('feedback.numbered', { number, question: submission.round.questions[number - 1]!.text }));
    const choices = numbers.slice(0, buttonsShown).map((number) => button(say('feedback.answerNumber', { number }), String(number)));
    return [{ text: [say('feedback.whichAnswer'), ...text], choices }];
  },
  async read(utterance, answers, { engagement }) {
    const submission = await engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const count = submission.round.questions.length;
    const named = utterance.choice === undefined ? (ordinalIn(utterance.text, count) ?? -1) + 1 || numberIn(utterance) : undefined;
    const number = named ?? Number(pressed(utterance));
    return correctable(submission, answers.correcting!).includes(number) ? { answers: correct(answers, number) } : undefined;
  },
};

/** In which language one answer is written. */
export const languageOfAnAnswer: Question = {
  needed: ({ languageOf }) => languageOf !== undefined,
  unclear: { text: [say('conversation.choose')] },
  ask: async ({ languageOf }) => [
    {
      text: [say('feedback.whichLanguage', { number: Number(languageOf) })],
      choices: answerLanguages.map((each) => button(say(`language.${each}`), each)),
    },
  ],
  async read(utterance, { languageOf, ...rest }, { engagement }) {
    const submission = await engagement.draft(rest.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const language = answerLanguages.find((each) => each === pressed(utterance));
    if (!language) return undefined;
    await engagement.setAnswerLanguage(submission.id, submission.round.questions[Number(languageOf) - 1]!.id, language);
    return { answers: rest };
  },
};

/** Everything that will be sent, shown before it is. Nothing is sent without this question having been answered. */
export const review: Question = {
  unclear: { text: [say('feedback.reviewUnclear')] },
  async ask(answers, scene) {
    const submission = await scene.engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    const named = Boolean(answers.name || scene.engagement.person.name);
    const publicity = submission.namePublished ? button(say('feedback.hideName'), 'hide') : button(say('feedback.showName'), 'show');
    const answered = correctable(submission, 'language').length > 0;
    return [
      {
        text: [say('feedback.review'), ...copyOf(submission, answers, scene), ...late(submission.round), say('feedback.submitNow')],
        choices: [
          button(say('feedback.submit'), 'send'),
          ...(named ? [publicity] : []),
          button(say('feedback.changeAnswer'), 'answer'),
          ...(answered ? [button(say('feedback.correctLanguage'), 'language')] : []),
        ],
        card: {
          title: say('feedback.review'),
          items: [...cardItemsOf(submission, answers, scene), { text: [...late(submission.round), say('feedback.submitNow')] }],
          choices: [],
        },
      },
    ];
  },
  async read(utterance, answers, scene) {
    const submission = await scene.engagement.draft(answers.round!);
    if ('kind' in submission) return { end: refused(submission.kind) };
    if (isAnswer(utterance, 'send', 'send') || isAnswer(utterance, 'send', 'yes')) return sent(answers, submission);
    if (isAnswer(utterance, 'later', 'no')) return { end: [{ text: [say('conversation.kept')] }] };
    return changed(utterance, answers, submission, scene);
  },
};

/** Off it goes, unless something that is needed has no answer: then that question comes first. */
function sent(answers: Answers, submission: Submission): Heard {
  const missing = submission.round.questions.findIndex(({ id, required }) => required && !isAnswered(submission, id)) + 1;
  return missing ? { answers: change(answers, missing), first: [{ text: [say('feedback.required')] }] } : 'send';
}

async function changed(utterance: Utterance, answers: Answers, submission: Submission, { engagement }: Scene): Promise<Heard> {
  const wish = pressed(utterance);
  if (wish === 'hide' || wish === 'show') {
    await engagement.setNamePublished(submission.id, wish === 'show');
    return { answers };
  }
  if (wish === 'answer' || wish === 'language') {
    const numbers = correctable(submission, wish);
    const correcting = { ...answers, correcting: wish };
    if (numbers.length === 0) return undefined;
    return { answers: numbers.length === 1 ? correct(correcting, numbers[0]!) : correcting };
  }
  const number = numberIn(utterance);
  return number >= 1 && number <= submission.round.questions.length ? { answers: change(answers, number) } : undefined;
}
