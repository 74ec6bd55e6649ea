/** Ilmoittautumisen tarkistaminen, kollegan ilmoittaminen ja paikan antaminen kollegalle, suomeksi. */
export const signUps = {
  'conversation.goingOn': 'Tämä on jo kesken.',
  'conversation.firstQuestion': 'Tämä on ensimmäinen kysymys. Voit lopettaa kirjoittamalla ”peru”.',
  'signUp.review': 'Tarkista tiedot:',
  'signUp.reviewMeeting': 'Tilaisuus: {{title}}\nAika: {{time}}',
  'signUp.reviewName': 'Nimi: {{name}}',
  'signUp.reviewOrganisation': 'Organisaatio: {{organisation}}',
  'signUp.reviewMyself': 'Et edusta mitään organisaatiota.',
  'signUp.reviewNoNeeds': 'Tarpeistasi kirjoittamaasi tietoa ei tallenneta.',
  'signUp.reviewAsk': 'Haluatko ilmoittautua näillä tiedoilla? Väärän tiedon voit vielä korjata.',
  'signUp.reviewAskWaiting': 'Haluatko jonotuslistalle näillä tiedoilla? Väärän tiedon voit vielä korjata.',
  'signUp.reviewUnclear': 'En tunnistanut vastausta. Vastaa kyllä, valitse korjattava tieto tai kirjoita ”peru”.',
  'signUp.whatIsWrong': 'Mikä tiedoista on väärin?',
  'signUp.changeName': 'Korjaa nimi',
  'signUp.changeOrganisation': 'Korjaa organisaatio',
  'signUp.changeNeeds': 'Korjaa tarpeet',
  'signUp.joinWaitingList': 'Jonotuslistalle',
  'signUp.nameUnclear': 'Tarvitsen nimesi, jotta järjestäjät tietävät, kuka tulee. Voit myös lopettaa kirjoittamalla ”peru”.',
  'signUp.lapsed': 'Varausaika päättyi, ja paikka on mennyt toiselle. Vastauksesi ovat tallessa.',
  'signUp.whoSees': 'Ilmoittautumiset näkevät järjestäjät: {{authority}}',
  'meetings.closed': '\nNäihin ilmoittautuminen on päättynyt:',
  'meetings.closedEntry': '\n{{title}}',
  'meetings.organiser': 'Järjestäjä: {{authority}}',
  'mySignUps.by': 'Ilmoittaja: {{by}}',
  'myData.signedUpOther': '• {{title}} (kollega, jonka ilmoitit)',

  'colleague.signUp': 'Ilmoita kollega',
  'colleague.signUpNow': 'Ilmoita kollega',
  'colleague.about': 'Ilmoitat kollegasi tähän tilaisuuteen: {{title}}\nAika: {{time}}',
  'colleague.held': 'Paikka on varattuna kollegallesi 15 minuutin ajan, kun vastaat kysymyksiin.',
  'colleague.noSeats':
    'Kaikki paikat on varattu.\nTilaisuus: {{title}}\nAika: {{time}}\nVoit ilmoittaa kollegasi jonotuslistalle, jolloin hänen sijansa on {{place}}. Haluatko ilmoittaa?',
  'colleague.name': 'Mikä on kollegasi koko nimi?',
  'colleague.nameUnclear': 'Tarvitsen tulijan etunimen ja sukunimen. Voit myös lopettaa kirjoittamalla ”peru”.',
  'colleague.addressNoted': 'Sähköpostiosoite on merkitty: {{address}}',
  'colleague.address': 'Mikä on kollegasi sähköpostiosoite? Kerromme siihen ilmoittautumisesta ja siitä, miten sen voi perua.',
  'colleague.addressUnclear':
    'Tarvitsen sähköpostiosoitteen, esimerkiksi etunimi.sukunimi@example.org. Voit myös lopettaa kirjoittamalla ”peru”.',
  'colleague.reviewAddress': 'Sähköposti: {{address}}',
  'colleague.reviewAsk': 'Haluatko ilmoittaa kollegasi näillä tiedoilla? Osallistumisen tueksi tarvittavasta hän kertoo itse.',
  'colleague.changeName': 'Korjaa kollegan nimi',
  'colleague.changeAddress': 'Korjaa osoite',
  'colleague.left': 'Keskeytetty. Kollegaasi ei ilmoitettu tilaisuuteen.',
  'colleague.signedUp': 'Kollegasi on ilmoitettu.\nTilaisuus: {{title}}\nAika: {{time}}',
  'colleague.onWaitingList':
    'Paikkaa ei ollut vapaana. Kollegasi on jonotuslistalla sijalla {{place}}.\nTilaisuus: {{title}}\nAika: {{time}}',
  'colleague.told': 'Kollegasi saa tästä viestin, jossa kerrotaan myös, miten ilmoittautumisen voi perua.',
  'colleague.alreadySignedUp': 'Kollegasi on jo ilmoittautunut. Mitään ei muutettu.\nTilaisuus: {{title}}\nAika: {{time}}',
  'colleague.alreadyOnWaitingList': 'Kollegasi on jo jonotuslistalla. Mitään ei muutettu.\nTilaisuus: {{title}}\nAika: {{time}}',
  'colleague.give': 'Anna paikka kollegalle',
  'colleague.sure': 'Annetaanko paikkasi tälle kollegalle?\nNimi: {{name}}\nSähköposti: {{address}}',
  'colleague.passed': 'Paikkasi on nyt kollegasi.\nTilaisuus: {{title}}\nAika: {{time}}',
  'colleague.placePassed': 'Sijasi jonotuslistalla on nyt kollegasi.\nTilaisuus: {{title}}\nAika: {{time}}',
  'colleague.unknownSender':
    'Kollegan voi ilmoittaa vain henkilö, jonka sähköpostiosoitteen tiedämme, ja sinun osoitettasi emme tiedä. Kollegasi voi ilmoittautua täällä itse, tai voit kirjoittaa osoitteeseen {{contact}}.',
  'colleague.tooMany':
    'Olet jo ilmoittanut tähän tilaisuuteen kymmenen kollegaa. Jos tulijoita on enemmän, kirjoita osoitteeseen {{contact}}.',
  'colleague.ownAddress': 'Osoite on omasi, joten mitään ei muutettu.',
  'colleague.asThemselves':
    'Paikan voi antaa vain saman organisaation kollegalle, ja olet ilmoittautunut omissa nimissäsi. Voit perua ilmoittautumisesi tai kirjoittaa osoitteeseen {{contact}}.',
  'colleague.otherOrganisation':
    'Paikan voi antaa vain saman organisaation kollegalle. Voit perua ilmoittautumisesi tai kirjoittaa osoitteeseen {{contact}}.',
  'colleague.theirs':
    'Toisen ilmoittautumista en voi perua. Hän voi perua sen itse saamansa viestin ohjeiden mukaan, tai voitte kirjoittaa osoitteeseen {{contact}}. Mitään ei muutettu.',
  'colleague.next': 'Kollegasi voit ilmoittaa seuraavaksi: paina Ilmoita kollega.',
  'colleague.themselves': 'Kollegasi voi ilmoittautua täällä itse.',

  'notice.signedUpBy':
    'Sinut on ilmoitettu tilaisuuteen.\nIlmoittaja: {{by}}\nTilaisuus: {{title}}\nAika: {{time}}\nPaikka: {{place}}\nJos et pääse tai halua tulla, kirjoita ”peru ilmoittautuminen”. Jos tarvitset jotakin osallistumisesi tueksi, kirjoita ”muuta tarpeitani”.',
  'notice.waitingBy':
    'Sinut on ilmoitettu tilaisuuden jonotuslistalle.\nIlmoittaja: {{by}}\nTilaisuus: {{title}}\nAika: {{time}}\nPaikka: {{place}}\nJos et pääse tai halua tulla, kirjoita ”peru ilmoittautuminen”. Saat viestin heti, kun saat paikan.',
  'notice.seatFrom':
    'Kollegasi on antanut sinulle paikan tilaisuudessa.\nPaikan antoi: {{by}}\nTilaisuus: {{title}}\nAika: {{time}}\nPaikka: {{place}}\nJos et pääse tai halua tulla, kirjoita ”peru ilmoittautuminen”. Jos tarvitset jotakin osallistumisesi tueksi, kirjoita ”muuta tarpeitani”.',
  'notice.placeFrom':
    'Kollegasi on antanut sinulle sijan tilaisuuden jonotuslistalla.\nSijan antoi: {{by}}\nTilaisuus: {{title}}\nAika: {{time}}\nPaikka: {{place}}\nJos et pääse tai halua tulla, kirjoita ”peru ilmoittautuminen”. Saat viestin heti, kun saat paikan.',

  'human.answered': 'Valmistelijat ovat vastanneet viestiisi.\n\n{{text}}',
  'human.asked': 'Kirjoitit:\n{{text}}\n\nJos haluat jatkaa, kirjoita ”puhu ihmisen kanssa”.',
  'human.askedByLetter': 'Kirjoitit:\n{{text}}\n\nJos haluat jatkaa, vastaa tähän viestiin.',
  'human.readBy': 'Viestisi lukevat valmistelijat: {{authority}}',
} as const;
