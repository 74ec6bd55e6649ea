import type { Text } from './language.js';

/**
 * A value in a sentence: words as they are, a number, text that staff wrote in several languages, a day (`{ day: '2026-12-01' }`), an instant
 * (`{ at: '2026-12-01T10:00:00.000Z' }`) or a stretch of time on one or more days (`{ from, to }`). Plain JSON, so that a line can be kept in a row
 * today and said in the person's language tomorrow. Only `locales/` turns it into words.
 */
export type Value = string | number | Text | { day: string } | { at: string } | { from: string; to: string };

/** A sentence before it has a language: a key of `locales/` and what fills its blanks. `say()` in `locales/` makes one, checked by the compiler. */
export interface Line {
  key: string;
  values?: Record<string, Value>;
}
