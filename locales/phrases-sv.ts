import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`
    sluta skicka påminn, sluta påminna, inga påminn, vill inte ha påminn, påminn mig inte, skicka inte påminn, stoppa påminn
  `,
  'start-reminders': list`skicka påminn, vill ha påminn, påminn mig, börja skicka påminn, börja påminna`,
  'stop-announcements': list`sluta skicka meddel, inga meddel, vill inte ha meddel, skicka inte meddel, stoppa meddel, avsluta meddel`,
  'start-announcements': list`skicka meddelanden, vill ha meddel, börja skicka meddel, beställ meddel`,
};

/** What people write in the Swedish of Finland. */
export const sv: Words = {
  phrases: {
    'sign-up': list`
      anmäl mig, anmäla mig, anmäler mig, anmäl dig, anmäler jag mig, jag vill anmäla., vill anmäla., kan jag anmäla., hur anmäler,
      göra en anmälan, jag vill delta, vill jag delta, vill gärna delta, skulle vilja delta, kan jag delta, får jag delta, hur deltar,
      jag deltar, jag vill vara med, jag kommer gärna, vill komma med, boka en plats, boka plats, reservera en plats, få plats,
      skriv upp mig
    `,
    'cancel-sign-up': list`
      avboka, avboka anmäl, avboka min anmäl, avanmäl, dra tillbaka anmäl, ta bort anmäl, stryk anmäl, annullera, återta anmäl,
      avbryt anmäl, ångra anmäl, kan inte komma, kan inte delta, kommer inte, vill inte delta, har fått förhinder, förhinder,
      jag deltar inte, hinner inte, jag måste utebli, ge min plats
    `,
    'change-sign-up': list`
      ändra anmäl, ändra min anmäl, uppdatera anmäl, ändra mina behov, ändra behov, behöver tolk, mina behov, särskilda behov,
      redigera anmäl
    `,
    'my-sign-ups': list`
      egna anmälning, mina anmälning, min anmälan, är jag anmäld, vad är jag anmäld, jag är anmäld, vad har jag anmält, visa anmälning,
      har jag anmält, fick jag plats, har jag plats, min plats i kön, står jag på väntelist, min plats på väntelist
    `,
    'give-feedback': list`
      ge respons, ger respons, ge feedback, lämna respons, lämna feedback, skriva respons, skriv respons, skicka respons, respons.,
      ge ett utlåtande, ge utlåtande, lämna utlåtande, lämna ett utlåtande, utlåtande, ändra respons, ändra min respons,
      fortsätt skriva, fortsätta skriva, kommentera, lämna synpunkt, ge synpunkt, synpunkt, säga min åsikt, min åsikt, svara på frågor,
      fortsätt med respons, fortsätta med respons
    `,
    'withdraw-feedback': list`
      dra tillbaka respons, dra tillbaka min respons, återta respons, ta bort respons, ta bort min respons, radera respons,
      radera min respons, dra tillbaka utlåtande, dra tillbaka mitt utlåtande, ta tillbaka respons, ta tillbaka min respons,
      ångra respons, återkalla respons
    `,
    'my-feedback': list`
      egen respons, min respons, mina respons, visa respons, har jag gett respons, vilken respons har jag, mitt utlåtande,
      mina utlåtanden, mina utkast, mitt utkast, vad svarade jag, vad har jag svarat, respons jag har gett, min feedback,
      den respons jag
    `,
    'forget-me': list`
      radera mina uppgift, radera uppgift, radera alla uppgift, ta bort mina uppgift, ta bort mina data, radera mina data, glöm mig,
      glöm bort mig, ta bort mig, radera mig, rätten att bli glömd, stryk mina uppgift, utplåna
    `,
    'my-data': list`
      egna uppgift, mina uppgift, uppgifter om mig, mina data, data om mig, vad vet ni om mig, vad vet du om mig,
      vad har ni sparat om mig, sparat om mig, lagrat om mig, personuppgift, visa uppgift, dataskydd, vad har sparats om mig,
      registret
    `,
    preferences: [
      ...list`inställning, meddelandeinställ, vilka meddelanden får, vilka meddelanden skickar, inga fler meddelanden`,
      ...Object.values(settings).flat(),
    ],
    'talk-to-human': list`
      tala med en människa, prata med en människa, med en människa, en riktig människa, riktig person, tala med någon, prata med någon,
      kontaktuppgift, kontakta, kontakt., kundtjänst, tjänsteman, beredarna, kontaktperson, telefonnummer, ring mig,
      skicka ett meddelande till, vem ansvarar, vem kan jag fråga, e-post, tala med en person, prata med en person
    `,
    'list-meetings': list`
      kommande möte, vilka möten, möten, mötena, nästa möte, när är, när hålls, vad är på gång, vad händer, vad är på kommande,
      evenemang, tillställning, vilka tillfällen, vad kan jag delta i, tidtabell, program., kalender, workshop, hörande,
      diskussionsmöte, vad ordnas
    `,
    'change-language': list`byt språk, byta språk, ändra språk, annat språk, språkval, byter språk, byter jag språk`,
    help: list`
      hjälp., hjälp mig, hjälpa mig, vad kan du, vad gör du, hur fungerar, instruktion, anvisning, vem är du, vad är det här,
      vad är detta, jag förstår inte, vad kan man göra, vad kan jag göra, är du en robot, är du en människa, är du en maskin,
      hur använder
    `,
    thanks: list`tack., tackar, tack så mycket, tack för hjälp, stort tack, kiitti tack`,
    greeting: list`
      hej., hejsan, hallå, tjena, tja., god dag, goddag, god morgon, godmorgon, god kväll, morjens, moin, hej hej, hälsningar
    `,
  },
  settings,
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
    'talk-to-human': list`jag vill tala med en människa, tala med en människa`,
  },
  common: list`
    och, att, det, som, är, för, jag, inte, av, till, den, ett, om, har, var, kan, vill, hur, vad, när, varför, vem, mig, dig, min,
    mitt, mina, ni, vi, på, från, eller, också, finns, skulle, kunde, måste, bara, här, där, nu, ska, får, tack, hej, möte, mötet,
    vilka, vilken, vilket, gärna
  `,
};
