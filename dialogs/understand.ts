import { type Language, languages } from '../engagement/language.js';
import { type Intent, intents, plain, words } from '../locales/words.js';

/** What was asked for, and the language whose words asked for it. */
export interface Understanding {
  intent: Intent;
  language: Language;
}

/** So many other words may stand between two words of a phrase: "peru *huomisen* ilmoittautumiseni". */
const between = 3;

/**
 * Is a phrase in these words? Its words are beginnings of words, in this order and near one another; one that ends in a full stop is a whole word.
 */
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

/** How much a phrase tells: several words together say what is wished, a single one often only what it is about. */
const weightOf = (phrase: string) => (phrase.includes(' ') ? phrase.length : phrase.length / 2);

/** A greeting in more words than this greets on the way to something else. */
const greetingWords = 6;

/**
 * What a person asks for; undefined when nothing is recognised. The phrase that tells most decides, and among equals the language already in use;
 * a greeting is one only when nothing else was said. Only the first 500 characters are looked at, so that hostile text costs nothing.
 */
export function understand(text: string, language: Language): Understanding | undefined {
  const said = plain(text).split(' ');
  const order = [language, ...languages.filter((other) => other !== language)];
  let best: (Understanding & { weight: number }) | undefined;
  for (const intent of intents) {
    if (intent === 'greeting' && (best || said.length > greetingWords)) continue;
    for (const each of order)
      for (const phrase of intent === 'change-language'
        ? [...words[each].phrases[intent], ...words[each].wanted]
        : words[each].phrases[intent])
        if (weightOf(phrase) > (best?.weight ?? 0) && phraseIn(said, phrase)) best = { intent, language: each, weight: weightOf(phrase) };
  }
  return best && { intent: best.intent, language: best.language };
}

/** The language that is asked for by its name, in whatever language; undefined when only some change was asked for. */
export function languageWanted(text: string): Language | undefined {
  const said = plain(text).split(' ');
  const longest = (language: Language) =>
    Math.max(0, ...words[language].wanted.filter((each) => phraseIn(said, each)).map((each) => each.length));
  const [best] = [...languages].sort((a, b) => longest(b) - longest(a));
  return longest(best!) > 0 ? best : undefined;
}

/** The language that a text is surely in, although it asks for nothing known: several of its frequent words, and none of another's. */
export function languageOf(text: string): Language | undefined {
  const said = plain(text).split(' ');
  const spoken = languages.map((language) => ({ language, count: said.filter((word) => words[language].common.includes(word)).length }));
  const [most, next] = spoken.sort((a, b) => b.count - a.count);
  return most!.count >= 2 && next!.count === 0 ? most!.language : undefined;
}
