import { type Language, languages } from '../engagement/language.js';
import { type Intent, intents, phrases, plain, smallWords } from '../locales/words.js';

/** What was asked for, and the language whose words asked for it. */
export interface Understanding {
  intent: Intent;
  language: Language;
}

/**
 * What a person asks for; undefined when nothing is recognised. The longest phrase found decides, and among equals the language already in use.
 * Only the first 500 characters are looked at, so that hostile text costs nothing.
 */
export function understand(text: string, language: Language): Understanding | undefined {
  const words = ` ${plain(text)} `;
  let best: (Understanding & { length: number }) | undefined;
  // Long pieces are beginnings of inflected words; a short one must be a word of its own, or "hei" would be heard in "heinäkuussa".
  for (const each of [language, ...languages.filter((other) => other !== language)])
    for (const intent of intents)
      for (const phrase of phrases[each][intent])
        if (words.includes(` ${phrase}${phrase.length <= 5 ? ' ' : ''}`) && phrase.length > (best?.length ?? 0))
          best = { intent, language: each, length: phrase.length };
  return best && { intent: best.intent, language: best.language };
}

/** The language of a text that is not understood, by its small words; undefined unless it is clearly another than any other. */
export function languageIn(text: string): Language | undefined {
  const words = plain(text).split(' ');
  const hits = (language: Language) => words.filter((word) => smallWords[language].includes(word)).length;
  const [first, second] = [...languages].sort((a, b) => hits(b) - hits(a));
  return hits(first!) >= 2 && hits(first!) > hits(second!) ? first : undefined;
}
