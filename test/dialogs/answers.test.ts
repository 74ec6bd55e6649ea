import { expect } from 'chai';
import { accessNeeds } from '../../dialogs/access-needs.js';
import type { Question, Scene } from '../../dialogs/dialog.js';
import { organisation } from '../../dialogs/introduction.js';
import { choose, yesNo } from '../../dialogs/questions.js';
import type { Language } from '../../engagement/language.js';
import { say } from '../../locales/index.js';
import { means } from '../../locales/words.js';

/** Answers as people give them, by what they mean. Commas part them. */
const ways: Record<Language, Record<string, string>> = {
  fi: {
    yes: 'kyllä; joo; juu; jep; ok; okei; käy; käy hyvin; sopii; kyllä kiitos; joo joo; no joo; totta kai; Kyllä!; kyllä vaan; ilman muuta; tottakai; pitää paikkansa; jooo; on oikein; oikein; saa; saa tallentaa; toki; haluan; kyllä saa; hyvä; täsmää; näin on; joo kiitti; kyllä haluan',
    no: 'ei; en; ei kiitos; ei käy; ei nyt; en halua; ei todellakaan; emmä; en mä; ei sittenkään; ei tarvitse; ei saa; ei vielä; eipä; no ei; ei kyllä; älä; ei missään nimessä; ei ole; ei tarvii',
    nothing:
      'ei mitään; ei oo mitään; ei ole; ei tarvetta; en tarvitse mitään; en tarvi mitään; ei erityistä; ei mitään erityistä; ei mitään kiitos; ei ole tarvetta; ei; ohita; ei tarpeita; ei lainkaan; ei ollenkaan; ei kiitos; en mitään; ei oo; ei sellaista; ei mitään sellaista; en tarvii; ei tarvii; ei ole mitään; tyhjä; en tiedä',
    myself:
      'itse; itseäni; yksityishenkilö; olen yksityishenkilö; en edusta ketään; ei mitään; en mitään; ei organisaatiota; ei ole; yksityishenkilönä; edustan itseäni; vain itseäni; en edusta mitään; kansalainen; omissa nimissäni; ihan vain itseäni; ei oo; ei kuulu mihinkään; en kuulu mihinkään; itsenäni; tavallinen kansalainen; ei mikään',
    skip: 'ohita; ohitetaan; seuraava; siirry seuraavaan; ohita tämä; seuraava kysymys; jätä väliin; skippaa; mennään eteenpäin; eteenpäin; ei vastausta; hyppää yli',
    done: 'valmis; valmista; siinä kaikki; siinä se; ei muuta; olen valmis; se oli siinä; tässä kaikki; valmis on; loppu; siinäpä se; ei muuta kiitos',
    previous: 'takaisin; edellinen; edellinen kysymys; palaa; mene takaisin; palataan takaisin',
    cancel:
      'peru; peruuta; keskeytä; lopeta; perutaan; keskeytä tämä; peru tämä; lopetetaan; antaa olla; unohda koko juttu; ei sittenkään mitään; lopeta nyt; en jatka',
  },
  sv: {
    yes: 'ja; jo; jå; jepp; ok; okej; javisst; jovisst; ja tack; jo tack; gärna; det går bra; absolut; Ja!; jaa; klart; visst; självklart; det stämmer; stämmer; ja det får ni; ja det vill jag; jojo; ja ja; det är rätt; rätt; det är okej; det passar; passar bra; nog',
    no: 'nej; nej tack; nä; nää; inte; inte nu; det vill jag inte; nej det vill jag inte; helst inte; nej inte alls; inte ännu; ånej; nehej; nej nej; absolut inte; det går inte; nej det får ni inte; näpp; int; inte just nu',
    nothing:
      'inget; ingenting; inga; inga behov; nej inget; inget särskilt; jag behöver inget; inga alls; ingenting alls; inget alls; inga särskilda; nej; nej tack; hoppa över; behövs inte; inget behov; det behövs inget; inget speciellt; jag behöver ingenting; inget just nu; nej ingenting; finns inga; vet inte; tomt',
    myself:
      'mig själv; själv; jag själv; ingen; ingen alls; ingen organisation; privatperson; som privatperson; jag är privatperson; bara mig själv; jag företräder ingen; jag representerar ingen; inget; inga; medborgare; ingen särskild; ingen särskild organisation; jag företräder mig själv; enskild person; ingenting; i eget namn; nej',
    skip: 'hoppa över; nästa; nästa fråga; gå vidare; över; skippa; vidare; hoppa över den här; hoppa över det här; ta nästa',
    done: 'klart; klar; färdig; färdigt; det var allt; inget annat; jag är klar; det var det; det är allt; nu är det klart; allt klart; slut',
    previous: 'tillbaka; föregående; föregående fråga; gå tillbaka; förra frågan; backa',
    cancel:
      'avbryt; sluta; stopp; avbryt det här; avbryt nu; låt bli; strunt samma; glöm det; jag vill sluta; lägg av; jag ångrar mig; avsluta',
  },
  en: {
    yes: 'yes; yep; yeah; sure; ok; okay; yes please; of course; go ahead; absolutely; definitely; correct; that’s right; sounds good; yes yes; Yes!; please do; yup; fine; certainly; i do; that is right; right; all right; alright; looks good; all good; you may; yes you may; looks right; that is correct',
    no: 'no; nope; nah; no thanks; no thank you; not now; i don’t; rather not; i’d rather not; not really; absolutely not; not yet; do not; no way; no please don’t; certainly not; never; please don’t; no no; not at all',
    nothing:
      'none; nothing; none at all; nothing at all; no; no needs; nothing special; nothing needed; no thanks; i don’t need anything; nothing really; not at all; skip; n/a; no special needs; nothing in particular; not needed; no requirements; nothing, thanks; i need nothing; none needed; no special requirements; not applicable; don’t know; i’m fine',
    myself:
      'myself; me; just me; none; nobody; no organisation; no organization; private person; private individual; none at all; only myself; as myself; no one; just myself; i represent myself; i represent nobody; no; nothing; a citizen; private citizen; individual; n/a; as a private person; i don’t represent anyone; no one in particular',
    skip: 'skip; skip this; next; next question; pass; move on; skip it; skip that; skip this one; go to the next; next please',
    done: 'done; ready; finished; that’s all; that is all; that’s it; i’m done; nothing else; all done; i am done; that was all; the end',
    previous: 'back; go back; previous; previous question; one step back; back please',
    cancel:
      'cancel; stop; quit; exit; never mind; nevermind; cancel this; stop it; forget it; abort; i changed my mind; please stop; leave it',
  },
};

