import type { Language } from '../engagement/language.js';
import { list, type Words } from './phrases.js';
import { en } from './phrases-en.js';
import { fi } from './phrases-fi.js';
import { sv } from './phrases-sv.js';

export { type Fact, type Intent, intents, type Setting, type Words } from './phrases.js';

export const words: Record<Language, Words> = { fi, sv, en };

/** Short answers that mean the same in every dialog, in every language at once: nobody should have to know which language is on. */
export const answers = {
  yes: list`
    kyllä, kyllä kiitos, kyl, kyllä haluan, kyllä käy, joo, jou, joop, juu, jep, joo kiitos, joo käy, juu kiitos, käy, käyhän se, käy hyvin, sopii, sopii hyvin,
    haluan, haluan kyllä, ok, oke, okei, selvä, ilman muuta, totta kai, tottakai, tietysti, mielellään, mielelläni, juuri niin, pitää paikkansa, ja, ja tack,
    jaa, jo, joo tack, jo tack, jovisst, javisst, jadå, japp, jepp, jajamän, gärna, gärna det, ja gärna, det går bra, går bra, visst, absolut, okej,
    det stämmer, naturligtvis, självklart, det vill jag, yes, yes please, ye, yea, yeah, yep, yup, sure, sure thing, okay, of course, i do, that s right,
    correct, definitely, absolutely, fine, go ahead, sounds good, please do, certainly
  `,
  no: list`
    ei, ei kiitos, ei käy, en, en halua, en haluakaan, en haluu, enpä, eipä, eipä kiitos, ei tarvitse, ei sittenkään, älä, ei vielä, nej, nej tack, nä, nää,
    näe, nejdå, inte, int, inte nu, jag vill inte, helst inte, det vill jag inte, inte ännu, ånej, no, no thanks, no thank you, nope, nah, i do not, i don t,
    not now, not yet, don t, do not, rather not, i d rather not, en lähetä, en lähetä vielä, älä lähetä, älä lähetä vielä, skicka inte,
    skicka inte ännu, don t send, don t send it, do not send, don t send yet, not yet please
  `,
  skip: list`
    ohita, ohitan, ohitetaan, seuraava, seuraava kysymys, siirry seuraavaan, jätä väliin, hoppa över, nästa, nästa fråga, skippa, över, gå vidare, skip,
    skip this, next, next question, pass, move on
  `,
  nothing: list`
    ei tarvetta, ei tarpeita, ei mitään, ei mitään erityistä, ei erityistä, en tarvitse, en tarvitse mitään, en mitään, inget, ingenting, inga, inga behov,
    inget särskilt, nej inget, jag behöver inget, none, nothing, nothing special, no needs, nothing needed, i don t need anything
  `,
  myself: list`
    itse, itseäni, itsenäni, yksityishenkilö, yksityishenkilönä, olen yksityishenkilö, en mitään, en edusta mitään, en edusta ketään, ei mitään,
    ei organisaatiota, kansalainen, mig själv, jag själv, själv, privatperson, som privatperson, ingen, inget, ingen organisation, jag representerar ingen,
    myself, as myself, me, only myself, private person, private individual, none, no organisation, no organization, just me, nobody
  `,
  done: list`
    valmis, valmista, valmista tuli, siinä kaikki, siinä se, ei muuta, olen valmis, klart, klar, färdig, färdigt, det var allt, inget annat, done, ready,
    finished, that is all, that s all, that s it, i m done, nothing else
  `,
  send: list`
    lähetä, lähetä palaute, lähetä se, lähetetään, lähetä vain, skicka, skicka responsen, skicka in, sänd, send, send it, send the feedback, submit, submit it
  `,
  cancel: list`
    peru, peruuta, perutaan, keskeytä, keskeytetään, lopeta, lopetetaan, jatka myöhemmin, avbryt, sluta, stopp, fortsätt senare, cancel, stop, quit, exit,
    continue later, never mind, nevermind
  `,
  back: list`jatka, jatka tätä, jatketaan tätä, palataan, takaisin, fortsätt, fortsätt med det här, tillbaka, go on, go on with this, back, go back, continue`,
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

/** Without dots, and no letter more than twice: "jooo" and "javisst", "hoppa over" and "hoppa över" are the same answers. */
const loose = (text: string) =>
  plain(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(.)\1{2,}/gu, '$1$1');
const looseAnswers = Object.fromEntries(Object.entries(answers).map(([name, all]) => [name, new Set(all.map(loose))]));

/** Is this text, as a whole, one of those answers? */
export const means = (answer: keyof typeof answers, text: string): boolean => looseAnswers[answer]!.has(loose(text));
