import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`
    sluta skicka påminn, sluta påminna, inga påminn, vill inte ha påminn, påminn mig inte, påminn inte, skicka inte påminn, stoppa påminn, stäng av påminn, slippa påminn, behöver inga påminn, tysta påminn, inga fler påminn
  `,
  'start-reminders': list`vill få påminn, skicka påminn, vill ha påminn, påminn mig, få en påminnelse, slå på påminn, sätt på påminn, börja skicka påminn, börja påminna`,
  'stop-announcements': list`sluta skicka meddel, avprenumerera, slippa nyhetsbrev, sändlista, e-postlista, inga fler meddel, inga meddel, vill inte ha meddel, skicka inte meddel, stoppa meddel, avsluta meddel`,
  'start-announcements': list`skicka meddelanden, vill ha meddel, börja skicka meddel, beställ meddel`,
  'remind-tomorrow': list`påminn i morgon, påminn imorgon, påminn mig i morgon, påminn mig imorgon, påminnelse i morgon, påminnelse imorgon, påminn på nytt i morgon`,
};

/** Words of command in the Swedish of Finland. */
export const sv: Words = {
  settings,
  facts: {
    what: list`vad handlar, vad gäller, vad är temat, vad diskuter, vad behandl, vilket tema, vilket ämne, vad är ämnet`,
    where: list`var är, var hålls, var ordnas, var någonstans, vilken adress, vilken plats, på vilken plats, vart ska, var., hålls på webben, hålls på distans`,
    when: list`när är, när hålls, när börjar, när., hur dags, vilken tid, vilken dag, klockan hur, hur länge räcker, hur länge varar`,
    ends: list`till när, tills när, senast när, när senast, sista dag, hur länge kan, hur länge får, när stänger, när går ut, när slutar anmäl`,
    seats: list`hur många plats, finns plats, finns det plats, finns ännu plats, hur många ryms`,
    who: list`vem frågar, vem ber om, vem samlar, vem ordnar, vilken myndighet, vem läser, varför frågar`,
    public: list`är offentlig, är det offentlig, är detta offentlig, är responsen offentlig, publiceras, syns mitt namn, vem ser, konfidentiell`,
  },
  parts: {
    name: list`namn, jag är inte, fel person`,
    organisation: list`organisation, förening, företag, arbetsgivar, företräd, samfund`,
    needs: list`behov, behöver, tolk, tillgänglig`,
    colleague: list`namn, fel person`,
    address: list`adress, e-post, epost, mejl`,
  },
  others: {
    colleague: list`
      kollega, kollegan, kollegas, arbetskamrat, medarbetar, någon annan, en annan person, vår representant, vår ordförande, föreningens representant, min chef
    `,
    both: list`mig och, mej och, jag och, och mig, och jag, oss båda, med min`,
    instead: list`
      i stället för mig, istället för mig, i mitt ställe, ta min plats, tar min plats, tar över min, ta över min, överta min, övertar min, ersättare, suppleant, vikarie,
      ge min plats, ger min plats, överlåt, överlåta, min plats till, byta plats
    `,
    absent: list`
      kollega kan inte, kollega kan int., kollegan kan int, kollega kommer inte, kollegan kommer int, kollega är sjuk, kollegan är sjuk, kollega har fått förhinder, kollega fick förhinder, kollegan fick förhinder,
      kollega slipper int, kollegas anmäl, kollegans anmäl, kollegas plats, avboka kolleg, avboka min kolleg, ta bort kolleg, avanmäl kolleg, arbetskamrat kan int, arbetskamrats anmäl, chef kan int, ordförande kan int,
      hans anmäl, hennes anmäl, deras anmäl, avboka hans, avboka hennes, avboka honom, avboka henne, avboka deras, hon kan int, han kan int, hon kommer int, han kommer int, hon slipper int, han slipper int
    `,
    me: list`
      jag kan int, jag kommer int, jag slipper int, jag har fått förhinder, jag fick förhinder, jag är sjuk, vi kan int, vi kommer int, ingen av oss, båda, egen anmäl, min egen, mig och, och mig, min anmälan och
    `,
  },
  ordinals: list`först, andra./andre., tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, tionde, sista`,
  cardinals: list`ett./etta, två./tvåa, tre./trea, fyra., fem./femma, sex./sexa, sju./sjua, åtta., nio./nia, tio./tia`,
  weekdays: list`mån måndag, tis tisdag, ons onsdag, tor torsdag, tors torsdag, fre fredag, lör lördag, sön söndag`,
  days: ['i dag', 'morgon'],
  wanted: list`
    på svenska, svenska., tala svenska, talar du svenska, pratar du svenska, byt till svenska, byt språk till svenska, ruotsiksi,
    ruotsi., ruotsia, vaihda ruotsi, vaihda kieli ruotsi, in swedish, swedish., speak swedish, switch to swedish
  `,
  calls: {
    'change-language': list`på svenska, tala svenska, ruotsiksi, in swedish`,
    help: list`hjälp, hjälp mig`,
    thanks: list`tack, tack så mycket, stort tack, tackar`,
    greeting: list`hej, hejsan, hallå, tjena, god dag, goddag, god morgon, god kväll, hej hej`,
    'cancel-sign-up': list`avboka anmälan, avboka min anmälan`,
    'sign-up': list`anmäl mig`,
    'my-feedback': list`egen respons`,
    preferences: list`sluta skicka påminnelser, sluta skicka meddelanden`,
    'leave-address': list`min e-postadress, min epostadress, min e-post, min mejladress`,
    'talk-to-human': list`jag vill tala med en människa, tala med en människa`,
  },
};
