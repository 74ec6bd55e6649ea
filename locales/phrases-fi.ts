import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`lopet muistutu, en halua muistutu, en haluu muistutu, en kaipaa muistutu, en tarvitse muistutu, älä muistut, älkää muistut, älä lähet muistutu, älkää lähet muistutu, ei muistutuksia, ei enää muistutu, muistutu pois, hiljennä muistutu, pistä muistutukset pois, peru muistutu`,
  'start-reminders': list`haluan muistutu, haluaisin muistutuks, saisinko muistutuks, lähetä muistutuksi, haluan muistutuksi, muistuta minua, muistuta mua, muistutu päälle, aloita muistutu`,
  'stop-announcements': list`lopet tiedot, en halua tiedot, älä lähet tiedot, älkää lähet tiedot, ei tiedotteita, ei enää tiedot, ei enempää tiedot, peru tiedot, tiedotteet seis, tiedotteet pois, peru uutiskirj, lopet viestit, postituslista`,
  'start-announcements': list`lähetä tiedot, haluan tiedot, tilaa tiedot, aloita tiedot`,
  'remind-tomorrow': list`muistuta huomen, muistuta minua huomen, muistuta mua huomen, muistuta uudelleen huomen, muistutus huomen, muistutuksen huomen, huomenna muistu`,
};

/** Words of command in Finnish. */
export const fi: Words = {
  settings,
  facts: {
    what: list`mistä on kyse, mistä siinä on kyse, mistä se on, mitä siellä, mitä siinä, mitä aihe, mikä on aihe, mikä aihe, mistä aiheesta, mistä puhutaan, mitä käsitellään`,
    where: list`missä, mis se, mikä osoite, mikä paikka, mikä on osoite, mikä on paikka, mihin pitää tulla, onko etänä, onko verkossa`,
    when: list`milloin se, milloin tilaisuus, milloin., koska se, koska tilaisuus, koska., mihin aikaan, monelta, moneltako, mikä päivä, kauanko`,
    ends: list`mihin asti, mihin mennessä, milloin viimeistään, koska viimeistään, viimeinen päivä, kuinka kauan voi, milloin ilmoittautum, milloin päättyy`,
    seats: list`montako paikka, kuinka monta paikka, paljonko paikk, onko tilaa, onko paikk, onko vielä tilaa, onko vielä paikk, montako mahtuu`,
    who: list`kuka pyytää, kuka kysyy, kuka tätä kysyy, kuka kerää, kuka järjestää, kenelle tämä, mikä viranomainen, kuka lukee, miksi tätä`,
    public: list`onko julki, onko tämä julki, onko palaute julki, julkaistaanko, näkyykö nimeni, näkeekö joku, kuka näkee, luottamuksel`,
  },
  parts: {
    name: list`nim, en ole, väärä henkilö`,
    organisation: list`organisaatio, yhdistys, järjestö, yritys, työnantaja, edusta, taustayhteisö`,
    needs: list`tarpe, tarvits, tulkkau, esteett`,
    colleague: list`nim, väärä henkilö`,
    address: list`osoit, sähköpost, meili`,
  },
  others: {
    colleague: list`
      kollega, työkaver, työtover, jonkun toisen, toinen henkilö, toisen henkilön, joku toinen, edustajamme, puheenjohtajamme, yhdistyksemme edustaj,
      esihenkilöni, pomoni
    `,
    both: list`minut ja, mut ja, minä ja, ja minut, ja minä, itseni ja, ja itseni, kanssa, molem`,
    instead: list`
      tilalleni, tilalle, tilalla, sijastani, minun sijasta, puolestani, sijainen, sijaise, varahenkilö, korvaaja, paikkani kolleg, paikkani toise, paikkani työkaver,
      siirrä paikkani, siirtää paikkani, luovuta paikkani, luovuttaa paikkani, anna paikkani, antaa paikkani, paikan kollegal, paikkansa kollegal
    `,
    absent: list`
      kolleg ei, kolleg estyi, kolleg on estyn, kolleg on sairas, kolleg sairast, kolleg ilmoittautumi, kolleg ilmoittautuminen, kolleg ilmo, kolleg paikk, peru kolleg, perua kolleg, peruu kolleg, poista kolleg,
      työkaver ei, työkaver ilmo, peru työkaver, perua työkaver, työtover ei, työtover ilmo, peru työtover, esihenkilöni ei, pomoni ei, puheenjohtajamme ei, edustajamme ei, hänen ilmo, hänen paikk, hän ei pääse,
      hän ei tule, hän on estyn, hän on sairas, se ei pääse, heidän ilmo, peru hänet, perua hänet, peru hänen, perua hänen, toisen ilmo
    `,
    me: list`
      en pääse, en minä, en mä, minä en, mä en, emme pääse, emme tule, me ei, kumpikaan, molemm, en voi tulla, en tule, en voi osallistua, en pysty, estyin, olen estynyt, olen sairas, oma ilmo, oman ilmo,
      omani, ilmoittautumiseni ja, ja minut, minut ja, ja minun, minun ja
    `,
  },
  ordinals: list`ensimmäi/eka/ekaan, toinen/toise/toiste/toka, kolmas/kolman, neljäs/neljän, viide, kuude, seitsemä, kahdeksa, yhdeksä, kymmene, viimei/vika`,
  cardinals: list`yksi./ykkö, kaksi./kakko, kolme./kolmo, neljä./nelo, viisi./vito, kuusi./kuto, seitsemän./seiska/seisko, kahdeksan./kasi/kaheksa, yhdeksän./ysi, kymmenen./kymppi`,
  weekdays: list`ma maanantai, ti tiistai, ke keskiviikko, to torstai, pe perjantai, la lauantai, su sunnuntai`,
  days: ['tänään', 'huomi'],
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
    'leave-address': list`sähköpostiosoitteeni, sähköpostini, oma sähköpostiosoite, anna sähköpostiosoite`,
    'talk-to-human': list`haluan puhua ihmisen kanssa, puhu ihmisen kanssa`,
  },
};
