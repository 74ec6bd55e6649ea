import type { Language } from '../engagement/language.js';
import { en } from './phrases-en.js';
import { fi } from './phrases-fi.js';
import { sv } from './phrases-sv.js';

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

/** What one language knows. A phrase is written as `phraseIn` reads it, everything else as `plain` leaves it. */
export interface Words {
  /** How people ask for each thing. A phrase should be one that only its own language has: it also tells the language. */
  phrases: Record<Intent, readonly string[]>;
  settings: Record<Setting, readonly string[]>;
  /** How this language is asked for, in any language. */
  wanted: readonly string[];
  /** Whole messages that are heard as a wish even where any words would be an answer, beside the labels of buttons. Those that the bot itself tells people to write are among them. */
  calls: Partial<Record<Intent, readonly string[]>>;
  /** Frequent words that neither of the other two languages has. */
  common: readonly string[];
}

export const words: Record<Language, Words> = { fi, sv, en };

/** Short answers that mean the same in every dialog, in every language at once: nobody should have to know which language is on. */
export const answers = {
  yes: [
    ...['kyllä', 'kyllä kiitos', 'joo', 'juu', 'joo kiitos', 'käy', 'sopii', 'haluan', 'ok', 'okei', 'ilman muuta', 'totta kai'],
    ...['ja', 'ja tack', 'jo', 'jovisst', 'javisst', 'gärna', 'det går bra', 'visst'],
    ...['yes', 'yes please', 'yeah', 'yep', 'sure', 'okay', 'of course', 'i do'],
  ],
  no: [
    ...['ei', 'ei kiitos', 'en', 'en halua', 'en haluakaan', 'ei sittenkään', 'älä'],
    ...['nej', 'nej tack', 'nä', 'inte', 'jag vill inte', 'helst inte'],
    ...['no', 'no thanks', 'no thank you', 'nope', 'i do not', 'i don t', 'not now'],
  ],
  skip: ['ohita', 'ohitan', 'seuraava', 'hoppa över', 'nästa', 'skip', 'next'],
  nothing: [
    'ei tarvetta',
    'ei mitään',
    'en tarvitse',
    'en mitään',
    'inget',
    'ingenting',
    'inga',
    'inga behov',
    'none',
    'nothing',
    'nothing special',
  ],
  myself: [
    ...['itse', 'itseäni', 'yksityishenkilö', 'yksityishenkilönä', 'en mitään', 'en edusta mitään', 'ei mitään'],
    ...['mig själv', 'jag själv', 'privatperson', 'som privatperson', 'ingen', 'inget', 'ingen organisation'],
    ...['myself', 'as myself', 'me', 'private person', 'none', 'no organisation', 'just me'],
  ],
  done: [
    'valmis',
    'valmista',
    'siinä kaikki',
    'klart',
    'klar',
    'färdig',
    'färdigt',
    'done',
    'ready',
    'finished',
    'that is all',
    'that s all',
  ],
  send: ['lähetä', 'lähetä palaute', 'skicka', 'skicka responsen', 'send', 'send it', 'submit'],
  cancel: [
    ...['peru', 'peruuta', 'perutaan', 'keskeytä', 'lopeta', 'jatka myöhemmin'],
    ...['avbryt', 'sluta', 'stopp', 'fortsätt senare'],
    ...['cancel', 'stop', 'quit', 'exit', 'continue later'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** What people say before their name. */
export const beforeName =
  /^(?:hei,?\s+)?(?:minun\s+)?(?:nimeni\s+on|olen|jag\s+heter|mitt\s+namn\s+är|jag\s+är|my\s+name\s+is|i\s+am|i['’]m)\s+(?=\S)/iu;

/** Text as phrases are written: composed, lower case, spaces for everything that is neither a letter, a digit nor a hyphen in a word. */
export const plain = (text: string): string =>
  text
    .slice(0, 500)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}-]+/gu, ' ')
    .trim();

/** Is this text, as a whole, one of those answers? */
export const means = (answer: keyof typeof answers, text: string): boolean => (answers[answer] as readonly string[]).includes(plain(text));
