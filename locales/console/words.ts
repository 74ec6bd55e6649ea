import { kept } from '../../engagement/kept.js';
import type { Language } from '../../engagement/language.js';
import type { en } from './en.js';

/** The console's sentences in one language. `…_one` and `…_other` are one sentence, chosen by its `count`. */
export type Sentences = Record<keyof typeof en, string>;

type Base<K> = K extends `${infer Name}_one` ? Name : K extends `${string}_other` ? never : K;
/** The name of a sentence of the console. */
export type Word = Base<keyof typeof en>;

type SentenceOf<K extends Word> = K extends keyof typeof en
  ? (typeof en)[K]
  : `${K}_other` extends keyof typeof en
    ? (typeof en)[`${K}_other`]
    : never;
type Blanks<Sentence extends string> = Sentence extends `${string}{{${infer Blank}}}${infer Rest}` ? Blank | Blanks<Rest> : never;
type Needed<K extends Word> = Blanks<SentenceOf<K>> | (K extends keyof typeof en ? never : 'count');
type Filled<K extends Word> = [Needed<K>] extends [never] ? [] : [values: Record<Needed<K>, string | number>];

/** Says a sentence; the compiler knows the names and the blanks. */
export type Sayer = <K extends Word>(key: K, ...values: Filled<K>) => string;

const locale = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-FI`);
const digits = kept((language) => new Intl.NumberFormat(locale(language as Language)));
const plurals = kept((language) => new Intl.PluralRules(locale(language as Language)));

/** A number as it is written in a language: 12 500, or 12,500. */
export const numberIn = (language: Language, value: number): string => digits(language).format(value);

/** What says the sentences of one language. A value only ever fills a blank, whatever stands in it. */
export function sayer(sentences: Sentences, language: Language): Sayer {
  return (key, ...[values]) => {
    const given: Record<string, string | number> = values ?? {};
    const form = key in sentences ? key : `${key}_${plurals(language).select(Number(given.count))}`;
    return sentences[form as keyof Sentences].replace(/\{\{(\w+)\}\}/g, (_, blank: string) => {
      const value = given[blank] ?? '';
      return typeof value === 'number' ? numberIn(language, value) : value;
    });
  };
}