const meetings: Record<Language, string[]> = {
  fi: ['Järjestöjen kuulemistilaisuus', 'Tutkijoiden keskustelutilaisuus', 'Kuntien työpaja'],
  sv: ['Organisationernas möte', 'Forskarnas diskussion', 'Kommunernas workshop'],
  en: ['Hearing of organisations', 'Discussion with researchers', 'Workshop of municipalities'],
};
const times = ['2026-12-04T07:00:00Z', '2026-12-07T11:00:00Z', '2026-12-09T15:30:00Z'];

/** What names the first, the second and the third of three meetings: on Friday 4.12. at 9, Monday 7.12. at 13 and Wednesday 9.12. at 17.30. */
const names: Record<Language, [string, string, string]> = {
  fi: [
    '1; 1.; eka; ensimmäinen; se ensimmäinen; järjestöjen; järjestöjen tilaisuus; perjantaina; perjantain tilaisuus; 4.12.; 4. joulukuuta; perjantai; klo 9; kuulemistilaisuus; ykkönen; numero 1; numero yksi; yksi; se perjantain',
    '2; toinen; se toinen; toka; tutkijoiden; tutkijat; tutkijoitten; maanantai; maanantaina; ma; 7.12.; 7. joulukuuta; klo 13; kello 13; keskustelutilaisuus; kakkonen; kaksi; nro 2; seitsemäs päivä joulukuuta; keskustelu',
    '3; kolmas; kolmonen; kolme; viimeinen; vika; kuntien; kuntien työpaja; työpaja; työpajaan; keskiviikkona; ke; keskiviikko; 9.12.; 9. joulukuuta; klo 17.30; se viimeinen; kuntien työpajaan kiitos; yhdeksäs joulukuuta',
  ],
  sv: [
    '1; ett; etta; ettan; den första; första; organisationernas; organisationerna; fredag; fredagens; på fredag; fredagens möte; 4.12; den 4 december; den fjärde december; kl. 9; nummer 1; nummer ett; den på fredag',
    '2; två; tvåan; den andra; andra; forskarnas; forskarna; forskare; måndag; måndagens; på måndag; mån; 7.12; den 7 december; kl. 13; klockan 13; diskussionen; nr 2; den sjunde december',
    '3; tre; trean; den tredje; tredje; den sista; sista; kommunernas; kommunerna; workshop; workshoppen; onsdag; onsdagens; ons; 9.12; den 9 december; kl. 17.30; den nionde december',
  ],
  en: [
    '1; one; first; the first; the first one; number one; number 1; organisations; organisation; hearing; the hearing; friday; on friday; the friday one; 4 december; december 4th; at 9; fri; 4.12.; the one on friday',
    '2; two; second; the second one; researchers; researcher; the researchers; monday; on monday; mon; 7 december; december 7; at 13:00; discussion; the discussion; number two; 7.12.; the seventh of december; option 2',
    '3; three; third; the third one; last; the last one; municipalities; municipality; workshop; the workshop; wednesday; on wednesday; wed; 9 december; december 9th; at 17:30; number 3; the ninth of december',
  ],
};

