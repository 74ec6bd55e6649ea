import { type Language, languages } from '../engagement/language.js';
import type { AnswerLanguage } from '../engagement/stakeholder.js';
import { likelyIntents, likelyLanguages } from '../locales/understanding/recognise.js';
import { aroundLanguage, type Intent, languageNames, plain, words } from '../locales/words.js';

/**
 * What a text asks for, and the language it is in. `sure`: act on it. `either`: two things are about as likely, so ask which. `unclear`: nothing that
 * the bot does; `perhaps` is what came nearest, if anything did.
 */
export type Understanding = { language: Language } & (
  | { kind: 'sure'; intent: Intent }
  | { kind: 'either'; intents: readonly [Intent, Intent] }
  | { kind: 'unclear'; perhaps?: Intent }
);

/** What a change belongs to: where the two are as likely, the one that only shows is begun, and the change is offered there. */
const shownIn: Partial<Record<Intent, Intent>> = { 'change-sign-up': 'my-sign-ups', 'withdraw-feedback': 'my-feedback' };

/** Not begun on a hunch, although each asks once more before it does anything. */
const consequential: readonly Intent[] = ['cancel-sign-up', 'withdraw-feedback', 'forget-me'];

const urgent: readonly Intent[] = ['cancel-sign-up', 'talk-to-human', 'forget-me'];
/** Is it what people wish who are stuck and do not want to answer? It is heard even where words were asked for. */
export const isUrgent = (intent: Intent): boolean => urgent.includes(intent);

/** Greetings and thanks: nothing is asked for. */
export const isPolite = (intent: Intent): boolean => intent === 'greeting' || intent === 'thanks';

/** How likely a thing must be, and how much likelier than the next. Found by trying on sentences that were not learned from. */
const enough = { likely: 0.35, ahead: 0.15, consequential: 0.5, perhaps: 0.25, other: 0.15, strange: 0.25 };

/** How sure the language must be before it counts more than the one in use. */
const surely = { several: 0.9, single: 0.95 };

interface Ranked {
  intent: Intent | 'out-of-scope';
  /** Of this and what shows it, or what it shows, together. */
  chance: number;
  alone: number;
}

/** The likeliest first. A change and what shows it are one: the change only when it is much likelier. */
function ranked(text: string): Ranked[] {
  const chances = likelyIntents(text);
  const all = { ...chances };
  for (const [change, shown] of Object.entries(shownIn) as [Intent, Intent][]) {
    const [kept, dropped] = chances[change] > 2 * chances[shown] ? [change, shown] : [shown, change];
    all[kept] = chances[change] + chances[shown];
    all[dropped] = 0;
  }
  return (Object.entries(all) as [Ranked['intent'], number][])
    .map(([intent, chance]) => ({ intent, chance, alone: chances[intent] }))
    .sort((one, other) => other.chance - one.chance);
}

/** What a person asks for. Only the first 600 characters are looked at, so that hostile text costs nothing. */
export function understand(text: string, current: Language): Understanding {
  const language = languageOf(text) ?? current;
  const all = ranked(text);
  const [first, second] = all;
  const wishes = all.filter((each): each is Ranked & { intent: Intent } => each.intent !== 'out-of-scope');
  const [wish, other] = [wishes[0]!, wishes[1]!];
  const strange = all.find(({ intent }) => intent === 'out-of-scope')!.chance;
  if (plain(text) === '' || first!.intent === 'out-of-scope')
    return { kind: 'unclear', language, ...(plain(text) !== '' && wish.chance >= enough.perhaps ? { perhaps: wish.intent } : {}) };
  const careful = !consequential.includes(wish.intent) || wish.alone >= enough.consequential;
  if (careful && wish.chance >= enough.likely && wish.chance - second!.chance >= enough.ahead)
    return { kind: 'sure', intent: wish.intent, language };
  // A greeting or thanks does no harm, and is nothing to choose.
  if (isPolite(wish.intent) && wish.chance >= enough.likely) return { kind: 'sure', intent: wish.intent, language };
  if (isPolite(wish.intent)) return { kind: 'unclear', language };
  if (isPolite(other.intent) || strange >= enough.strange || other.chance < enough.other || wish.chance + other.chance < 0.5)
    return { kind: 'unclear', language, perhaps: wish.intent };
  return { kind: 'either', intents: [wish.intent, other.intent], language };
}

/** Is a phrase in these words? Its words are beginnings of words, in this order and near one another; one that ends in a full stop is a whole word. */
export function phraseIn(said: readonly string[], phrase: string): boolean {
  const fits = (word: string, piece: string) => (piece.endsWith('.') ? word === piece.slice(0, -1) : word.startsWith(piece));
  const pieces = phrase.split(' ');
  return said.some((_, start) => {
    let from = start;
    return pieces.every((piece, index) => {
      const found = said.slice(from, from + (index === 0 ? 1 : between + 1)).findIndex((word) => fits(word, piece));
      from += found + 1;
      return found >= 0;
    });
  });
}

/** So many other words may stand between two words of a phrase: "stop *all these* reminders". */
const between = 3;

/** The language that is asked for by its name, in whatever language; undefined when only some change was asked for. */
export function languageWanted(text: string): Language | undefined {
  const said = plain(text).split(' ');
  const longest = (language: Language) =>
    Math.max(0, ...words[language].wanted.filter((each) => phraseIn(said, each)).map((each) => each.length));
  const [best] = [...languages].sort((a, b) => longest(b) - longest(a));
  return longest(best!) > 0 ? best : undefined;
}

/** The language that a whole message asks for and nothing else ("voidaanko jatkaa suomeksi, kiitos"), wherever it is said. */
export function languageAskedFor(text: string): Language | undefined {
  const said = plain(text).split(' ');
  const only = said.length <= 8 && said.every((word) => aroundLanguage.has(word) || languageNames.some((name) => word.startsWith(name)));
  return only ? languageWanted(text) : undefined;
}

/** The language that a text is surely in; undefined for what may be several ("ok", "moi", a name). */
export function languageOf(text: string): Language | undefined {
  const said = plain(text).split(' ');
  if (!/\p{Letter}{2}/u.test(text)) return undefined;
  const chances = likelyLanguages(text);
  const [best] = [...languages].sort((a, b) => chances[b] - chances[a]);
  return chances[best!] >= (said.length > 1 ? surely.several : surely.single) ? best : undefined;
}

/** What an answer is written in. Letters of another script are of another language; what may be several is taken for the one in use. */
export function languageOfAnswer(text: string, current: Language): AnswerLanguage {
  const letters = text.slice(0, 2_000).match(/\p{Letter}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length < letters.length / 2) return 'other';
  return languageOf(text) ?? current;
}
