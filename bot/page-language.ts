import { isLanguage, type Language } from '../engagement/language.js';
import type { Asked } from './http.js';

/** The language asked for by `?lang=`, else the first of the browser's that is ours, else Finnish. */
export function pageLanguage({ query, headers }: Asked): Language {
  const asked = query.get('lang');
  if (isLanguage(asked)) return asked;
  const accepted = (headers['accept-language'] ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  return accepted.find((each): each is Language => isLanguage(each)) ?? 'fi';
}
