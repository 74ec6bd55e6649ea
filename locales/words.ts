import type { Language } from '../engagement/language.js';

/** What can be asked for. Files and buttons use these names. */
export const intents = [
  'list-meetings',
  'sign-up',
  'cancel-sign-up',
  'change-sign-up',
  'my-sign-ups',
  'give-feedback',
  'my-feedback',
  'withdraw-feedback',
  'my-data',
  'forget-me',
  'preferences',
  'stop-reminders',
  'start-reminders',
  'stop-announcements',
  'start-announcements',
  'talk-to-human',
  'change-language',
  'help',
  'greeting',
  'thanks',
] as const;
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
    'change-language': ['vaihda kieli', 'suomeksi', 'suomi', 'på finska', 'in finnish'],
    'change-sign-up': ['muuta tarpeitani', 'muuta ilmoittautum', 'muuttaa ilmoittautum'],
    'give-feedback': ['anna palautetta', 'antaa palautetta', 'annan palautetta', 'palautetta', 'lausunto', 'lausunnon', 'kommentoida'],
    'my-feedback': ['oma palaute', 'omat palautteet', 'palautteeni', 'omaa palautetta', 'muuta palautetta', 'muuttaa palautetta'],
    'withdraw-feedback': [
      'peru palaut',
      'peru palautteeni',
      'peru oma palaut',
      'perua palaut',
      'peruuta palaut',
      'poista palaut',
      'vedä palaut',
    ],
    'my-data': ['omat tiedot', 'tietoni', 'mitä tietoja', 'mitä tiedät minusta'],
    'forget-me': ['poista tietoni', 'poistakaa tietoni', 'unohda minut', 'poista minut'],
    preferences: ['viestien asetukset', 'asetukset', 'viestiasetukset'],
    'stop-reminders': ['lopeta muistutu', 'en halua muistutu', 'ei muistutuksia'],
    'start-reminders': ['lähetä muistutu', 'haluan muistutu'],
    'stop-announcements': ['lopeta tiedot', 'en halua tiedot', 'ei tiedotteita'],
    'start-announcements': ['lähetä tiedot', 'haluan tiedot'],
    'talk-to-human': ['ihmisen kanssa', 'ihmiselle', 'oikea ihminen', 'virkamies', 'virkailija', 'puhu ihmi'],
    greeting: ['hei', 'moi', 'moikka', 'terve', 'päivää', 'huomenta', 'iltaa'],
    thanks: ['kiitos', 'kiitoksia', 'kiitti'],
    help: ['ohje', 'ohjeet', 'ohjeita', 'apua', 'mitä osaat', 'neuvo', 'neuvoja'],
  },
  sv: {
    'list-meetings': ['kommande möten', 'vilka möten', 'möten'],
    'sign-up': ['anmäl dig', 'anmäl mig', 'anmäla mig', 'jag vill delta', 'jag vill anmäla'],
    'cancel-sign-up': ['avboka anmäl', 'avboka', 'avanmäl', 'dra tillbaka anmäl', 'jag kan inte komma'],
    'my-sign-ups': ['egna anmälningar', 'mina anmälningar', 'är jag anmäld'],
    'change-language': ['byt språk', 'ruotsiksi', 'svenska', 'på svenska', 'in swedish'],
    'change-sign-up': ['ändra mina behov', 'ändra anmäl', 'ändra min anmäl'],
    'give-feedback': ['ge respons', 'lämna respons', 'ge feedback', 'respons', 'utlåtande', 'kommentera'],
    'my-feedback': ['egen respons', 'min respons', 'mina svar', 'ändra respons', 'ändra min respons'],
    'withdraw-feedback': [
      'dra tillbaka respons',
      'dra tillbaka min respons',
      'dra tillbaka egen respons',
      'ta tillbaka min respons',
      'återkalla respons',
    ],
    'my-data': ['egna uppgifter', 'mina uppgifter', 'vilka uppgifter', 'vad vet du om mig'],
    'forget-me': ['radera mina uppgifter', 'radera uppgifter', 'glöm mig', 'ta bort mig', 'ta bort mina uppgifter'],
    preferences: ['inställningar'],
    'stop-reminders': ['sluta skicka påminn', 'inga påminn', 'vill inte ha påminn', 'stoppa påminn'],
    'start-reminders': ['skicka påminn', 'vill ha påminn'],
    'stop-announcements': ['sluta skicka meddel', 'inga meddel', 'vill inte ha meddel', 'stoppa meddel'],
    'start-announcements': ['skicka meddel', 'vill ha meddel'],
    'talk-to-human': ['med en människa', 'riktig människa', 'en människa', 'tjänsteman', 'handläggare'],
    greeting: ['hej', 'hejsan', 'god dag', 'goddag', 'tjena', 'god morgon'],
    thanks: ['tack', 'tack så mycket', 'tackar'],
    help: ['hjälp', 'vad kan du'],
  },
  en: {
    'list-meetings': ['coming meetings', 'meetings', 'what is coming'],
    'sign-up': ['sign up', 'sign me up', 'register me', 'i want to attend'],
    'cancel-sign-up': ['cancel a sign-up', 'cancel my sign-up', 'cancel my sign up', 'cannot come', 'can not come'],
    'my-sign-ups': ['my sign-ups', 'my sign ups', 'am i signed up'],
    'change-language': ['change language', 'englanniksi', 'english', 'på engelska', 'in english'],
    'change-sign-up': ['change my needs', 'change my sign-up', 'change my sign up'],
    'give-feedback': ['give feedback', 'feedback', 'statement', 'comment on'],
    'my-feedback': ['my feedback', 'change feedback', 'change my feedback', 'edit my feedback'],
    'withdraw-feedback': ['withdraw feedback', 'withdraw my feedback', 'cancel my feedback', 'take back my feedback'],
    'my-data': ['my data', 'what do you know about me', 'data about me'],
    'forget-me': ['forget me', 'erase my data', 'delete my data'],
    preferences: ['messages to me', 'preferences', 'settings'],
    'stop-reminders': ['stop reminders', 'no more reminders', 'no reminders'],
    'start-reminders': ['send reminders', 'start reminders'],
    'stop-announcements': ['stop announcements', 'no more announcements', 'unsubscribe'],
    'start-announcements': ['send announcements', 'start announcements'],
    'talk-to-human': ['talk to a human', 'human', 'a person', 'an official'],
    greeting: ['hello', 'hi', 'hey', 'good morning', 'good day', 'good afternoon'],
    thanks: ['thanks', 'thank you'],
    help: ['help', 'what can you do'],
  },
};

