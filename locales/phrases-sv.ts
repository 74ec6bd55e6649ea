import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`
    sluta skicka påminn, sluta påminna, inga påminn, vill inte ha påminn, påminn mig inte, skicka inte påminn, stoppa påminn
  `,
  'start-reminders': list`vill få påminn, skicka påminn, vill ha påminn, påminn mig, börja skicka påminn, börja påminna`,
  'stop-announcements': list`sluta skicka meddel, inga meddel, vill inte ha meddel, skicka inte meddel, stoppa meddel, avsluta meddel`,
  'start-announcements': list`skicka meddelanden, vill ha meddel, börja skicka meddel, beställ meddel`,
};

/** What people write in the Swedish of Finland. */
export const sv: Words = {
  phrases: {
    'sign-up': list`
      anmäl mig, anmäla mig, anmäler mig, anmäl dig, anmäler jag mig, jag vill anmäla., vill anmäla., kan jag anmäla., hur anmäler,
      göra en anmälan, jag vill delta, vill jag delta, vill gärna delta, skulle vilja delta, kan jag delta, får jag delta,
      hur deltar, jag deltar, jag vill vara med, jag kommer gärna, vill komma med, boka en plats, boka plats, reservera en plats,
      få plats, skriv upp mig, sätt upp mig, sätta upp mig, lägg till mig, lägga till mig, registrera mig, vill komma,
      skulle vilja komma, vill gärna komma, kommer gärna, får jag komma, kan jag komma, kan man komma, finns det plats,
      finns det ännu plats, finns det lediga plats, plats kvar, lediga platser, ryms jag, få en plats, vill ha en plats,
      önskar delta, tänker delta, jag deltar gärna, jag ställer upp, delta i mötet, delta i diskussion, anmälan till, anmäla oss,
      kan man anmäla, var anmäler, hur anmäl, kan jag ännu anmäla, ta med mig, får man delta, jag ska delta
    `,
    'cancel-sign-up': list`
      avboka, avboka anmäl, avboka min anmäl, avanmäl, dra tillbaka anmäl, ta bort anmäl, stryk anmäl, annullera, återta anmäl,
      avbryt anmäl, ångra anmäl, kan inte komma, kan inte delta, kommer inte, vill inte delta, har fått förhinder, förhinder,
      jag deltar inte, hinner inte, jag måste utebli, ge min plats, ställa in mitt delt, ställa in min, avboka mitt,
      avboka min plats, avboka plats, ta bort mig från mötet, ta bort mig från listan, stryk mig, kan ändå inte, kan tyvärr inte,
      kan inte medverka, kan inte närvara, inte delta, inte komma, hinner tyvärr inte, blivit sjuk, är sjuk, fått förhinder,
      få förhinder, har förhinder, måste avstå, avstå från, avstår från, återkalla min anmäl, återkalla anmäl, annullera min,
      deltar inte, kommer ändå inte, kommer tyvärr inte, ta bort min anmäl, dra tillbaka min anmäl, måste avboka, vill avboka,
      avregistrera, ge bort min plats, överlåta min plats
    `,
    'change-sign-up': list`
      ändra anmäl, ändra min anmäl, uppdatera anmäl, ändra mina behov, ändra behov, behöver tolk, mina behov, särskilda behov,
      redigera anmäl, ändra på min anmäl, korrigera anmäl, korrigera min anmäl, rätta anmäl, rätta min anmäl, ändring i min anmäl,
      behöver tolkning, glömde nämna, rullstol, uppdatera mina behov, uppdatera min anmäl, redigera min anmäl, lägga till behov,
      nya behov
    `,
    'my-sign-ups': list`
      egna anmälning, mina anmälning, min anmälan, är jag anmäld, vad är jag anmäld, jag är anmäld, vad har jag anmält,
      visa anmälning, har jag anmält, fick jag plats, har jag plats, min plats i kön, står jag på väntelist, min plats på väntelist,
      har jag anmält mig, jag anmält mig, vad har jag anmält mig, vilka möten är jag, vilka möten har jag, är jag med på,
      är jag registrerad, gick min anmälan, kom min anmälan, har min anmälan, mina bokningar, min bokning, mina möten, var i kön,
      är jag på väntelist, status på min anmäl, visa mina anmäl
    `,
    'give-feedback': list`
      ge respons, ger respons, ge feedback, lämna respons, lämna feedback, skriva respons, skriv respons, skicka respons, respons.,
      ge ett utlåtande, ge utlåtande, lämna utlåtande, lämna ett utlåtande, utlåtande, ändra respons, ändra min respons,
      fortsätt skriva, fortsätta skriva, kommentera, lämna synpunkt, ge synpunkt, synpunkt, säga min åsikt, min åsikt,
      svara på frågor, fortsätt med respons, fortsätta med respons, lite feedback, feedback., har respons, kommentar., kommentarer,
      lämna kommentar, ge kommentar, mina åsikter, säga vad jag tycker, berätta vad jag tycker, säga min mening, framföra, åsikt om,
      synpunkter, skriftlig respons, skriftligt utlåtande, svara på enkät, enkät, responsrunda, responsformulär, fylla i respons,
      förslag., ge förslag, ge ett förslag, ställningstagande, fortsätta med min respons, fortsätta på min respons,
      ändra på min respons, redigera min respons, redigera respons
    `,
    'withdraw-feedback': list`
      dra tillbaka respons, dra tillbaka min respons, återta respons, ta bort respons, ta bort min respons, radera respons,
      radera min respons, dra tillbaka utlåtande, dra tillbaka mitt utlåtande, ta tillbaka respons, ta tillbaka min respons,
      ångra respons, återkalla respons, dra tillbaka det jag skrev, dra tillbaka det jag skick, dra tillbaka vad jag,
      dra tillbaka mina svar, dra tillbaka mitt svar, dra tillbaka svar, dra tillbaka min feedback, ta tillbaka min feedback,
      ta bort min feedback, radera min feedback, ta bort det jag skrev, ta bort mina svar, radera mina svar, ångra min respons,
      ångra det jag skrev, återkalla min respons, återkalla mitt utlåtande, återta min respons, återta mitt utlåtande,
      ta bort mitt utlåtande, ta tillbaka det jag
    `,
    'my-feedback': list`
      egen respons, min respons, mina respons, visa respons, har jag gett respons, vilken respons har jag, mitt utlåtande,
      mina utlåtanden, mina utkast, mitt utkast, vad svarade jag, vad har jag svarat, respons jag har gett, min feedback,
      den respons jag, mina svar, mitt svar, vad skrev jag, vad har jag skrivit, respons har jag gett, respons jag gav,
      respons jag gett, respons jag skick, den respons, kom min respons, har min respons, status på min respons, se min respons,
      utkast., påbörjade respons, halvfärdiga respons, har jag gett någon respons, tidigare respons
    `,
    'forget-me': list`
      radera mina uppgift, radera uppgift, radera alla uppgift, ta bort mina uppgift, ta bort mina data, radera mina data, glöm mig,
      glöm bort mig, ta bort mig, radera mig, rätten att bli glömd, stryk mina uppgift, utplåna, radera allt om mig,
      radera all information om mig, ta bort all information om mig, ta bort allt om mig, raderar mina uppgift, raderar uppgift,
      uppgifter raderas, uppgifter raderade, uppgifter bort, uppgifter borttag, data raderas, data raderade, radera personuppgift,
      radera mina personuppgift, ta bort personuppgift, ta bort mina personuppgift, tar bort mina uppgift, bli glömd, bli bortglömd,
      förstör mina uppgift, avlägsna mina uppgift, radera mitt konto, ta bort mitt konto, radera alla mina uppgift,
      radera min information, uppgifter förstör, data förstör, uppgifter utplån
    `,
    'my-data': list`
      egna uppgift, mina uppgift, uppgifter om mig, mina data, data om mig, vad vet ni om mig, vad vet du om mig,
      vad har ni sparat om mig, sparat om mig, lagrat om mig, personuppgift, visa uppgift, dataskydd, vad har sparats om mig,
      registret, information om mig, vilken information har ni, vilka uppgifter har ni, vilka uppgifter finns,
      vad har ni för uppgift, uppgifter har sparats, har ni lagrat, lagrade uppgift, vad finns sparat, kontrollera mina uppgift,
      granska mina uppgift, se mina uppgift, registerutdrag, gdpr, dataskyddsbeskriv, integritet, vet du om mig, vet ni om mig
    `,
    preferences: [
      ...list`
      inställning, meddelandeinställ, vilka meddelanden får, vilka meddelanden skickar, inga fler meddelanden, få påminnelser,
      längre få påminn, inte längre påminn, inte få påminn, inte fler påminn, inga fler påminn, slippa påminn, stäng av påminn,
      slå på påminn, sätt på påminn, inte längre meddel, inte få meddel, inte fler meddel, slippa meddel, stäng av meddel,
      slå på meddel, för många meddel, ändra meddel, ändra inställ, avprenumerera, prenumer, nyhetsbrev, vilka meddelanden
    `,
      ...Object.values(settings).flat(),
    ],
    'talk-to-human': list`
      tala med en människa, prata med en människa, med en människa, en riktig människa, riktig person, tala med någon,
      prata med någon, kontaktuppgift, kontakta, kontakt., kundtjänst, tjänsteman, beredarna, kontaktperson, telefonnummer, ring mig,
      skicka ett meddelande till, vem ansvarar, vem kan jag fråga, e-post, tala med en person, prata med en person,
      någon att tala med, någon jag kan, någon jag kunde, ringa någon, ringa er, kan jag ringa, vem kan jag ringa, vem kan hjälpa,
      vem svarar, en handläggare, handläggare, sakkunnig, en expert, levande människa, riktig människa, mänsklig, inte med en robot,
      inte med en maskin, ta kontakt, få kontakt, kontaktinformation, lämna ett meddelande, lämna meddelande,
      skicka meddelande till beredar, förmedla, nå er, nå beredar, e-postadress, personal
    `,
    'list-meetings': list`
      kommande möte, vilka möten, möten, mötena, nästa möte, när är, när hålls, vad är på gång, vad händer, vad är på kommande,
      evenemang, tillställning, vilka tillfällen, vad kan jag delta i, tidtabell, program., kalender, workshop, hörande,
      diskussionsmöte, vad ordnas, nästa diskussion, diskussioner, när ordnas, var ordnas, var och när, var hålls, när börjar,
      var är mötet, vad ordnar, vad kommer, seminari, berätta om möte, mötet., mötesprogram, vad finns det för, vilka evenemang,
      vilka tillställ, hur många platser, i höst, kommande., diskussion, ordnas.
    `,
    'change-language': list`
      byt språk, byta språk, ändra språk, annat språk, språkval, byter språk, byter jag språk, andra språk, språket., språk.,
      tala ett annat
    `,
    help: list`
      hjälp., hjälp mig, hjälpa mig, vad kan du, vad gör du, hur fungerar, instruktion, anvisning, vem är du, vad är det här,
      vad är detta, jag förstår inte, vad kan man göra, vad kan jag göra, är du en robot, är du en människa, är du en maskin,
      hur använder, vet inte, hur gör jag, hur gör man, kan du hjälpa, behöver hjälp, hjälpa., råd., vägled, var börjar, hur börjar,
      vad är osallistu, vad handlar, vilka kommandon, meny., vad kan jag fråga, är du människa, är du maskin,
      talar jag med en människa, talar jag med en maskin, är det här en robot, jag är vilse
    `,
    thanks: list`
      tack., tackar, tack så mycket, tack för hjälp, stort tack, kiitti tack, tackar så mycket, tusen tack, tack ska du ha,
      tack och hej, tack för det
    `,
    greeting: list`
      hej., hejsan, hallå, tjena, tja., god dag, goddag, god morgon, godmorgon, god kväll, morjens, moin, hej hej, hälsningar,
      hej då, tjänare, hallå där, god eftermiddag, goddagens, hälsning, moj.
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
