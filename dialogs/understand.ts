import { type Language, languages } from '../engagement/language.js';
import { type Intent, intents, phrases, plain } from '../locales/words.js';

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
  const words = ` ${plain(text)}`;
  let best: (Understanding & { length: number }) | undefined;
  for (const each of [language, ...languages.filter((other) => other !== language)])
    for (const intent of intents)
      for (const phrase of phrases[each][intent])
        if (words.includes(` ${phrase}`) && phrase.length > (best?.length ?? 0)) best = { intent, language: each, length: phrase.length };
  return best && { intent: best.intent, language: best.language };
}
