import { isLanguage, type Language, languages } from '../../engagement/language.js';
import { type Sentence, texts } from './texts.js';

let language: Language = 'fi';
export const pageLanguage = (): Language => language;

/** The page's own sentence in its language. */
export const sentence = (key: Sentence, n?: number): string =>
  texts[language][key].replace('{n}', n === undefined ? '' : n.toLocaleString(language));

/** Puts a sentence into an element; it follows when the language of the page changes. */
export function say<T extends HTMLElement>(element: T, key: Sentence | ''): T {
  element.dataset.say = key;
  element.textContent = key && sentence(key);
  return element;
}

/** An element with a sentence in it. */
export const saying = (tag: string, className: string, key: Sentence): HTMLElement => {
  const element = say(document.createElement(tag), key);
  element.className = className;
  return element;
};

/** `?lang=`, else what the browser prefers of our languages, else Finnish. */
export function firstLanguage(): Language {
  const asked = [new URLSearchParams(location.search).get('lang'), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? languages[0];
}

export function setPageLanguage(to: Language): void {
  language = to;
  document.documentElement.lang = to;
  document.title = `Osallistu – ${sentence('tagline')}`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) say(element, element.dataset.say as Sentence);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', sentence(element.dataset.label as Sentence));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.more a')) link.search = `?lang=${to}`;
  for (const button of document.querySelectorAll<HTMLElement>('.languages button')) {
    button.setAttribute('aria-pressed', String(button.lang === to));
  }
}
