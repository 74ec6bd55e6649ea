import i18next from 'i18next';
import { kept } from '../engagement/kept.js';
import type { Language } from '../engagement/language.js';
import { inLanguage, languages } from '../engagement/language.js';
import type { Line, Value } from '../engagement/line.js';
import { en } from './en.js';
import { fi } from './fi.js';
import { sv } from './sv.js';
import { days, instant, stretch } from './time.js';

/** Every sentence there is. */
export type Key = keyof typeof en;

type Blanks<Sentence extends string> = Sentence extends `${string}{{${infer Blank}}}${infer Rest}` ? Blank | Blanks<Rest> : never;
type Filled<K extends Key> = [Blanks<(typeof en)[K]>] extends [never] ? [] : [values: Record<Blanks<(typeof en)[K]>, Value>];

/** A sentence to be said, with its blanks filled; the compiler knows the keys and the blanks. */
export function say<K extends Key>(key: K, ...[values]: Filled<K>): Line {
  return values ? { key, values } : { key };
}

const sentences = i18next.createInstance();
// User text only ever fills a blank: it is never a key, is not escaped (the doors send plain text) and cannot nest other sentences.
void sentences.init({
  initAsync: false,
  lng: 'fi',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
  resources: Object.fromEntries(languages.map((language) => [language, { translation: { fi, sv, en }[language] }])),
});

/** Is this the key of a sentence? Rows outlive versions: a kept line may name one that is gone. */
export const isKey = (key: string): key is Key => key in en;

const number = kept((language) => new Intl.NumberFormat(`${language}-FI`));

function words(value: Value, language: Language, timeZone: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return number(language).format(value);
  if ('day' in value) return days(value.day, language);
  if ('at' in value) return instant(value.at, language, timeZone);
  if ('from' in value) return stretch(value.from, value.to, language, timeZone);
  return inLanguage(value, language);
}

const sentence = kept((language) => sentences.getFixedT(language));
/** Sentences without blanks are most of what a turn compares with: each button's name, in three languages. */
const constant = kept((language, key) => sentence(language)(key));

/**
 * A line in a person's language, as plain text. The only place where a key becomes words and a date becomes a sentence. Throws on a key that does
 * not exist, which is a fault of ours and never of the person.
 */
export function speak(line: Line, language: Language, timeZone = 'Europe/Helsinki'): string {
  if (!isKey(line.key)) throw new Error(`There is no sentence "${line.key}"`);
  if (!line.values) return constant(language, line.key);
  return sentence(language)(
    line.key,
    Object.fromEntries(Object.entries(line.values).map(([name, value]) => [name, words(value, language, timeZone)])),
  );
}
