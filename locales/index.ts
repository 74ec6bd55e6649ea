import i18next from 'i18next';
import { kept } from '../engagement/kept.js';
import type { Language } from '../engagement/language.js';
import { inLanguage, languages } from '../engagement/language.js';
import type { Line, Value } from '../engagement/line.js';
import type { Row } from '../engagement/post.js';
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

/** The values of a line in words. Throws on a key that does not exist, which is a fault of ours and never of the person. */
function filled({ key, values = {} }: Line, language: Language, timeZone: string): Record<string, string> {
  if (!isKey(key)) throw new Error(`There is no sentence "${key}"`);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, words(value, language, timeZone)]));
}

/** A line in a person's language, as plain text. Only here does a key become words and a date a sentence. */
export function speak(line: Line, language: Language, timeZone = 'Europe/Helsinki'): string {
  const values = filled(line, language, timeZone);
  return line.values ? sentence(language)(line.key, values) : constant(language, line.key);
}

/**
 * The same, row by row, where it is set and not only said: what the sentence itself has as a fact ("Time: {{time}}") comes with its name apart.
 * Colons in what people wrote make no facts.
 */
export function rowsOf(line: Line, language: Language, timeZone = 'Europe/Helsinki'): Row[] {
  const values = filled(line, language, timeZone);
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, blank: string) => values[blank] ?? '');
  return { fi, sv, en }[language][line.key as Key].split('\n').flatMap((row): Row[] => {
    const [, name, value] = /^([^{}:]+): (\{\{\w+\}\})$/.exec(row) ?? [];
    return name && value
      ? [{ name, text: fill(value) }]
      : fill(row)
          .split('\n')
          .map((text) => ({ text }));
  });
}
