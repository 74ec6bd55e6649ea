import { say, speak } from '../locales/index.js';
import { type Intent, intents, means } from '../locales/words.js';
import { begin, labels } from './buttons.js';
import type { Scene } from './dialog.js';
import { ordinalIn } from './naming.js';
import type { Pending } from './progress.js';
import type { Saying, Utterance } from './saying.js';

/** What a person was asked back about a wish: which of two it was, or whether to leave what is going on for it. Plain JSON. */
export interface Doubt {
  intents: Intent[];
  /** The wish as it was written: once it is clear, what it names ("… to Friday's meeting") counts. */
  text: string;
}

type Named = keyof typeof labels;
const isNamed = (intent: Intent): intent is Named => intent in labels;

/** An older version's, or nonsense, is no doubt. */
export function doubtIn(value: unknown): Doubt | undefined {
  const { intents: asked, text } = (value ?? {}) as { intents?: unknown; text?: unknown };
  if (!Array.isArray(asked) || typeof text !== 'string') return undefined;
  const known = asked.filter((each): each is Intent => intents.some((intent) => intent === each));
  return known.length > 0 ? { intents: known, text } : undefined;
}

/** Which of two was meant. */
export const askWhich = (doubt: Doubt): Saying => ({
  text: [say('conversation.either')],
  choices: [...doubt.intents.filter(isNamed).map((intent) => begin(intent)), begin('help')],
});

/** Whether to leave what is going on for something else; nothing is left before the answer. */
export function askInstead(intent: Intent, { language }: Scene): Saying {
  const wish = speak(say(labels[intent as Named]), language);
  return {
    text: [say('conversation.instead', { wish })],
    choices: [
      { label: say('conversation.yes'), value: { begin: intent } },
      { label: say('conversation.goOn'), value: { answer: 'no', to: 'instead' } },
    ],
  };
}

/** "Ei", "jatka tätä", "ei, jatka tätä". */
const goesOn = (text: string): boolean =>
  text
    .split(/[,.;]/)
    .filter((part) => part.trim() !== '')
    .every((part) => means('no', part) || means('back', part));

/** How a doubt was answered: by an intent, by going on with what was going on, or not at all (then the message is heard like any other). */
export function resolve(doubt: Doubt | undefined, { text, choice }: Utterance, pending: Pending | undefined): Intent | 'goOn' | undefined {
  if (!doubt) return undefined;
  const pressed = (choice ?? {}) as { begin?: unknown; about?: unknown; to?: unknown };
  if (choice !== undefined)
    return pressed.to === 'instead' ? 'goOn' : doubt.intents.find((each) => each === pressed.begin && !pressed.about);
  if (pending && goesOn(text)) return 'goOn';
  if (doubt.intents.length === 1 && means('yes', text)) return doubt.intents[0];
  const number = ordinalIn(text, doubt.intents.length);
  return doubt.intents.length > 1 && number !== undefined ? doubt.intents[number] : undefined;
}
