import { isKey } from '../locales/index.js';
import { type Intent, intents } from '../locales/words.js';
import type { Answers, Dialog, Question } from './dialog.js';
import type { Choice, Listed, Saying } from './saying.js';

/** Where a conversation stands between two turns: plain JSON, or nothing when nothing is going on. */
export interface Progress {
  dialog?: Intent;
  asking?: string;
  answers?: Answers;
  /** What was asked back about a wish, until the next message. */
  doubt?: unknown;
  /** The buttons that were last shown: whoever writes the label of one has pressed it. */
  offered?: Choice[];
  /** The numbered list that was last shown, where no question waits. */
  list?: Listed[];
}

/** A question that waits for its answer. */
export interface Pending {
  dialog: Dialog;
  asking: string;
  question: Question;
  answers: Answers;
}

export type Dialogs = Record<Intent, Dialog>;

/** The question that waits, if one does. What an older version wrote, or nonsense, is no question: the conversation begins anew instead of failing. */
export function pendingOf(progress: Progress, dialogs: Dialogs): Pending | undefined {
  const intent = intents.find((each) => each === progress.dialog);
  const { asking = '', answers } = progress;
  if (!intent || !Object.hasOwn(dialogs[intent].questions, asking)) return undefined;
  return { dialog: dialogs[intent], asking, question: dialogs[intent].questions[asking]!, answers: answers ?? {} };
}

export const toProgress = (value: unknown): Progress => (typeof value === 'object' && value !== null ? value : {});

const named = <C extends Choice>(choices: C[] | undefined): C[] =>
  Array.isArray(choices)
    ? choices.filter((choice) => isKey(choice?.label?.key) && typeof choice.value === 'object' && choice.value !== null)
    : [];

/** The buttons that were last shown and still have a name. */
export const offeredIn = ({ offered }: Progress): Choice[] => named(offered);

/** The entries of the list that was last shown. */
export const listedIn = ({ list }: Progress): Listed[] => named(list);

/** Every button in what is said now. */
export const buttonsIn = (says: Saying[]): Choice[] =>
  says.flatMap(({ choices = [], card }) => [
    ...choices,
    ...(card ? [...card.items.flatMap((item) => item.choices ?? []), ...card.choices] : []),
  ]);

/** What an answer by button is an answer to: this question, asked this time. */
export const nameOf = ({ dialog, asking, question, answers }: Pending): string =>
  [dialog.intent, asking, question.time?.(answers) ?? ''].join(' ').trim();
