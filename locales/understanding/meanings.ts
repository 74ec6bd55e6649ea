/**
 * Words that mean the same for us, in the three languages: a meaning, then beginnings of words in Finnish, Swedish and English. One that ends in a
 * full stop is a whole word. Written without accents, as text is compared. The longest beginning that fits a word counts.
 */
const table = `
meeting | tilaisuu tilaisuut kuulemi kuultav kokou kokoontu tyopaj webinaari seminaari tapahtum keskustelutilai palaveri tapaami foorumi infotilai | mote moten motet traff horand diskussion workshop webbinari seminari evenemang tillfalle tillstallning samrad sammankomst | meeting hearing workshop webinar seminar event session discussion consultation roundtable gathering
feedback | palaut lausun lausuma kommen kannanot mielipi nakemy huomautus kritiik risu ruusu kysely lomak moit | respon feedback utlatand kommenta synpunkt asikt standpunkt enkat formular remiss yttra kritik ros. ris. stallningstag | feedback statement comment opinion view views survey questionnaire suggestion criticism remark submission input consultation thoughts position
signup | ilmoittaut ilmottaut ilmoittaud ilmottaud ilmo. ilmoa ilmon ilmot varau varaa varas osallistu osallistumis | anmal anmald inskriv bokning boka deltag delta. deltar | registr signup signed sign. enrol booking booked book. reserv attend participa
come | tulla tulen tulisi tulemaan tulossa tuun mukaan mukana menossa paikalle | komma kommer med. narvar infinna | come coming join going attend present
seat | paikka paikan paikkaa paikkoja tilaa. sija. | plats platsen platser | seat seats spot place places space room
queue | jono jonot varasij | ko. kon. vantelist | queue waiting waitlist
list | lista listalt luettel kalenter aikataul ohjelma | lista listan forteckning kalender tidtabell program | list calendar schedule programme agenda timetable
cancel | peru peruu peruut perut estyn este. estett poisj luovu luovut vapaut valiin | avbok avanmal annull aterbud forhinder stryk installa stalla avsta frigor utebl utgar hoppar uteblir aterkall | cancel withdraw unregist decline drop skip release unsign deregister scratch strike revoke
remove | poist havit tuho pyyh delet delaa heitt nuuki tyhjen siivo putsa nollaa | rader forstor utplana sudda kasta rensa delet bort borttag stryk tom. tomma stada nollstall | delet eras remov wipe destroy purge scrub clear throw dispos annihilat empty clean obliterat nuke
withdraw | veda vetaa vetaytya vedan takaisin | tillbaka aterta aterkall angra | retract withdraw undo
forget | unohda unohta unohdetu | glom glomd bortglomd | forget forgotten
data | tieto tietoja tietoni tiedot tiedois henkilotie rekister tietosuoj gdpr tietokan jarjestelma | uppgift data personuppg register dataskydd gdpr information info. | data information info details records gdpr privacy database
mydetail | nimeni sahkopostini puhelinnumeroni osoitteeni organisaationi yhteystietoni sukunimi sukunimea | namn epost organisation telefonnummer adress efternamn | name email organisation organization address surname
know | tieda tiedat tiedatte tiiat tiiatte | vet. vet veta | know known
store | tallen sailyt sailyy kirjat kirjau lukee kerat kasitel luovut sailo | spara lagra lagrat sparat registrer behandla samla utlamna | stor save saved keep kept hold held record collect process hand handed
change | muut muok korj paivit taydenn vaihd vaiht lisata lisat lisaa saada. saad | andra byt byta redig korrig ratta uppdater komplett tillagg lagga | change edit updat modif correct amend switch revis add fix
show | nayta naytt nahda katso tarkist tarkast luetell lista listaa tsekk luettel selaa avaa | visa se. ser. kolla granska kontroller titta bladdra oppna lasa | show see view check list look display inspect browse open inspect review
my | minun mun omat oma omia oman itseni itse mulla minulla meidan | min. mitt mina egen egna eget mej mig jag. var. vart. | my mine own i. me. our
aboutme | minusta musta minua itsestani | - | -
you | sina sa te teilla teidan olet oletko ootko sinulla sinua sinut botti. tama taa tata | du. ni. dig er. boten | you your u. bot this
robot | robot kone koneen botti botin bot tekoaly automaat | robot bot maskin ai. | robot bot machine ai computer
human | ihmi virkam virkail valmisteli asiakaspalv vastuuhenk yhteyshenk asiantunt henkilok esittelij henkilo jonkun joku jollekin | manniska tjansteman beredar personal handlagg kontaktperson kundtjanst kundbetjan foredragande nagon nan sakkunnig ansvarig | human person official someone somebody staff representative operator agent preparer preparers rapporteur expert anyone organiser organisers
talk | puhu jutel keskustel soita soitt soitto tavoit yhteyt yhteydes kiinni puhelin soittak | prata tala ringa ring. kontakt na. nar. telefon snacka vaxel samtal uppringning koppla | talk speak call ring phone reach contact touch chat switchboard connect telephone
address | sahkopost meili numero puhelinnum yhteystie osoit | epost mejl telefonnum kontaktuppg nummer adress mailen | email mail number address phone
message | viesti viestin viestej ilmoituks tiedot tiedott uutis uutiskirj posti mail spam jakelulist postituslist | meddeland avisering notis utskick nyhetsbrev mejl mail prenumer sandlist | message notification announcement newsletter bulletin email mail spam subscri unsubscri distribution mailing
reminder | muistu muistut | paminn paminnels | remind reminder
stop | lopet lopeta seis lakat lakkaa mykist hiljen vaimen tauko tauol tauot kesk | sluta stang stopp tyst paus avsluta slippa | stop quit cease silence mute pause disable off unsub turn
many | liika liian paljon usein vahemm enemp enempa | mycket manga ofta farre fler flera mindre | many too much fewer less often further
setting | asetu valita valit | installning valja | setting preferenc choose pick
notify | ilmoita ilmoittak kerro lahet | meddela skicka underratta informera sand | notify send inform tell let
language | kiel kieli kielta kielen suomek suomea ruotsi englan svensk aidinkiel suome | sprak svensk finsk engelsk modersmal | language english finnish swedish tongue
speak | puhutko puhua puhutaan jatkaa jatketaan vastaa vastata asioida kirjoita | talar pratar fortsatt svara tala prata skriv | speak talk continue answer reply respond use
help | apu apua autta auta neuvo ohje opast kaytto hukass jumis kayttaa kaytetaan valikko kayttoopas | hjalp rad. anvisning instruktion vagled handled vilse fast. anvand meny handbok guide | help assist guid instruct advice manual lost stuck confused pointer use used menu guide possibilit
can | osaat osaa pystyt voit voi voiko voinko saako saanko pystyy | kan. kunde far. gar. klarar | can could able may
work | toimii toimit pelaa | fungera funkar | work works
understand | ymmarra tajua hahmota tieda | forstar fattar vet. begriper | understand know figure
want | haluan haluaisin haluun haluisin tahdon tahtoisin toivon pyydan tarvits pitaisi tarvitsisi | vill. skulle onskar behover maste ber. begar | want would like need wish d. request wanna
not | en. ei. emme enka ala. alkaa alka eika ettei alkoon | inte int. inga ingen ej. aldrig slipp | not don t. no. never cannot won cant can nothing
anymore | enaa sittenkaan | langre mera mer. ander anda | longer anymore further after
give | anna antaa annan antai jatta jata jatan lahett laitta kirjoit sanoa kertoa tuoda | ge. ger. lamna skicka skriva saga framfor beratta | give leave send submit write share say tell express
gave | antamani lahettamani annoin lahetin kirjoitin vastasin antanut lahettanyt kirjoittamani kirjoitettu | gav. gett. skrev skickade skickat lamnat svarade skrivit gjort | gave given sent submitted wrote written answered did
arrived | perille menik tuliko saapui saittek vastaanot vahvist lapi varmasti | fram. igenom kommit mottag bekraft fick. | received arrive through confirm confirmed confirmation reach
draft | luonno kesken keskenera | utkast halvfardig | draft unfinished
copy | kopio jaljenn ote. otteen | kopia utdrag | copy extract
when | milloin koska millon moneltako ajankoh paivam | nar. tidpunkt datum | when date time
where | missa mista mihin minne mis. | var. vart | where whereabouts
what | mita mika mitka millais minkalai mitas mika | vad. va. vilka vilken vilket | what which whats
who | kuka kenelle kehen keneen ketka kukaan ketaan | vem vilka | who whom anyone
how | miten kuinka mites | hur. | how
howmany | montako paljonko moni |  | many
coming | tuleva tulevat tulossa seuraava seuraavan ensi lahiaikoina luvassa syksy joulukuu | kommande nasta framover host december | upcoming coming next forthcoming future autumn december
held | pidetaan jarjest alkaa kesta | ordnas halls ordnar borjar varar | held organise organised start begin last take
day | maananta tiista keskiviik torsta perjanta lauanta sunnunta huomen | mandag tisdag onsdag torsdag fredag lordag sondag imorgon morgon | monday tuesday wednesday thursday friday tomorrow week
topic | uudistu luonno lakiesi lakiluo esity ehdotu selonteo hank suunnitel valmistel muutoksia | reform utkast lagforsl forslag redogorel projekt proposition beredning plan andringar | reform draft bill proposal report project plan law changes
sick | sairas sairast kipe kuume flunss sairaal | sjuk feber forkyl sjukhus | sick ill unwell hospital flu
greetword | hei moi terve moikka heippa moro paiva paivaa huomenta iltaa morjes morjens tervehdys | hej hejsan tja. tjena halla halla moj. moi. morjens god. goddag | hello hi. hey hiya morning evening afternoon greetings
thankword | kiitos kiitti kiitoks kiitan tattis suurkiitos | tack tackar | thanks thank thx cheers grateful
account | tilini profiili kayttaja | konto profil anvandare | account profile user
own_needs | tulkk tulkin esteet pyoratuol allergi erityis avustaj ruokaval gluteen apuvalin viittomak | tolk tillgang rullstol allergi specialdiet diet behov gluten teckensprak | interpret wheelchair access allergy allergi diet dietary needs gluten caption
signature | allekirjo sopimus sopimuks vetoomu | underskri underteckn avtal avtalet kontrakt signera | signature contract agreement petition lease
pet | koira koiran kissa kissan lemmik | hund hunden katt katten husdjur | dog dogs cat cats pet pets
press | toimittaj haastat lehti lehteen lehdist | journalist intervju tidning redaktor | journalist reporter interview newspaper
weather | saa. saata sataa sade pakka aurink helle lumi | vader vadret regn sno. koldgrad sol. | weather rain snow sunny freez
permit | passi passin oleskelu kansalai ajokort viisum henkilokort turvapaik | pass. passet uppehall medborgarsk korkort visum asyl | passport permit citizenship licence license visa asylum
authority | kela kelan migri vero verot poliisi maistraat dvv verottaj hsl terveyskes | fpa skatt skatten migri polis magistrat hvc halsov hrt | kela migri tax police kanta post hospital clinic
benefit | tuki tukea tuen asumistu lapsilis elake toimeentu korvaus paivaraha | bidrag stod pension ersattning dagpenning | benefit allowance pension
money | raha euro hinta maksaa laina lainaa pankki palkka osta myy myyn | pengar euro pris kosta lan. lanet bank lon. kop. kopa salj | money euro price cost loan bank salary buy sell
food | ruoka ruokaa pizza pitsa kahvi maito resept ravintol omena peruna | mat. maten pizza kaffe mjolk recept restaurang apple potatis | food pizza coffee milk recipe restaurant apple lunch
fun | vitsi runo runon satu tarina laula biisi leffa elokuva musiik peli pelin voitti | vits skamt dikt saga historia sjung lat. film musik match vann | joke poem story sing song film movie music match game won
travel | bussi juna lento taksi hotelli matka | buss tag. taget flyg taxi hotell resa | bus train flight taxi hotel travel
insult | tyhma idiootti paska vittu surkea holmo ruma perkele | dum. idiot skit fan. usel korkad javla | stupid idiot shit fuck dumb useless lousy damn
health | laakar hammas laakkeet resepti apteek | lakar tandlak apotek medicin | doctor dentist pharmacy medicine
job | tyo. toita tyopaikka tyohakemu tyoton palkka | jobb arbete jobbansok arbetslos | job work. unemployed salary cv
home | asunto asunnon vuokra naapuri koti | bostad lagenhet hyra granne | flat rent neighbour house apartment
politics | presiden puolue hallitus vaalit ministeri maahanmuut pakolai kotoutu natos | president parti regering val. minister invandr flykting integration nato | president party government election minister immigra refugee integration nato
love | rakast treffe sinkku naimisi kaunis | alskar dejt singel gift snygg | love date single marry gorgeous
school | koulu lapsi laksy tentti kurssi yliopisto opinto | skola barn laxa tent. kurs universitet stud | school child homework exam course university study
math | plus kertaa prosent laske neliojuur | plus ganger procent rakna kvadrat | plus times percent calculate square
code | kaanna ohjelmoi python | oversatt koda python | translate code python
`;

const meanings = new Map<string, string[]>();
for (const row of table.trim().split('\n')) {
  const [meaning, ...languages] = row.split(' | ');
  for (const beginning of new Set(languages.flatMap((each) => each.split(' '))))
    if (beginning !== '-') meanings.set(beginning, [...(meanings.get(beginning) ?? []), meaning!]);
}

/** What a bare word may mean; nothing for most words. */
export function meaningsOf(word: string): readonly string[] {
  const whole = meanings.get(`${word}.`);
  if (whole) return whole;
  for (let length = Math.min(word.length, 24); length >= 2; length -= 1) {
    const found = meanings.get(word.slice(0, length));
    if (found) return found;
  }
  return [];
}
