import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Submission } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import { means, plain } from '../locales/words.js';
import type { Question } from './dialog.js';
import { senderOf, submissionOf } from './feedback-lines.js';
import { button, chosen } from './questions.js';
import type { Choice } from './saying.js';

/** Every question with its answer, word for word. */
export const answersIn = ({ round, answers }: Submission, language: Language): Line[] =>
  round.questions.map(({ id, text }, index) =>
    say('feedback.answer', { number: index + 1, question: text, answer: answers[id] ?? speak(say('feedback.noAnswer'), language) }),
  );

/** What can be done with the whole: no more than six buttons, so further answers are changed by writing their numbers. */
function choicesOf({ namePublished, round }: Submission): Choice[] {
  const name = namePublished ? button(say('feedback.hideName'), 'hide') : button(say('feedback.showName'), 'show');
  const changes = round.questions
    .slice(0, 4)
    .map((_, index) => button(say('feedback.changeAnswer', { number: index + 1 }), `change:${index + 1}`));
  return [button(say('feedback.submit'), 'send'), name, ...changes];
}

/** Everything that will be handed in, before it is: the answers, who sends them, and whether the name may be published. */
export const review: Question = {
  unclear: { text: [say('conversation.choose')] },
  async ask(answers, scene) {
    const submission = await submissionOf(answers, scene);
    const sender = senderOf(submission, await scene.engagement.storedAbout());
    const choices = choicesOf(submission);
    const items = submission.round.questions.map(({ id, text }, index) => ({
      title: say('feedback.question', { number: index + 1, total: submission.round.questions.length, question: text }),
      text: submission.answers[id] ? say('meetings.text', { text: submission.answers[id] }) : say('feedback.noAnswer'),
      facts: [],
      choices: [],
    }));
    const text = [say('feedback.review'), ...sender, ...answersIn(submission, scene.language), say('feedback.submitNow')];
    return [{ text, choices, card: { title: say('feedback.review'), text: [...sender, say('feedback.submitNow')], items, choices } }];
  },
  async read(utterance, answers, scene) {
    const submission = await submissionOf(answers, scene);
    const choice = chosen(choicesOf(submission), utterance, scene.language);
    if (choice === 'send' || (utterance.choice === undefined && (means('send', utterance.text) || means('yes', utterance.text))))
      return 'send';
    if (choice === 'hide' || choice === 'show') {
      await scene.engagement.setNamePublished(submission.id, choice === 'show');
      return { go: answers };
    }
    const number = Number(choice?.split(':')[1] ?? /^\d{1,2}$/.exec(plain(utterance.text))?.[0]);
    return submission.round.questions[number - 1] ? { go: { ...answers, at: String(number), replace: 'yes', back: 'yes' } } : undefined;
  },
};
