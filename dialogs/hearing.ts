import { kept } from '../engagement/kept.js';
import { inLanguage, type Language, languages } from '../engagement/language.js';
import { say, speak } from '../locales/index.js';
import { type Intent, intents, means, plain, words } from '../locales/words.js';
import { labels } from './buttons.js';
import { mentionsSubstitute } from './colleague.js';
import type { Scene } from './dialog.js';
import { namedIn } from './naming.js';
import { nameOf, type Pending } from './progress.js';
import type { Choice, Listed, Utterance } from './saying.js';
import { languageAskedFor, languageWanted } from './understand.js';

/** What was asked for. `about` names what in particular; for a change of language `to` is the one that was named. */
export interface Wish {
  intent: Intent;
  /** The language in which it was asked for. */
  language: Language;
  about?: string;
  to?: Language;
}

/** What may stand in a pressed button, whoever made it. Nothing in it is trusted beyond its shape. */
const partsOf = (choice: unknown) =>
  (choice ?? {}) as { begin?: unknown; about?: unknown; answer?: unknown; to?: unknown; cancel?: unknown };

/** Was one of our buttons pressed, or something like one? Clients send other things beside words, too: then the words count. */
const isPressed = (choice: unknown): boolean =>
  typeof choice === 'object' && choice !== null && ['begin', 'answer', 'cancel', 'open', 'fill'].some((part) => part in choice);

/** An id, and nothing that a database would choke on. */
const idIn = (value: unknown): string | undefined => (typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined);

const inOrder = (language: Language) => [language, ...languages.filter((other) => other !== language)];

/** Text that can be kept in a row: without NUL and halves of characters. And a button, where its label was written out instead of pressed. */
export function readable(sent: Utterance, offered: readonly Choice[], language: Language): { utterance: Utterance; language: Language } {
  const { choice, ...said } = sent;
  const utterance = { ...said, text: sent.text.toWellFormed().replaceAll('\0', '') };
  if (isPressed(choice)) return { utterance: { ...utterance, choice }, language };
  const text = plain(utterance.text);
  for (const each of inOrder(language)) {
    const values = new Map(
      offered.filter(({ label }) => text !== '' && plain(speak(label, each)) === text).map(({ value }) => [JSON.stringify(value), value]),
    );
    // One label on two buttons ("Sign up" under each meeting) tells nothing of which was meant: then it is words like any others.
    const [only] = values.size === 1 ? values.values() : [];
    if (only) return { utterance: { ...utterance, choice: only }, language: 'begin' in only ? each : language };
  }
  return { utterance, language };
}

/** Does the person leave what is going on? */
export const cancels = ({ text, choice }: Utterance): boolean =>
  choice === undefined ? means('cancel', text) : partsOf(choice).cancel === true;

/** Does the person want to see the question before? Where one question is asked several times over it takes that itself. */
export const goesBack = ({ text, choice }: Utterance, { question }: Pending): boolean =>
  choice === undefined && question.time === undefined && means('previous', text);

/** Is this a button of a question that is no longer asked? */
export const isStale = ({ choice }: Utterance, pending: Pending | undefined): boolean =>
  partsOf(choice).answer !== undefined && partsOf(choice).to !== undefined && partsOf(choice).to !== (pending && nameOf(pending));

/** A wish by button; only what there is can be begun. */
export function pressedWish({ choice }: Utterance, language: Language): Wish | undefined {
  const intent = intents.find((each) => each === partsOf(choice).begin);
  const about = idIn(partsOf(choice).about);
  if (!intent) return undefined;
  const to = languages.find((each) => intent === 'change-language' && each === about);
  return { intent, language, ...(about ? { about } : {}), ...(to ? { to } : {}) };
}

/** What an entry of the list that was last shown begins, when it is named: by its number, or by words of its own. */
export function listedWish({ text, choice }: Utterance, list: Listed[], scene: Scene): Wish | undefined {
  const entry = choice === undefined ? namedIn(list, text, scene) : undefined;
  return entry && pressedWish({ text: '', choice: entry.value }, scene.language);
}

/** Whoever writes the name of a meeting and nothing else wants to come: so the list of meetings says, wherever it was read. */
export async function meetingWish({ text, choice }: Utterance, { language, engagement }: Scene): Promise<Wish | undefined> {
  const whole = plain(text);
  if (choice !== undefined || whole === '') return undefined;
  const meetings = await engagement.openMeetings();
  const [only, ...others] = meetings.filter(({ title }) => plain(inLanguage(title, language)) === whole);
  return only && others.length === 0 ? { intent: 'sign-up', language, about: only.id } : undefined;
}

const buttonName = kept((intent: keyof typeof labels, language: Language) => plain(speak(say(labels[intent]), language)));

/** A wish that is the whole message, and one the bot can be told even where any words are an answer: a button's label, help, a language … */
export function command({ text, choice }: Utterance, language: Language): Wish | undefined {
  if (choice !== undefined) return undefined;
  const whole = plain(text);
  const onButton = (intent: Intent, each: Language) => intent in labels && buttonName(intent as keyof typeof labels, each) === whole;
  for (const each of inOrder(language))
    for (const intent of intents)
      if (words[each].calls[intent]?.includes(whole) || onButton(intent, each)) return named({ intent, language: each }, text);
  const to = languageAskedFor(text);
  return to && { intent: 'change-language', language, to };
}

/** However it sounds, "a colleague comes instead of me" is about the seat that one has. */
const aboutSeats: readonly Intent[] = ['sign-up', 'change-sign-up', 'my-sign-ups'];

/** A wish, with the language that is asked for, if one is. */
export function named(wish: Wish, text: string): Wish {
  if (aboutSeats.includes(wish.intent) && mentionsSubstitute(text)) return { ...wish, intent: 'cancel-sign-up' };
  const to = wish.intent === 'change-language' ? languageWanted(text) : undefined;
  return { ...wish, ...(to ? { to } : {}) };
}