/** Short answers that mean the same in every dialog, in every language at once: nobody should have to know which language is on. */
export const answers = {
  done: ['valmis', 'klart', 'klar', 'färdig', 'done', 'ready'],
  send: ['lähetä', 'lähetä palaute', 'skicka', 'send', 'submit'],
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

/** Small words that only one of the languages uses: they tell the language of a text that is not understood. */
export const smallWords: Record<Language, readonly string[]> = {
  fi: [
    'ja',
    'ei',
    'että',
    'mitä',
    'miten',
    'olen',
    'haluan',
    'onko',
    'mikä',
    'voiko',
    'voinko',
    'milloin',
    'missä',
    'kun',
    'minä',
    'tämä',
    'kuka',
    'joka',
  ],
  sv: ['och', 'är', 'jag', 'inte', 'att', 'det', 'vad', 'hur', 'när', 'vill', 'ett', 'på', 'för', 'som', 'var', 'vem', 'med', 'till'],
  en: ['the', 'is', 'and', 'you', 'what', 'how', 'when', 'where', 'who', 'of', 'my', 'not', 'it', 'with', 'do', 'can', 'i', 'to'],
};

/** Is there nothing to see in this text? Zero-width and control characters are nothing. */
export const isBlank = (text: string): boolean => !/[^\p{Z}\p{C}]/u.test(text);
