/** What the bot is, what is stored and how the service can be used, in Finnish. `# ` begins a heading, `- ` an item of a list. */
export const statements = {
  'about.title': 'Tietoa palvelusta',
  'about.text': `Osallistu on botti, jonka kautta {{authority}} kuulee sidosryhmiään. Keskustelet koneen kanssa. Se kertoo tulevista tilaisuuksista, ottaa vastaan ilmoittautumisia ja palautetta ja muistuttaa määräajoista.

# Kuka palvelusta vastaa
Palvelusta vastaa {{authority}}. Ihmisen tavoitat osoitteesta {{contact}}. Voit myös kirjoittaa keskusteluun ”haluan puhua ihmiselle”, niin viestisi välitetään valmistelijoille.

# Mitä botti ei tee
Botti ei tee päätöksiä eikä arvioi palautettasi. Palautteen lukevat valmistelijat, ja siitä laaditaan yhteenveto. Botti ei aina ymmärrä, mitä tarkoitat. Silloin se sanoo niin ja kysyy uudelleen.`,
  'privacy.title': 'Tietosuoja',
  'privacy.text': `Tietojesi käsittelystä vastaa {{authority}}. Tietosuojaa koskevissa asioissa voit kirjoittaa osoitteeseen {{contact}}.

# Mitä tallennetaan ja miksi
- Keskustelu, jotta voit jatkaa siitä, mihin jäit.
- Nimi ja organisaatio, jos kerrot ne, ja sähköpostiosoite, jos se on sinulta saatu. Niitä tarvitaan ilmoittautumisiin ja viesteihin.
- Vastaukset, jotka lähetät viesteihimme sähköpostilla, ja osoite, josta ne on lähetetty, jotta valmistelijat voivat lukea ne. Jos viestimme ei mene perille, tieto siitä säilyy osoitteesi kohdalla, kunnes osoite taas toimii.
- Ilmoittautumisesi. Osallistumisen tarpeet tallennetaan vain suostumuksellasi.
- Palautteesi. Viranomaiselle annettu palaute on pääsääntöisesti julkista.

# Kuinka kauan
- Osallistumisen tarpeet poistetaan kahden viikon kuluttua tilaisuudesta.
- Lähettämätön luonnos poistetaan 60 päivän kuluttua palautekierroksen viimeisestä päivästä.
- Kävijän keskustelu poistetaan 30 päivän kuluttua viimeisestä käynnistä, jos kävijä ei ole kertonut itsestään mitään eikä ilmoittautunut.
- Lähetetty palaute säilyy asiakirjoissa niin kauan kuin laki edellyttää.

# Sivun tekniikka
Sivu ei käytä evästeitä eikä seurantaa, eikä se hae mitään muilta sivustoilta. Selaimeesi tallennetaan avain, jolla palaat samaan keskusteluun. Se poistuu, kun valitset ”Lopeta ja tyhjennä”. Väärinkäytön estämiseksi säilytetään enintään 30 päivää tunniste, josta verkko-osoitettasi ei voi lukea.

# Oikeutesi
Kirjoita keskusteluun ”omat tietoni”, niin näet kaiken, mitä sinusta on tallennettu. Kirjoita ”unohda minut”, niin tietosi poistetaan. Voit myös pyytää tietojen oikaisua tai kysyä lisää osoitteesta {{contact}}. Jos katsot, että tietojasi käsitellään väärin, voit tehdä valituksen tietosuojavaltuutetulle: https://tietosuoja.fi`,
  'accessibility.title': 'Saavutettavuus',
  'accessibility.text': `Tämä seloste koskee Osallistu-palvelun keskustelusivua. Palvelusta vastaa {{authority}}.

# Millainen palvelu on
Sivu on tehty niin, että se täyttää WCAG 2.1 -ohjeiston A- ja AA-tason vaatimukset. Sitä voi käyttää pelkällä näppäimistöllä, ruudunlukijalla, suurennettuna, tummana ja suurella kontrastilla, eikä mitään tarvitse tehdä aikarajassa.

# Miten arvio on tehty
Arvio perustuu palvelun kehittäjän omaan testaukseen automaattisilla työkaluilla, näppäimistöllä ja eri näyttöko’oilla. Ulkopuolinen asiantuntija ei ole arvioinut palvelua.

# Tunnetut puutteet
Muiden palvelujen lähettämissä korteissa voi olla kenttiä, joiden nimet eivät ole palvelun kielellä. Saman asian voi aina hoitaa kirjoittamalla.

# Anna palautetta saavutettavuudesta
Kerro puutteista osoitteeseen {{contact}}. Vastaamme 14 päivän kuluessa. Samasta osoitteesta voit pyytää tietoja muussa muodossa.

# Valvonta
Jos et ole tyytyväinen vastaukseen tai et saa sitä kahdessa viikossa, voit ottaa yhteyttä Liikenne- ja viestintävirasto Traficomiin: https://www.saavutettavuusvaatimukset.fi`,
  'statements.back': 'Takaisin keskusteluun',
  'statements.more': 'Lisätietoa',
};
