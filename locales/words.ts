import type { Language } from '../engagement/language.js';
import { list, type Words } from './phrases.js';
import { en } from './phrases-en.js';
import { fi } from './phrases-fi.js';
import { sv } from './phrases-sv.js';

export { type Intent, intents, type Setting, type Words } from './phrases.js';

export const words: Record<Language, Words> = { fi, sv, en };

/** Short answers that mean the same in every dialog, in every language at once: nobody should have to know which language is on. */
export const answers = {
  yes: list`
    kyllä, kyllä kiitos, joo, juu, joo kiitos, käy, sopii, haluan, ok, okei, ilman muuta, totta kai, ja, ja tack, jo, jovisst,
    javisst, gärna, det går bra, visst, yes, yes please, yeah, yep, sure, okay, of course, i do
  `,
  no: list`
    ei, ei kiitos, en, en halua, en haluakaan, ei sittenkään, älä, nej, nej tack, nä, inte, jag vill inte, helst inte, no,
    no thanks, no thank you, nope, i do not, i don t, not now
  `,
  skip: list`ohita, ohitan, seuraava, hoppa över, nästa, skip, next`,
  nothing: list`ei tarvetta, ei mitään, en tarvitse, en mitään, inget, ingenting, inga, inga behov, none, nothing, nothing special`,
  myself: list`
    itse, itseäni, yksityishenkilö, yksityishenkilönä, en mitään, en edusta mitään, ei mitään, mig själv, jag själv, privatperson,
    som privatperson, ingen, inget, ingen organisation, myself, as myself, me, private person, none, no organisation, just me
  `,
  done: list`valmis, valmista, siinä kaikki, klart, klar, färdig, färdigt, done, ready, finished, that is all, that s all`,
  send: list`lähetä, lähetä palaute, skicka, skicka responsen, send, send it, submit`,
  cancel: list`
    peru, peruuta, perutaan, keskeytä, lopeta, jatka myöhemmin, avbryt, sluta, stopp, fortsätt senare, cancel, stop, quit, exit,
    continue later
  `,
} satisfies Record<string, readonly string[]>;

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
export const means = (answer: keyof typeof answers, text: string): boolean => answers[answer].includes(plain(text));