const line = say('signUp.which');
const scene = (language: Language) => ({ language, engagement: { now: new Date('2026-11-24T10:00:00Z') } }) as unknown as Scene;
const reads = (question: Question, text: string, language: Language) => question.read({ text }, {}, scene(language));
const each = (text: string) => text.split('; ');

describe('answers as people give them', () => {
  const agree = yesNo({ ask: async () => ({ text: [line] }) });
  const needs = accessNeeds(async () => [line], line).accessNeeds;
  for (const [language, meant] of Object.entries(ways) as [Language, Record<string, string>][]) {
    it(`are at least forty in ${language}`, () => {
      expect(Object.values(meant).flatMap(each).length).to.be.greaterThan(100);
    });
    for (const [answer, texts] of Object.entries(meant))
      it(`${answer} in ${language}`, async () => {
        const other = [];
        for (const text of each(texts)) {
          let heard: unknown = means(answer as 'skip', text);
          if (answer === 'yes' || answer === 'no') heard = (await reads(agree, text, language)) === answer;
          if (answer === 'nothing') heard = (await reads(needs, text, language)) === '';
          if (answer === 'myself') heard = (await reads(organisation, text, language)) === '';
          if (!heard) other.push(text);
        }
        expect(other).to.deep.equal([]);
      });

    const options = meetings[language].map((title, index) => ({
      value: String(index),
      label: say('meetings.title', { title: { fi: title, sv: title, en: title } }),
      detail: say('meetings.value', { value: { from: times[index]!, to: new Date(Date.parse(times[index]!) + 7_200_000).toISOString() } }),
    }));
    const which = choose({ ask: line, ifNone: line, options: async () => options });
    for (const [index, texts] of names[language].entries())
      it(`number ${index + 1} of three meetings in ${language}`, async () => {
        const other = [];
        for (const text of each(texts)) if ((await reads(which, text, language)) !== String(index)) other.push(text);
        expect(other).to.deep.equal([]);
      });
  }

  it('are not made of what only sounds like them', async () => {
    for (const text of ['ehkä', 'kanske', 'maybe', 'en tiedä', 'vet inte', 'ei kun joo', 'yes and no'])
      expect(await reads(agree, text, 'fi'), text).to.equal(undefined);
    for (const text of ['Ei mitään turhaa ry', 'Itse tehty osuuskunta', 'Nothing but Nets', 'Ingen glömd rf'])
      expect(await reads(organisation, text, 'fi'), text).to.equal(text);
    for (const text of ['tulkki', 'ei pähkinöitä', 'no nuts please', 'inget gluten'])
      expect(await reads(needs, text, 'fi'), text).to.equal(text);
  });
});
