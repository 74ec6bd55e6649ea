import type { Language } from '../engagement/language.js';
import { list, type Words } from './phrases.js';
import { en } from './phrases-en.js';
import { fi } from './phrases-fi.js';
import { sv } from './phrases-sv.js';

export { type Fact, type Intent, intents, type Part, type Setting, type Words } from './phrases.js';

export const words: Record<Language, Words> = { fi, sv, en };

/** Short answers that mean the same in every dialog, in every language at once: nobody should have to know which language is on. */
export const answers = {
  yes: list`
    kyllä, kyllä kiitos, kyl, kyllä haluan, kyllä käy, joo, jou, joop, juu, jep, joo kiitos, joo käy, juu kiitos, käy, käyhän se, käy hyvin, sopii, sopii hyvin,
    haluan, haluan kyllä, ok, oke, okei, selvä, ilman muuta, totta kai, tottakai, tietysti, mielellään, mielelläni, juuri niin, pitää paikkansa, ja, ja tack,
    jaa, jo, joo tack, jo tack, jovisst, javisst, jadå, japp, jepp, jajamän, gärna, gärna det, ja gärna, det går bra, går bra, visst, absolut, okej,
    on oikein, oikein, kaikki oikein, saa, saa tallentaa, kyllä saa, kyllä käy, toki, hyvä, täsmää, näin on, tiedot täsmäävät, kunnossa, stämmer, allt stämmer, ja det får ni, det får ni,
    det får den, jo det får ni, ja det vill jag, rätt, det är rätt, helt rätt, det är okej, passar, det passar, passar bra, nog, jå, jojo, klart, all right, alright, right, looks good, all good,
    looks right, it is right, that is right, that is correct, it is correct, you may, yes you may, perfect,
    det stämmer, naturligtvis, självklart, det vill jag, yes, yes please, ye, yea, yeah, yep, yup, sure, sure thing, okay, of course, i do, that s right,
    correct, definitely, absolutely, fine, go ahead, sounds good, please do, certainly
  `,
  no: list`
    ei, ei kiitos, ei käy, en, en halua, en haluakaan, en haluu, enpä, eipä, eipä kiitos, ei tarvitse, ei sittenkään, älä, ei vielä, nej, nej tack, nä, nää,
    näe, nejdå, inte, int, inte nu, jag vill inte, helst inte, det vill jag inte, inte ännu, ånej, no, no thanks, no thank you, nope, nah, i do not, i don t,
    ei todellakaan, emmä, en mä, ei saa, ei kyllä, ei missään nimessä, ei tarvii, ei tarvi, ei ole, ei oo, nej det vill jag inte, nej inte alls, inte alls, nehej, absolut inte, det går inte,
    nej det får ni inte, det får ni inte, näpp, not really, absolutely not, no way, certainly not, never, please don t, not at all,
    not now, not yet, don t, do not, rather not, i d rather not, en lähetä, en lähetä vielä, älä lähetä, älä lähetä vielä, skicka inte,
    skicka inte ännu, don t send, don t send it, do not send, don t send yet, not yet please
  `,
  skip: list`
    ohita, ohitan, ohitetaan, seuraava, seuraava kysymys, siirry seuraavaan, seuraavaan, jätä väliin, skippaa, skipataan, eteenpäin, mennään eteenpäin, ei vastausta, hyppää yli, hypätään yli, vidare, ta nästa, hoppa, hoppa över, nästa, nästa fråga, skippa, över, gå vidare, skip,
    skip this, next, next question, pass, move on, skip that, skip this one, go to the next, no answer
  `,
  nothing: list`
    ei tarvetta, ei tarpeita, ei mitään, ei mitään erityistä, ei erityistä, en tarvitse, en tarvitse mitään, en mitään, inget, ingenting, inga, inga behov,
    ei ole, ei oo, ei ole mitään, ei oo mitään, ei ole tarvetta, ei sellaista, ei mitään sellaista, ei ole mitään tarpeita, en tarvi mitään, en tarvii mitään, en tarvii, en tarvi, ei tarvii,
    ei tarvi, ei tarvita, ei tarvita mitään, tyhjä, en tiedä, en osaa sanoa, inga särskilda, inga särskilda behov, behövs inte, det behövs inte, det behövs inget, behövs inget, inget behov,
    inget speciellt, jag behöver ingenting, behöver inget, nej ingenting, finns inga, det finns inga, vet inte, tomt, inga alls, ingenting alls,
    inget särskilt, nej inget, jag behöver inget, none, nothing, nothing special, no needs, nothing needed, i don t need anything, i do not need anything, nothing really, nothing at all,
    none at all, not at all, n a, no special needs, nothing in particular, not needed, no requirements, no special requirements, i need nothing, none needed, not applicable, don t know,
    i don t know, i m fine, i am fine, empty
  `,
  myself: list`
    itse, itseäni, itsenäni, yksityishenkilö, yksityishenkilönä, olen yksityishenkilö, en mitään, en edusta mitään, en edusta ketään, ei mitään,
    ei organisaatiota, ei ole organisaatiota, ei ole, ei oo, edustan itseäni, edustan vain itseäni, vain itseäni, omissa nimissäni, omissa nimissä, ei kuulu mihinkään, en kuulu mihinkään,
    tavallinen kansalainen, tavallinen ihminen, ei mikään, ei mitään organisaatiota, kansalainen, mig själv, jag själv, själv, privatperson, som privatperson, ingen, inget, ingen organisation, jag representerar ingen,
    inga, ingenting, medborgare, ingen särskild, ingen särskild organisation, jag företräder ingen, jag företräder mig själv, jag företräder bara mig själv, jag är privatperson,
    bara mig själv, bara jag, enskild person, i eget namn, ingen alls, no one, no one in particular, nobody in particular, i represent myself, i represent nobody, i represent no one,
    i don t represent anyone, i do not represent anyone, nothing, a citizen, citizen, private citizen, individual, n a, as a private person, a private person,
    myself, as myself, me, only myself, private person, private individual, none, no organisation, no organization, just me, nobody
  `,
  done: list`
    valmis, valmista, valmista tuli, siinä kaikki, siinä se, ei muuta, olen valmis, klart, klar, färdig, färdigt, det var allt, inget annat, done, ready,
    se oli siinä, tässä kaikki, siinäpä se, siinä oli kaikki, valmis on, loppu, jag är klar, det är allt, nu är det klart, allt klart, det var det, slut, all done, i am done, that was all, the end,
    finished, that is all, that s all, that s it, i m done, nothing else
  `,
  send: list`
    lähetä, lähetä palaute, lähetä se, lähetetään, lähetä vain, skicka, skicka responsen, skicka in, sänd, send, send it, send the feedback, submit, submit it
  `,
  cancel: list`
    peru, peruuta, perutaan, keskeytä, keskeytetään, lopeta, lopetetaan, jatka myöhemmin, avbryt, sluta, stopp, fortsätt senare, cancel, stop, quit, exit,
    antaa olla, anna olla, unohda koko juttu, ei sittenkään mitään, en jatka, en haluakaan jatkaa, låt bli, låt det vara, strunt samma, glöm det, jag vill sluta, lägg av, jag ångrar mig, jag ångrade mig,
    avsluta, forget it, abort, i changed my mind, leave it, i want to stop,
    continue later, never mind, nevermind
  `,
  previous: list`
    takaisin, edellinen, edellinen kysymys, edelliseen, edelliseen kysymykseen, palaa, palataan, palataan takaisin, palaa takaisin, mene takaisin, mennään takaisin, takas, taaksepäin,
    yksi taaksepäin, tillbaka, föregående, föregående fråga, förra, förra frågan, gå tillbaka, backa, ett steg tillbaka, bakåt, back, go back, previous,
    previous question, the previous question, one step back, step back
  `,
  back: list`jatka, jatka tätä, jatketaan tätä, palataan, takaisin, fortsätt, fortsätt med det här, tillbaka, go on, go on with this, back, go back, continue`,
} satisfies Record<string, readonly string[]>;

