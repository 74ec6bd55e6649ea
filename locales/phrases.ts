/** Phrases, with commas between; line breaks mean nothing. */
export const list = (written: TemplateStringsArray): readonly string[] =>
  written
    .join('')
    .split(',')
    .map((phrase) => phrase.trim());

/** What can be asked for. Buttons and the files in phrases/ use these names. */
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
  'leave-address',
  'talk-to-human',
  'list-meetings',
  'change-language',
  'help',
  'thanks',
  'greeting',
] as const;
export type Intent = (typeof intents)[number];

/** What can be wished of the messages that nobody asked for. */
export type Setting = 'stop-reminders' | 'start-reminders' | 'stop-announcements' | 'start-announcements' | 'remind-tomorrow';

/** What can be asked in passing, about the meeting or the round that is being talked about. */
export type Fact = 'what' | 'where' | 'when' | 'ends' | 'seats' | 'who' | 'public';

/** What can be wrong in what is shown of a sign-up before it is made. */
export type Part = 'name' | 'organisation' | 'needs' | 'colleague' | 'address';

/**
 * Words that one language is sure of, beside the phrases that are learned from; in lower case and without punctuation. A phrase is beginnings of
 * words, in the order in which they are said and near one another: "lopeta muistutu" is found in "lopettakaa nämä muistutukset". A beginning that
 * ends in a full stop is a whole word.
 */
export interface Words {
  settings: Record<Setting, readonly string[]>;
  /** How this language is asked for, in any language. */
  wanted: readonly string[];
  /** Whole messages that are heard even where any words are an answer, as the labels of buttons are: among them all that the bot tells people to write. */
  calls: Partial<Record<Intent, readonly string[]>>;
  facts: Record<Fact, readonly string[]>;
  parts: Record<Part, readonly string[]>;
  /**
   * That somebody else is to be signed up, that they come with the person, that they are to have the person's own seat, that it is they who do not
   * come, and, beside that, that the person does not come either.
   */
  others: Record<'colleague' | 'both' | 'instead' | 'absent' | 'me', readonly string[]>;
  /** First, second, third … and at the end last, by their beginnings; a slash parts the beginnings of one. */
  ordinals: readonly string[];
  /** One, two, three … as a whole message names an entry of a list; written like the ordinals. */
  cardinals: readonly string[];
  /** Short names of weekdays, each before its long one. */
  weekdays: readonly string[];
  /** Today and tomorrow. */
  days: readonly [today: string, tomorrow: string];
}
