import type { Language } from '../engagement/language.js';

/** What can be asked for. Files and buttons use these names. */
export const intents = ['list-meetings', 'sign-up', 'cancel-sign-up', 'my-sign-ups', 'change-language', 'help'] as const;
export type Intent = (typeof intents)[number];

/**
 * How people ask for each thing, in pieces of what they write: lower case, no punctuation. The longest piece found decides, so that "peru
 * ilmoittautuminen" is not a wish to sign up. A piece should be one that only its own language uses: it also tells the language.
 */
export const phrases: Record<Language, Record<Intent, readonly string[]>> = {
  fi: {
    'list-meetings': ['tulevat tilaisuudet', 'tilaisuudet', 'mitä on tulossa', 'milloin on'],
    'sign-up': ['ilmoittaudu', 'ilmoittaut', 'ilmottaut', 'ilmoita minut', 'haluan osallistua', 'haluan mukaan'],
    'cancel-sign-up': [
      'peru ilmoittautum',
      'peruuta ilmoittautum',
      'perua ilmoittautum',
      'perua osallistum',
      'peru osallistum',
      'en pääse',
    ],
    'my-sign-ups': ['omat ilmoittautumi', 'ilmoittautumiseni', 'mihin olen ilmoittautunut', 'olenko ilmoittautunut'],
    'change-language': ['vaihda kieli', 'suomeksi', 'på finska', 'in finnish'],
    help: ['ohje', 'apua', 'mitä osaat', 'neuvo'],
  },
  sv: {
    'list-meetings': ['kommande möten', 'vilka möten', 'möten'],
    'sign-up': ['anmäl dig', 'anmäl mig', 'anmäla mig', 'jag vill delta', 'jag vill anmäla'],
    'cancel-sign-up': ['avboka anmäl', 'avboka', 'avanmäl', 'dra tillbaka anmäl', 'jag kan inte komma'],
    'my-sign-ups': ['egna anmälningar', 'mina anmälningar', 'är jag anmäld'],
    'change-language': ['byt språk', 'ruotsiksi', 'på svenska', 'in swedish'],
    help: ['hjälp', 'vad kan du'],
  },
  en: {
    'list-meetings': ['coming meetings', 'meetings', 'what is coming'],
    'sign-up': ['sign up', 'sign me up', 'register me', 'i want to attend'],
    'cancel-sign-up': ['cancel a sign-up', 'cancel my sign-up', 'cancel my sign up', 'cannot come', 'can not come'],
    'my-sign-ups': ['my sign-ups', 'my sign ups', 'am i signed up'],
    'change-language': ['change language', 'englanniksi', 'på engelska', 'in english'],
    help: ['help', 'what can you do'],
  },
};

/** Short answers that mean the same in every dialog, in every language at once: nobody should have to know which language is on. */
export const answers = {
  yes: ['kyllä', 'joo', 'juu', 'käy', 'ok', 'okei', 'ja', 'jo', 'jovisst', 'gärna', 'yes', 'yeah', 'sure'],
  no: ['ei', 'ei kiitos', 'en', 'nej', 'nej tack', 'nä', 'no', 'no thanks', 'nope'],
  skip: ['ohita', 'ei', 'ei kiitos', 'ei tarvetta', 'hoppa över', 'nej', 'nej tack', 'skip', 'no', 'no thanks', 'none'],
  cancel: ['peru', 'peruuta', 'keskeytä', 'lopeta', 'avbryt', 'sluta', 'stopp', 'cancel', 'stop', 'quit'],
} as const satisfies Record<string, readonly string[]>;

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
