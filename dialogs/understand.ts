import { type Language, languages } from '../engagement/language.js';
import { likelyIntents, likelyLanguages } from '../locales/understanding/recognise.js';
import { type Intent, plain, words } from '../locales/words.js';

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

const polite: readonly Intent[] = ['greeting', 'thanks'];

/** How likely a thing must be, and how much likelier than the next. Found by trying on sentences that were not learned from. */
const enough = { likely: 0.35, ahead: 0.15, consequential: 0.5, perhaps: 0.25 };

/** How sure the language must be before it counts more than the one in use. */
const surely = { several: 0.8, single: 0.95 };

/** The chances of intents, those of a change joined with what shows it; `intent` is the likelier of the two, if it is much likelier. */
function ranked(text: string) {
  const chances = likelyIntents(text);
  const groups = new Map<Intent | 'out-of-scope', { intent: Intent | 'out-of-scope'; chance: number }>();
  for (const [name, chance] of Object.entries(chances)) {
    const intent = name as Intent | 'out-of-scope';
    const group = (intent !== 'out-of-scope' && shownIn[intent]) || intent;
    const before = groups.get(group)?.chance ?? 0;
    const changes = intent !== group && chance > 2 * chances[group];
    groups.set(group, { intent: changes ? intent : (groups.get(group)?.intent ?? group), chance: before + chance });
  }
  return [...groups.values()].sort((a, b) => b.chance - a.chance);
}

/** What a person asks for. Only the first 600 characters are looked at, so that hostile text costs nothing. */
export function understand(text: string, current: Language): Understanding {
  const language = languageOf(text) ?? current;
  const [first, second] = ranked(text);
  const { intent, chance } = first!;
  if (plain(text) === '' || intent === 'out-of-scope') {
    const perhaps = second!.intent !== 'out-of-scope' && second!.chance >= enough.perhaps ? second!.intent : undefined;
    return { kind: 'unclear', language, ...(perhaps ? { perhaps } : {}) };
  }
  const needed = consequential.includes(intent) ? enough.consequential : enough.likely;
  if (chance >= needed && chance - second!.chance >= enough.ahead) return { kind: 'sure', intent, language };
  if (second!.intent === 'out-of-scope' || chance + second!.chance < 0.5) return { kind: 'unclear', language, perhaps: intent };
  // A greeting or thanks does no harm, and is nothing to choose.
  if (polite.includes(intent)) return { kind: 'sure', intent, language };
  if (polite.includes(second!.intent)) return { kind: 'unclear', language, perhaps: intent };
  return { kind: 'either', intents: [intent, second!.intent], language };
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

/** The language that a text is surely in; undefined for what may be several ("ok", "moi", a name). */
export function languageOf(text: string): Language | undefined {
  const said = plain(text).split(' ');
  if (!/\p{Letter}{2}/u.test(text)) return undefined;
  const chances = likelyLanguages(text);
  const [best] = [...languages].sort((a, b) => chances[b] - chances[a]);
  return chances[best!] >= (said.length > 1 ? surely.several : surely.single) ? best : undefined;
}
