import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`lopeta muistutu, en halua muistutu, älä muistuta, älä lähetä muistutu, ei muistutuksia`,
  'start-reminders': list`haluan muistutuks, haluaisin muistutuks, saisinko muistutuks, lähetä muistutuksi, haluan muistutuksi, muistuta minua, aloita muistutu`,
  'stop-announcements': list`lopeta tiedot, en halua tiedot, älä lähetä tiedot, ei tiedotteita, peru tiedot, lopeta viestit`,
  'start-announcements': list`lähetä tiedot, haluan tiedot, tilaa tiedot, aloita tiedot`,
};

/** What people write in Finnish. Beginnings of words leave the endings open. */
export const fi: Words = {
  phrases: {
    'sign-up': list`
      ilmoittaud, ilmoittaut, ilmottaud, ilmottaut, ilmoita minut, ilmoitan itseni, ilmoittaa itseni, ilmoita mut, haluan osallistua,
      haluaisin osallistua, voinko osallistua, voiko osallistua, miten osallistu, miten pääsen mukaan, haluan mukaan,
      haluaisin mukaan, tulen mukaan, varaa paik, varata paik, paikka tilaisuu, osallistun, laittaa minut, laita minut,
      laittakaa minut, lisää minut, lisätä minut, merkitse minut, merkitä minut, kirjaa minut, saisinko paik, saanko paik,
      saisinko vielä paik, onko vielä paik, onko vapaita paik, haluan paikan, haluaisin paikan, vieläkö mahtu, mahtuuko vielä,
      mahtuuko mukaan, tulisin mielelläni, tulen mielelläni, haluaisin tulla, haluan tulla, voinko tulla, voisinko tulla,
      saanko tulla, osallistuisin, voisinko osallistua, saisinko osallistua, aion osallistua, aikoisin osallistua, mukaan tilaisuu,
      pääseekö mukaan, pääsisinkö mukaan, olen tulossa, voi ilmoittautua, ilmoittakaa minut, ilmoittaisi minut, ilmoittaisi itseni,
      ilmoittaisin, pääsee mukaan, pääsisi mukaan, pääsenkö mukaan
    `,
    'cancel-sign-up': list`
      peru ilmoittautum, perua ilmoittautum, peruuta ilmoittautum, peruuttaa ilmoittautum, perun ilmoittautum, peruutan ilmoittautum,
      poista ilmoittautum, ilmoittautum peruut, ilmoittautum peru, peru osallistum, perua osallistum, perun osallistum, peru paik,
      perua paik, vapauta paik, en pääse, en pysty tulemaan, en voi tulla, en tulekaan, en tule sittenkään, en voi osallistua,
      en halua osallistua, en voikaan osallistua, en voikaan tulla, en osallistu, jään pois, tuli este, perumaan ilmoittautum,
      perumaan osallistum, perumaan paik, perumaan, perua., perun tulo,
      perua tulo, peruuttamaan ilmoittautum, peruuttamaan osallistum, peruutan osallistum, peruutan paik, ilmoittautum perua,
      ilmoittautum perum, ilmoittautum pois, ilmoittautumisen perua, paikkani perua, en tule., en tule paikalle,
      en pysty osallistumaan, en ehdi, poista minut lista, poistakaa minut lista, poista minut tilaisuu, poista minut osallistuj,
      olen estynyt, sairastuin, olen sairas, jätän väliin, emme pääse, ei pääse tulemaan, joudun jäämään pois, en aiokaan,
      en olekaan tulossa, esteen vuoksi, luovun paik, luopua paik, antaa paikkani
    `,
    'change-sign-up': list`
      muuta ilmoittautum, muuttaa ilmoittautum, muokkaa ilmoittautum, päivitä ilmoittautum, muuta tarpe, muuttaa tarpe,
      tarpeeni muuttu, tarvitsen tulkk, esteettömyystarpe, erityistarpe, vaihda tarpe, lisää tarpe, muutos ilmoittautum,
      muuttaisin ilmoittautum, korjata ilmoittautum, korjaa ilmoittautum, tarvitsenkin tulk, unohdin mainita, pyörätuoli,
      tulkkausta tarvit, lisätä tarpe, päivittää ilmoittautum, päivittää tarpe, muokata ilmoittautum, muokata tarpe
    `,
    'my-sign-ups': list`
      omat ilmoittautum, omia ilmoittautum, omiin ilmoittautum, ilmoittautumiseni, minun ilmoittautum, mihin olen ilmoittautu,
      olenko ilmoittautu, olenko mukana, olenko jonossa, olen ilmoittautunut, mihin ilmoittauduin, sijani jono, monesko olen jono,
      näytä ilmoittautum, onko ilmoittautumi, onko minulla paikka, sainko paikan, omat tilaisuu, varaukseni, missä olen mukana,
      mihin tilaisuuksiin olen, mihin tapahtumiin olen, mihin kaikkeen olen, olenko listalla, olenko jonotuslistalla,
      tuliko ilmoittautumiseni, onko ilmoittautumiseni, ilmoittautumiseni tila, menikö ilmoittautum, meninkö ilmoittautum,
      olenhan ilmoittautu, mitkä tilaisuudet olen, onko minulla jo paikka
    `,
    'give-feedback': list`
      anna palaut, antaa palaut, annan palaut, antaisin palaut, kirjoita palaut, kirjoittaa palaut, palautetta, lähetä palaut,
      lähettää palaut, jätä palaut, jättää palaut, jatka palaut, jatka kirjoittam, muuta palaut, muuttaa palaut, muokkaa palaut,
      anna lausun, antaa lausun, lausunto, lausunnon, jätä lausun, haluan kommentoida, kommentoida, palaute., mielipiteeni,
      kertoa mielipite, vastaa kysym, vastata kysym, vastata kysely, kommentti., kommenttini, kommenttia, kommentteja,
      lähettää komment, jättää komment, mielipide., mielipiteen, kertoa mielipi, sanoa mielipi, ilmaista mielip, kirjallisen lausun,
      lausua, palautelomak, palautteen antam, haluan vastata, olisi palaut, on palautetta, palautekysel, palautekierros, näkemykseni,
      kannanotto, kannanoton, kertoa näkemy, esittää näkemy, ehdotuks, kehitysehdotu, jatkaa palaut, jatkaa vastaamis,
      jatkaa kirjoittam
    `,
    'withdraw-feedback': list`
      peru palaut, perua palaut, peruuta palaut, perun palaut, peruuttaa palaut, poista palaut, poistaa palaut, vedä palaut pois,
      vetää palaut pois, vedä palaut takaisin, vetää palaut takaisin, peru lausun, perua lausun, poista lausun, vedä lausun,
      vetää lausun, perumaan palaut, palautteeni perua, palautteeni poist, palaut takaisin, palaut pois, lausun takaisin,
      lausun pois, perua lähettämäni, perua kirjoittamani, perua antamani, poistaa antamani, poista antamani, poista lähettämäni,
      vetää takaisin, vedän takaisin, vedän palaut, mitätöi palaut, mitätöidä palaut, perua vastauks, peru vastauks, poista vastauks,
      poista kommentti, peru kommentti, perua antamani palaut, perua lähettämäni palaut, poistaa antamani palaut,
      peru antamani palaut
    `,
    'my-feedback': list`
      oma palaut, oman palaut, omat palaut, omaa palaut, palautteeni, minun palaut, näytä palaut, olenko antanut palaut,
      antamani palaut, lähettämäni palaut, lausuntoni, luonnokseni, näytä luonno, missä palautteeni, mitä palautetta annoin,
      mitä vastasin, antamani lausun, antamani vastau, lähettämäni vastau, lähettämäni lausun, vastaukseni, mitä kirjoitin,
      mitä olen kirjoittanut, kirjoittamani palaut, nähdä palautteeni, näkisin palautteeni, luonnos., keskeneräinen palaut,
      mitä palautetta olen, onko palautteeni, tuliko palautteeni, saapuiko palautteeni, menikö palaut, antamiani palaut
    `,
    'forget-me': list`
      poista tieto, poistakaa tieto, poista kaikki tieto, poistaa tieto, unohda minut, unohtakaa minut, haluan tulla unohdetuksi,
      tuhoa tieto, pyyhi tieto, poista minut, poistaa minut, hävitä tieto, poista minua koskev, poistakaa minua koskev,
      poistaa minua koskev, poistakaa minut, poistattekin tieto, poistakaa kaikki, tietoni poist, tietojeni poist, tiedot poist,
      tietojen poist, tietoni pois, tieto hävit, tietoni unohd, haluan tietoni poist, poista henkilötie, poistaa henkilötie,
      poistakaa henkilötie, pyyhkikää tieto, tuhotkaa tieto, tulla unohdetuksi, unohda tieto, poista tilini, poista käyttäj,
      poistatte tieto, poistatteko tieto, tietoni hävit, tietoni tuho, tiedot hävit, tiedot tuho
    `,
    'my-data': list`
      omat tiedo, omia tieto, tietoni., tiedot minusta, tietoja minusta, mitä tiedätte minusta, mitä tiedät minusta,
      mitä minusta on tallen, minusta on tallen, minusta tallen, tallennettu minusta, henkilötie, tarkastaa tieto, näytä tieto,
      tietosuoja, rekisteri, mitä tietoja teillä, mitä tietoja minusta, mitä tietoa minusta, mitä tietoa teillä, tietopyyntö,
      mitä minusta on, näkisin tieto, nähdä tieto, saanko tieto, tarkistaa tieto, tarkista tieto, katsoa tieto, tietojani,
      minua koskevat tied, minua koskevia tieto, millaisia tietoja, gdpr, henkilörekister, tietosuojasel
    `,
    preferences: [
      ...list`
      viestien asetu, viestiasetu, asetukset, asetuksia, muistutusten asetu, ilmoitusasetu, millaisia viestejä, mitä viestejä,
      älä lähetä viestejä, en halua viestejä, älkää lähettäkö, viestiasetuk, viestejä pois, viestit pois, lopettakaa viest,
      en enää viestejä, liikaa viestejä, muuttaa asetuk, muuta asetuk, muistutukset pois, tiedotteet pois, älkää muistuttako,
      en tarvitse muistutu, en kaipaa muistutu, lopettakaa muistut, lopettakaa tiedot, en tarvitse tiedot, uutiskirje,
      haluan muistutuks, haluaisin muistutuks, saisinko muistutuks
    `,
      ...Object.values(settings).flat(),
    ],
    'talk-to-human': list`
      puhua ihmi, puhu ihmi, ihmisen kanssa, oikea ihmi, oikean ihmi, oikealle ihmi, jutella ihmi, keskustella ihmi, asiakaspalvel,
      yhteystie, ota yhteyttä, ottaa yhteyttä, ottakaa yhteyttä, kehen otan yhteyttä, keneen otan yhteyttä, yhteyshenkilö,
      puhelinnumero, soittakaa, valmistelijoi, virkamie, virkahenkilö, viesti valmistelij, lähetä viesti, lähettää viesti,
      kuka vastaa, sähköposti, virkailija, virkailijan, henkilön kanssa, jonkun kanssa, joku ihminen, joku henkilö, oikea henkilö,
      elävä ihminen, kuka auttaa, keneltä voin kysyä, keneltä kysyä, kenelle voin, kenelle soittaa, soittaa jollekin, voinko soittaa,
      voiko soittaa, soittaisin, yhteydessä, yhteyttä, jätä viesti, jättää viestin, välitä viesti, välittää viesti, palvelunumer,
      asiantuntija, en halua puhua robotin, en halua puhua koneen, robotin kanssa
    `,
    'list-meetings': list`
      tulevat tilaisuu, tulevista tilaisuu, tilaisuud, tilaisuuks, mitä tulossa, mitä on tulossa, milloin on., milloin seuraava,
      koska on., seuraava tilaisuus, tapahtum, kokouks, kokous, kuulemis, mihin voi osallistua, mihin voin osallistua,
      mihin voisin osallistua, mitä tilaisuu, mitkä tilaisuu, missä tilaisuus, työpaja, mitä tapahtuu, missä ja milloin,
      milloin pidetään, milloin järjestetään, koska pidetään, koska järjestetään, missä pidetään, missä järjestetään, milloin alkaa,
      kerro tilaisuu, tilaisuuden aika, tilaisuuden paikka, mitä järjest, kalenteri, keskustelutilaisuu, seminaar, mitä ohjelmassa,
      ohjelmassa, mitä syksy, onko tulossa, seuraavaksi tulossa, paljonko paikkoja, montako paikkaa
    `,
    'change-language': list`
      vaihda kiel, vaihtaa kiel, muuta kiel, kielivalin, toisella kielellä, kielen vaih, eri kieltä, kieli., kieltä vaih,
      puhua kieltä, muulla kielellä, englanninki, ruotsinki
    `,
    help: list`
      ohje., ohjeet., ohjeita, apua, auta., autatko, mitä osaat, mitä voit tehdä, mitä täällä voi, mitä sinulta voi kysyä, neuvo.,
      neuvoa, neuvoja, mihin pystyt, miten tämä toimii, mikä tämä on, kuka olet, mikä olet, mitä teet, en ymmärrä, oletko robotti,
      oletko ihminen, oletko kone, oletko botti, en tiedä, miten käyt, miten tätä käyt, opasta, opastusta, mitä voin kysyä,
      mitä voin tehdä, mistä aloit, miten aloit, en osaa, mikä osallistu., mitä tämä on, mihin tämä on, mitä palvelu, miten palvelu,
      mitä toimintoja, voitko auttaa, auttaisitko, pystytkö auttamaan, oletko oikea ihminen, puhunko ihmisen, puhunko koneen,
      mitä komentoja, menu., valikko, sinua voi käyttää, tätä voi käyttää
    `,
    thanks: list`kiitos, kiitti, kiitoksia, kiitän, kiitos avusta, kiitos kun autoit, suurkiitos, kiitollinen, kiva kiitos, hienoa kiitos`,
    greeting: list`
      hei., heippa., moi., moikka., moro., terve., tervehdys, huomenta., hyvää huomenta, hyvää päivää, päivää., hyvää iltaa, iltaa.,
      hei hei, moi moi, no niin, hei vaan, moikkelis, iltapäivää, hyvää iltapäivää, tere., haloo, heissan, terveisiä, terveiset
    `,
  },
  settings,
  wanted: list`
    suomeksi, suomi., suomea, suomenki, puhu suomea, på finska, finska., talar du finska, byt till finska, in finnish, finnish.,
    speak finnish, switch to finnish, vaihda suomeksi, vaihda kieli suome
  `,
  calls: {
    'change-language': list`suomeksi, puhu suomea, på finska, in finnish`,
    help: list`ohje, ohjeet, apua, auta`,
    thanks: list`kiitos, kiitti, kiitoksia, kiitos paljon, paljon kiitoksia`,
    greeting: list`hei, heippa, moi, moikka, moro, terve, huomenta, hyvää huomenta, hyvää päivää, päivää, hyvää iltaa`,
    'cancel-sign-up': list`peru ilmoittautuminen, peru ilmoittautumiseni`,
    'my-feedback': list`oma palaute`,
    preferences: list`lopeta muistutukset, lopeta tiedotteet`,
    'talk-to-human': list`haluan puhua ihmisen kanssa, puhu ihmisen kanssa`,
  },
  common: list`
    että, ei, ole, olen, oli, mutta, myös, kun, niin, kuin, minun, minä, minulla, sinä, tämä, tämän, miten, mitä, missä, miksi, kuka,
    mikä, koska, onko, voiko, voinko, tai, joka, jos, vain, sitten, nyt, hyvin, paljon, haluan, haluaisin, kanssa, tänään, huomenna,
    kiitos, teidän, ovat, siellä, täällä, enää, vielä, saa, pitää, mitään
  `,
};
