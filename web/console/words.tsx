import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { dayOf } from '../../engagement/day.js';
import { inLanguage, isLanguage, type Language, languages, type Text } from '../../engagement/language.js';
import { numberIn, type Sayer, type Sentences, sayer } from '../../locales/console/words.js';
import { days, instant, stretch, timeOfDay } from '../../locales/time.js';
import { inBrowser } from '../page/kept.js';

/** The time zone of the house, which the page says: what is on the clock here does not depend on where somebody sits. */
export const zone = document.documentElement.dataset.zone ?? 'Europe/Helsinki';
export const today = (): string => dayOf(new Date(), zone);

/** Everything that is said in the language of who reads. */
export interface Words {
  language: Language;
  t: Sayer;
  /** Text of staff's, in the reader's language or the next best. */
  text(text: Text | undefined): string;
  number(value: number): string;
  day(day: string): string;
  instant(iso: string): string;
  stretch(from: string, to: string): string;
  time(iso: string): string;
}

const load: Record<Language, () => Promise<Sentences>> = {
  fi: async () => (await import('../../locales/console/fi.js')).fi,
  sv: async () => (await import('../../locales/console/sv.js')).sv,
  en: async () => (await import('../../locales/console/en.js')).en,
};

const wordsIn = (language: Language, sentences: Sentences): Words => ({
  language,
  t: sayer(sentences, language),
  text: (text) => inLanguage(text ?? {}, language),
  number: (value) => numberIn(language, value),
  day: (day) => days(day, language),
  instant: (iso) => instant(iso, language, zone),
  time: (iso) => timeOfDay(iso, language, zone),
  stretch: (from, to) => stretch(from, to, language, zone),
});

/** What was chosen here before, `?lang=`, what Teams or the browser speaks; else Finnish. */
export function firstLanguage(ofHost?: string): Language {
  const asked = [new URLSearchParams(location.search).get('lang'), inBrowser.get('language'), ofHost, ...navigator.languages];
  return asked.map((tag) => tag?.slice(0, 2).toLowerCase()).find(isLanguage) ?? languages[0];
}

const Speaking = createContext<{ words: Words; speak(language: Language): void } | undefined>(undefined);

/** Shows nothing until the sentences of the first language are there. A later one takes over when it has come. */
export function Speaker({ first, children }: { first: Language; children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(first);
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let wanted = true;
    void load[language]().then((sentences) => wanted && setWords(wordsIn(language, sentences)));
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (words) document.documentElement.lang = words.language;
  }, [words]);
  const speak = (to: Language) => {
    inBrowser.set('language', to);
    setLanguage(to);
  };
  return words && <Speaking value={{ words, speak }}>{children}</Speaking>;
}

export const useWords = (): Words => useContext(Speaking)!.words;
export const useSpeak = () => useContext(Speaking)!.speak;
