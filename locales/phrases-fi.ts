import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`lopeta muistutu, en halua muistutu, älä muistuta, älä lähetä muistutu, ei muistutuksia`,
  'start-reminders': list`lähetä muistutuksi, haluan muistutuksi, muistuta minua, aloita muistutu`,
  'stop-announcements': list`lopeta tiedot, en halua tiedot, älä lähetä tiedot, ei tiedotteita, peru tiedot, lopeta viestit`,
  'start-announcements': list`lähetä tiedot, haluan tiedot, tilaa tiedot, aloita tiedot`,
};

/** What people write in Finnish. Beginnings of words leave the endings open. */
export const fi: Words = {
  phrases: {
    'sign-up': list`
      ilmoittaud, ilmoittaut, ilmottaud, ilmottaut, ilmoita minut, ilmoitan itseni, ilmoittaa itseni, ilmoita mut, haluan osallistua,
      haluaisin osallistua, voinko osallistua, voiko osallistua, miten osallistu, miten pääsen mukaan, haluan mukaan, haluaisin mukaan,
      tulen mukaan, varaa paik, varata paik, paikka tilaisuu, osallistun
    `,
    'cancel-sign-up': list`
      peru ilmoittautum, perua ilmoittautum, peruuta ilmoittautum, peruuttaa ilmoittautum, perun ilmoittautum, peruutan ilmoittautum,
      poista ilmoittautum, ilmoittautum peruut, ilmoittautum peru, peru osallistum, perua osallistum, perun osallistum, peru paik,
      perua paik, vapauta paik, en pääse, en pysty tulemaan, en voi tulla, en tulekaan, en tule sittenkään, en voi osallistua,
      en halua osallistua, en voikaan osallistua, en voikaan tulla, en osallistu, jään pois, tuli este
    `,
    'change-sign-up': list`
      muuta ilmoittautum, muuttaa ilmoittautum, muokkaa ilmoittautum, päivitä ilmoittautum, muuta tarpe, muuttaa tarpe,
      tarpeeni muuttu, tarvitsen tulkk, esteettömyystarpe, erityistarpe, vaihda tarpe, lisää tarpe
    `,
    'my-sign-ups': list`
      omat ilmoittautum, omia ilmoittautum, omiin ilmoittautum, ilmoittautumiseni, minun ilmoittautum, mihin olen ilmoittautu,
      olenko ilmoittautu, olenko mukana, olenko jonossa, olen ilmoittautunut, mihin ilmoittauduin, sijani jono, monesko olen jono,
      näytä ilmoittautum, onko ilmoittautumi, onko minulla paikka, sainko paikan
    `,
    'give-feedback': list`
      anna palaut, antaa palaut, annan palaut, antaisin palaut, kirjoita palaut, kirjoittaa palaut, palautetta, lähetä palaut,
      lähettää palaut, jätä palaut, jättää palaut, jatka palaut, jatka kirjoittam, muuta palaut, muuttaa palaut, muokkaa palaut,
      anna lausun, antaa lausun, lausunto, lausunnon, jätä lausun, haluan kommentoida, kommentoida, palaute., mielipiteeni,
      kertoa mielipite, vastaa kysym, vastata kysym, vastata kysely
    `,
    'withdraw-feedback': list`
      peru palaut, perua palaut, peruuta palaut, perun palaut, peruuttaa palaut, poista palaut, poistaa palaut, vedä palaut pois,
      vetää palaut pois, vedä palaut takaisin, vetää palaut takaisin, peru lausun, perua lausun, poista lausun, vedä lausun,
      vetää lausun
    `,
    'my-feedback': list`
      oma palaut, oman palaut, omat palaut, omaa palaut, palautteeni, minun palaut, näytä palaut, olenko antanut palaut,
      antamani palaut, lähettämäni palaut, lausuntoni, luonnokseni, näytä luonno, missä palautteeni, mitä palautetta annoin,
      mitä vastasin
    `,
    'forget-me': list`
      poista tieto, poistakaa tieto, poista kaikki tieto, poistaa tieto, unohda minut, unohtakaa minut, haluan tulla unohdetuksi,
      tuhoa tieto, pyyhi tieto, poista minut, poistaa minut, hävitä tieto
    `,
    'my-data': list`
      omat tiedo, omia tieto, tietoni., tiedot minusta, tietoja minusta, mitä tiedätte minusta, mitä tiedät minusta,
      mitä minusta on tallen, minusta on tallen, minusta tallen, tallennettu minusta, henkilötie, tarkastaa tieto, näytä tieto,
      tietosuoja, rekisteri
    `,
    preferences: [
      ...list`
      viestien asetu, viestiasetu, asetukset, asetuksia, muistutusten asetu, ilmoitusasetu, millaisia viestejä, mitä viestejä,
      älä lähetä viestejä, en halua viestejä, älkää lähettäkö
    `,
      ...Object.values(settings).flat(),
    ],
    'talk-to-human': list`
      puhua ihmi, puhu ihmi, ihmisen kanssa, oikea ihmi, oikean ihmi, oikealle ihmi, jutella ihmi, keskustella ihmi, asiakaspalvel,
      yhteystie, ota yhteyttä, ottaa yhteyttä, ottakaa yhteyttä, kehen otan yhteyttä, keneen otan yhteyttä, yhteyshenkilö,
      puhelinnumero, soittakaa, valmistelijoi, virkamie, virkahenkilö, viesti valmistelij, lähetä viesti, lähettää viesti, kuka vastaa,
      sähköposti
    `,
    'list-meetings': list`
      tulevat tilaisuu, tulevista tilaisuu, tilaisuud, tilaisuuks, mitä tulossa, mitä on tulossa, milloin on., milloin seuraava,
      koska on., seuraava tilaisuus, tapahtum, kokouks, kokous, kuulemis, mihin voi osallistua, mihin voin osallistua,
      mihin voisin osallistua, mitä tilaisuu, mitkä tilaisuu, missä tilaisuus, työpaja
    `,
    'change-language': list`vaihda kiel, vaihtaa kiel, muuta kiel, kielivalin, toisella kielellä, kielen vaih`,
    help: list`
      ohje., ohjeet., ohjeita, apua, auta., autatko, mitä osaat, mitä voit tehdä, mitä täällä voi, mitä sinulta voi kysyä, neuvo.,
      neuvoa, neuvoja, mihin pystyt, miten tämä toimii, mikä tämä on, kuka olet, mikä olet, mitä teet, en ymmärrä, oletko robotti,
      oletko ihminen, oletko kone, oletko botti
    `,
    thanks: list`kiitos, kiitti, kiitoksia, kiitän, kiitos avusta, kiitos kun autoit, suurkiitos`,
    greeting: list`
      hei., heippa., moi., moikka., moro., terve., tervehdys, huomenta., hyvää huomenta, hyvää päivää, päivää., hyvää iltaa, iltaa.,
      hei hei, moi moi, no niin
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
