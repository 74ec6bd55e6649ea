import type { Line } from '../engagement/line.js';
import { say, speak } from '../locales/index.js';
import { means } from '../locales/words.js';
import type { Answers, Question, Scene } from './dialog.js';
import { type Nameable, namedIn } from './naming.js';
import type { Choice, Saying, Utterance } from './saying.js';

/** Something to choose: what is kept, how it is shown, a second line that tells it apart, and what else is good to know. */
export interface Option extends Nameable {
  value: string;
  more?: Line;
}

/** More buttons than this are no help; the list has them all, by number. */
const buttonsShown = 5;

/** What was pressed as an answer, if anything was; a value that was never offered is for the question to refuse. */
export function pressed(utterance: Utterance): string | undefined {
  const choice = utterance.choice as { answer?: unknown } | undefined | null;
  return typeof choice?.answer === 'string' ? choice.answer : undefined;
}

/** Was this button pressed, or its meaning written? Words count only where nothing was pressed. */
export const isAnswer = (utterance: Utterance, answer: string, meaning: Parameters<typeof means>[0]): boolean =>
  utterance.choice === undefined ? means(meaning, utterance.text) : pressed(utterance) === answer;

/** Are there words in it? Signs and pictures alone answer no question. */
export const hasWords = ({ text, choice }: Utterance): boolean => choice === undefined && /[\p{Letter}\p{Number}]/u.test(text);

export const button = (label: Line, answer: string): Choice => ({ label, value: { answer } });

/** Something about which a dialog was begun by a button, as its first answer. */
export const aboutOf = (utterance: Utterance): string | undefined => (utterance.choice as { about?: string } | undefined)?.about;

/** A question whose answer is one of several. With none the dialog ends with `ifNone`; with `obvious`, a single one needs no asking. */
export function choose(question: {
  ask: Line;
  ifNone: Line;
  obvious?: boolean;
  options(answers: Answers, scene: Scene): Promise<Option[]>;
}): Question {
  return {
    unclear: { text: [say('conversation.choose')] },
    async ask(answers, scene) {
      const options = await question.options(answers, scene);
      if (options.length === 0) return { end: [{ text: [question.ifNone] }] };
      if (question.obvious && options.length === 1) return { answer: options[0]!.value };
      const list = options.flatMap(({ label, detail, more }, index) => [
        say('conversation.option', { number: index + 1, label: speak(label, scene.language) }),
        ...(detail ? [detail] : []),
        ...(more ? [more] : []),
      ]);
      return [{ text: [question.ask, ...list], choices: options.slice(0, buttonsShown).map(({ label, value }) => button(label, value)) }];
    },
    async read(utterance, answers, scene) {
      const options = await question.options(answers, scene);
      if (utterance.choice === undefined) return namedIn(options, utterance.text, scene)?.value;
      return options.find((option) => option.value === pressed(utterance))?.value;
    },
  };
}

/** A question in words, of at most so many characters. `none` is the button, and the words, for the empty answer. */
export function write(question: {
  ask(answers: Answers, scene: Scene): Promise<Line[]>;
  atMost: number;
  none?: { label: Line; meaning: Parameters<typeof means>[0] };
  needed?: Question['needed'] | undefined;
  /** Can these words be an answer at all? Others are heard as a wish, or asked about again with `unclear`. */
  fits?(text: string, scene: Scene): boolean;
  unclear?: Line;
  tidy?(text: string): string;
}): Question {
  const { none, atMost } = question;
  return {
    open: true,
    ...(question.needed ? { needed: question.needed } : {}),
    unclear: { text: [question.unclear ?? say('conversation.inWords')] },
    ask: async (answers, scene) => [{ text: await question.ask(answers, scene), ...(none ? { choices: [button(none.label, '')] } : {}) }],
    async read(utterance, answers, scene) {
      if (none && [none.meaning, 'skip' as const, 'no' as const].some((meaning) => isAnswer(utterance, '', meaning))) return '';
      if (!hasWords(utterance)) return undefined;
      const text = utterance.text.trim();
      if (text.length > atMost) return { answers, says: [{ text: [say('conversation.shorter', { count: atMost })] }] };
      if (question.fits && !question.fits(text, scene)) return undefined;
      return question.tidy?.(text) ?? text;
    },
  };
}

/** The buttons of a question that is answered by yes or no. */
export const yesOrNo = [button(say('conversation.yes'), 'yes'), button(say('conversation.no'), 'no')];

/** A question answered by yes or no; kept as 'yes' and 'no'. */
export function yesNo(question: {
  ask(answers: Answers, scene: Scene): Promise<Saying | { end: Saying[] }>;
  needed?: Question['needed'];
}): Question {
  return {
    ...(question.needed ? { needed: question.needed } : {}),
    unclear: { text: [say('conversation.yesOrNo')] },
    async ask(answers, scene) {
      const asked = await question.ask(answers, scene);
      if ('end' in asked) return asked;
      return [{ ...asked, choices: yesOrNo }];
    },
    async read(utterance) {
      if (isAnswer(utterance, 'yes', 'yes')) return 'yes';
      return isAnswer(utterance, 'no', 'no') ? 'no' : undefined;
    },
  };
}
