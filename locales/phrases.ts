/** Phrases, with commas between; line breaks mean nothing. */
export const list = (written: TemplateStringsArray): readonly string[] =>
  written
    .join('')
    .split(',')
    .map((phrase) => phrase.trim());

/** What can be asked for. Files and buttons use these names. Where two are heard equally well, the one named first here is meant. */
export const intents = [
  'sign-up',
  'cancel-sign-up',
  'change-sign-up',
  'my-sign-ups',
  'give-feedback',
  'withdraw-feedback',
  'my-feedback',
  'forget-me',
  'my-data',
  'preferences',
  'talk-to-human',
  'list-meetings',
  'change-language',
  'help',
  'thanks',
  'greeting',
] as const;
export type Intent = (typeof intents)[number];

/** What can be wished of the messages that nobody asked for. */
export type Setting = 'stop-reminders' | 'start-reminders' | 'stop-announcements' | 'start-announcements';

/**
 * What one language knows, in lower case and without punctuation. A phrase is beginnings of words, in the order in which they are said and near one
 * another: "peru ilmoittautum" is found in "perun huomisen ilmoittautumiseni". A beginning that ends in a full stop is a whole word.
 */
export interface Words {
  /** How people ask for each thing. A phrase should be one that only its own language has: it also tells the language. */
  phrases: Record<Intent, readonly string[]>;
  settings: Record<Setting, readonly string[]>;
  /** How this language is asked for, in any language. */
  wanted: readonly string[];
  /** Whole messages that are heard even where any words are an answer, as the labels of buttons are: among them all that the bot tells people to write. */
  calls: Partial<Record<Intent, readonly string[]>>;
  /** Frequent words that neither of the other two languages has. */
  common: readonly string[];
}
