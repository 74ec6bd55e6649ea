import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import { say, speak } from '../locales/index.js';
import { isBlank, means, plain } from '../locales/words.js';
import type { Answers, Question, Scene } from './dialog.js';
import type { Choice, Saying, Utterance } from './saying.js';

/** Something to choose: what is kept, how it is shown, and a second line that tells it apart. */
export interface Option {
  value: string;
  label: Line;
  detail?: Line;
}

/** What was pressed as an answer, if anything was; a value that was never offered is for the question to refuse. */
export function pressed(utterance: Utterance): string | undefined {
  const choice = utterance.choice as { answer?: unknown } | undefined | null;
  return typeof choice?.answer === 'string' ? choice.answer : undefined;
}

export const button = (label: Line, answer: string): Choice => ({ label, value: { answer } });

/** Finds what a text names: its number in the list, its whole name, or words that only one of the options has. */
export function pick(options: readonly Option[], text: string, { language }: Scene): Option | undefined {
  const words = plain(text);
  const number = /^(\d{1,3})$/.exec(words)?.[1];
  if (number) return options[Number(number) - 1];
  const shown = options.map((option) => plain(`${speak(option.label, language)} ${option.detail ? speak(option.detail, language) : ''}`));
  const exact = options.filter((option) => plain(speak(option.label, language)) === words);
  if (exact.length === 1) return exact[0];
  // "tutkijoiden", "fredagens": inflected words are compared by their beginnings.
  const stems = words.split(' ').flatMap((word) => (word.length >= 5 ? [word.slice(0, Math.max(5, word.length - 4))] : []));
  for (const stem of stems) {
    const found = options.filter((_, index) => ` ${shown[index]}`.includes(` ${stem}`));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

/** A question whose answer is one of several. With none, the dialog ends with `ifNone`. */
export function choose(question: {
  ask: Line;
  ifNone: Line;
  /** With a name, a single option is taken without asking and kept under it. */
  name?: string;
  options(answers: Answers, scene: Scene): Promise<Option[]>;
}): Question {
  return {
    unclear: { text: [say('conversation.choose')] },
    async ask(answers, scene) {
      const options = await question.options(answers, scene);
      if (options.length === 0) return { end: [{ text: [question.ifNone] }] };
      if (question.name !== undefined && options.length === 1) return { known: { [question.name]: options[0]!.value } };
      const list = options.map(({ label, detail }, index) =>
        say('meetings.line', { number: index + 1, title: speak(label, scene.language), time: detail ? speak(detail, scene.language) : '' }),
      );
      return [{ text: [question.ask, ...list], choices: options.map(({ label, value }) => button(label, value)) }];
    },
    async read(utterance, answers, scene) {
      const options = await question.options(answers, scene);
      const value = pressed(utterance);
      return value === undefined ? pick(options, utterance.text, scene)?.value : options.find((option) => option.value === value)?.value;
    },
  };
}

/** The button among these that was pressed, or whose label was written out: a label means the same typed as pressed. */
export function chosen(choices: readonly Choice[], utterance: Utterance, language: Language): string | undefined {
  const value = pressed(utterance);
  const words = plain(utterance.text);
  const found = choices.find((choice) =>
    value === undefined ? plain(speak(choice.label, language)) === words : (choice.value as { answer?: string }).answer === value,
  );
  return (found?.value as { answer?: string } | undefined)?.answer;
}

/** A question in words. With `optional`, skipping it is the empty answer. */
export function write(question: { ask: Line; optional?: boolean; needed?: Question['needed'] }): Question {
  return {
    open: true,
    ...(question.needed ? { needed: question.needed } : {}),
    unclear: { text: [say('conversation.empty')] },
    ask: async () => [{ text: [question.ask], ...(question.optional ? { choices: [button(say('conversation.skip'), '')] } : {}) }],
    async read(utterance) {
      if (question.optional && (pressed(utterance) === '' || means('skip', utterance.text))) return '';
      // A button of something else is no answer, whatever its label says.
      return utterance.choice === undefined && !isBlank(utterance.text) ? utterance.text.trim() : undefined;
    },
  };
}

/** A question answered by yes or no; kept as 'yes' and 'no'. */
export function yesNo(question: { ask(answers: Answers, scene: Scene): Promise<Saying>; needed?: Question['needed'] }): Question {
  return {
    ...(question.needed ? { needed: question.needed } : {}),
    unclear: { text: [say('conversation.yesOrNo')] },
    ask: async (answers, scene) => [
      { ...(await question.ask(answers, scene)), choices: [button(say('conversation.yes'), 'yes'), button(say('conversation.no'), 'no')] },
    ],
    async read(utterance) {
      const value = pressed(utterance);
      if (value === 'yes' || (value === undefined && means('yes', utterance.text))) return 'yes';
      return value === 'no' || (value === undefined && means('no', utterance.text)) ? 'no' : undefined;
    },
  };
}