/** Beginnings of the names of the languages, in all of them. */
export const languageNames = list`suom, finsk, finnish, ruots, svensk, swedish, englan, engelsk, english`;

/** Words around such a name that ask for nothing else. */
export const aroundLanguage = new Set(list`
  in, på, please, pls, kiitos, kiitti, tack, thanks, thank, you, can, could, may, would, we, i, d, m, let, s, us, speak, talk, write, answer, continue, go, on,
  switch, to, change, language, the, my, like, want, prefer, rather, instead, ok, hei, hi, hej, anteeksi, sorry, ursäkta, voiko, voitko, voisitko, voidaanko,
  voitaisko, voimmeko, voisimmeko, voisko, saako, saisiko, jatkaa, jatketaan, jatka, puhua, puhutaan, puhu, puhutko, kirjoita, vastaa, mieluummin, mielummin,
  mieluiten, haluan, haluaisin, haluun, vaihda, vaihdetaan, vaihtaa, kieli, kieleksi, kieltä, kan, kunde, vi, du, jag, ta, det, här, fortsätta, fortsätt, tala,
  talar, prata, pratar, skriv, svara, byt, byta, språk, språket, till, hellre, vill, skulle, vilja, gärna
`);

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

/** Said around an answer without changing it: "no niin, joo kiitos", "ingen alls", "none at all". */
const around = new Set(
  list`
  kiitos, kiitti, kiitoksia, siis, eli, no, niin, vaan, vain, nyt, sitten, tässä, tällä, kertaa, ihan, ollenkaan, lainkaan, siis, tämä, tämän, se, sen, tuota, öö, hei, ole, hyvä, minä, mä,
  minulla, mulla, minun, mun, puolestani, tack, snälla, nu, då, bara, här, det, den, detta, alls, just, väl, ju, hej, jag, faktiskt, för, min, del, på, mig, så, please, pls, thanks, thank, you, now, then, just,
  really, actually, at, all, for, me, it, this, that, the, well, hi, so, i, think, guess
`.map(loose),
);

/** The words of an answer without what stands around them and without saying the same twice ("joo joo"). */
function bare(text: string): string {
  const said = loose(text).split(' ');
  const kept = said.filter((word, index) => word !== said[index - 1]);
  while (kept.length > 1 && around.has(kept.at(-1)!)) kept.pop();
  while (kept.length > 1 && around.has(kept[0]!)) kept.shift();
  return kept.join(' ');
}

/** Is this text, as a whole, one of those answers? */
export const means = (answer: keyof typeof answers, text: string): boolean =>
  looseAnswers[answer]!.has(loose(text)) || looseAnswers[answer]!.has(bare(text));
