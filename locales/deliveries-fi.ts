/** What became of a message, and what staff can do, in Finnish. A key is named after the end it explains. */
export const deliveries = {
  'delivery.forgotten': 'Henkilö on pyytänyt poistamaan tietonsa, joten viestiä ei lähetetty. Mitään ei tarvitse tehdä.',
  'delivery.stopped': 'Tiedotteen lähettäminen keskeytettiin ennen kuin tämä viesti lähti.',
  'delivery.tooLate': 'Määräaika ehti kulua umpeen, joten viesti ei olisi enää pitänyt paikkaansa. Sitä ei lähetetty.',
  'delivery.optedOut': 'Henkilö ei halua tällaisia viestejä. Lähetä hänelle tarvittaessa sähköpostia itse.',
  'delivery.moved': 'Ajankohta on muuttunut. Muistutus lähtee uuden ajankohdan mukaan.',
  'delivery.noLongerConcerns': 'Henkilö on jo tehnyt sen, mistä oli tarkoitus muistuttaa, tai asia ei enää koske häntä.',
  'delivery.neverArrived': 'Alkuperäinen tiedote ei tavoittanut henkilöä, joten korjausta ei lähetetty.',
  'delivery.noChannel':
    'Henkilöä ei tavoiteta: hän ei keskustele botin kanssa eikä hänellä ole sähköpostiosoitetta. Lisää osoite ja lähetä uudelleen.',
  'delivery.fault': 'Viestiä ei voitu muodostaa. Syy on järjestelmässä; kerro siitä ylläpidolle.',
  'delivery.blocked': 'Henkilö on estänyt botin Teamsissa. Viesti lähtee hänelle muulla tavalla, kunnes hän kirjoittaa botille uudelleen.',
  'delivery.notInstalled': 'Sovellusta ei ole enää henkilön Teamsissa. Pyydä häntä tai Teamsin ylläpitoa lisäämään se.',
  'delivery.disabledByAdmin': 'Teamsin ylläpito on ottanut botin pois käytöstä. Ota yhteyttä ylläpitoon ja lähetä sitten uudelleen.',
  'delivery.notAllowed': 'Teams ei salli botin kirjoittaa tähän keskusteluun. Pyydä Teamsin ylläpitoa tarkistamaan sovelluksen oikeudet.',
  'delivery.gone': 'Keskustelua ei enää ole Teamsissa. Se palaa, kun henkilö kirjoittaa botille.',
  'delivery.refused': 'Teams ei hyväksynyt viestiä. Kerro ylläpidolle tämä koodi: {{code}}',
  'delivery.tooLarge': 'Viesti on liian pitkä Teamsiin. Lyhennä sitä ja lähetä uusi tiedote.',
  'delivery.gaveUp': 'Vastaanottava palvelu ei toiminut, ja yrityksistä luovuttiin. Lähetä uudelleen, kun häiriö on ohi. Koodi: {{code}}',
  'delivery.mailRefused': 'Sähköpostipalvelin ei ota vastaan kirjeitä tähän osoitteeseen. Tarkista osoite. Koodi: {{code}}',
  'delivery.onPage': 'Henkilöllä oli sivu auki ja hän näki viestin siellä, joten sähköpostia ei tarvittu.',
  'delivery.addressRefused':
    'Henkilön osoitteeseen lähetetyt viestit palautuvat. Tarkista osoite; se otetaan taas käyttöön, kun se muutetaan tai henkilö kirjoittaa siitä.',
  'delivery.cameBack': 'Sähköposti palautui: osoitetta ei ole tai se ei ota viestejä vastaan. Tarkista osoite. Koodi: {{code}}',
  'delivery.mailboxFull':
    'Sähköposti palautui: postilaatikko on täynnä tai tilapäisesti suljettu. Ota yhteyttä muulla tavalla tai lähetä myöhemmin uudelleen. Koodi: {{code}}',
  'delivery.lettersRefused':
    'Sähköposti palautui: vastaanottajan palvelin ei hyväksy viestejämme. Kerro siitä ylläpidolle. Koodi: {{code}}',
  'delivery.unknown':
    'Viesti annettiin eteenpäin, mutta vastausta ei tullut, joten se on voinut mennä perille. Kysy henkilöltä tai lähetä uudelleen. Koodi: {{code}}',
  'delivery.interrupted':
    'Järjestelmä keskeytyi kesken lähetyksen, joten viesti on voinut mennä perille. Kysy henkilöltä tai lähetä uudelleen.',
  'delivery.quiet': 'Viesti odottaa, kunnes hiljainen aika päättyy.',
  'delivery.waits': 'Viesti odottaa vuoroaan.',
  'delivery.again': 'Lähettäminen ei onnistunut vielä. Järjestelmä yrittää itse uudelleen. Koodi: {{code}}',
  'delivery.sending': 'Viestiä lähetetään parhaillaan.',
  'delivery.sent': 'Viesti on lähetetty.',
  'delivery.inPlace': 'Aiempi viesti muutettiin siellä, missä se näkyi.',
  'delivery.noLetter': 'Viesti näkyy verkkokeskustelussa, mutta sähköpostia ei voitu lähettää. Tarkista osoite. Koodi: {{code}}',
};
