import type { Line } from '../engagement/line.js';
import { say } from '../locales/index.js';
import { type Intent, intents } from '../locales/words.js';
import type { Choice } from './saying.js';

/** One thing to fill in. `value` is what stands in it already; a field with `options` is one of those, and a switch is on or off. */
export interface Field {
  name: string;
  label: Line;
  value: string;
  kind: 'line' | 'text' | 'switch' | 'choice';
  options?: { label: Line; value: string }[];
  atMost?: number;
}

/** A dialog's questions all at once, for whoever would rather fill in than talk; `bot/form-card.ts` draws it. */
export interface Form {
  intent: Intent;
  title: Line;
  /** What must be known before it is filled in. */
  lines: Line[];
  fields: Field[];
  submit: Line;
  /** What it is about, and what it was made from: comes back with it, and is not trusted. */
  about?: string;
  base?: Record<string, string>;
}

/** A form that came back. Nobody knows who made it: every value is a text, and no more than that. */
export interface Filled {
  intent: Intent;
  about?: string;
  base: Record<string, string>;
  values: Record<string, string>;
}

/** Stands before the names of fields in what comes back, so that none of them is taken for anything else. */
export const fieldPrefix = 'field-';
/** All that is filled in, together. */
const longest = 200_000;

const texts = (value: unknown): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];

/** Is this a form, or the wish to have one? */
export const isForm = (choice: unknown): boolean => typeof choice === 'object' && choice !== null && ('fill' in choice || 'open' in choice);

const intentIn = (name: unknown) => intents.find((each) => each === name);
const idIn = (value: unknown) => (typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? { about: value } : {});

/** The form that is wished for; undefined for anything else. */
export function formWished(choice: unknown): { intent: Intent; about?: string } | undefined {
  const { open, about } = (choice ?? {}) as { open?: unknown; about?: unknown };
  const intent = intentIn(open);
  return intent && { intent, ...idIn(about) };
}

/** What a form was filled in with; undefined for what is none of ours. Adaptive Cards leave out fields that are empty: `written` tells that they were there. */
export function filledIn(choice: unknown): Filled | undefined {
  const { fill, about, base, written } = (choice ?? {}) as { fill?: unknown; about?: unknown; base?: unknown; written?: unknown };
  const intent = intentIn(fill);
  const names = Array.isArray(written) ? written.slice(0, 100).filter((name) => typeof name === 'string') : [];
  const values = texts({ ...Object.fromEntries(names.map((name) => [fieldPrefix + name, ''])), ...(choice ?? {}) })
    .filter(([name]) => name.startsWith(fieldPrefix))
    .map(([name, value]): [string, string] => [name.slice(fieldPrefix.length), value.toWellFormed().replaceAll('\0', '').trim()]);
  if (!intent || values.reduce((sum, [, value]) => sum + value.length, 0) > longest) return undefined;
  return { intent, ...idIn(about), base: Object.fromEntries(texts(base)), values: Object.fromEntries(values) };
}

/** The button that opens the form of a dialog. */
export const asForm = (intent: Intent, about?: string): Choice => ({
  label: say('form.open'),
  value: { open: intent, ...(about ? { about } : {}) },
});

/** A text in a few signs, by which it is seen whether it has changed since. */
export function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return `${text.length.toString(36)}-${hash.toString(36)}`;
}
