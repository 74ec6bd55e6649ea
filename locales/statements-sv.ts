/** What the bot is, what is stored and how the service can be used, in Swedish. `# ` begins a heading, `- ` an item of a list. */
export const statements = {
  'about.title': 'Om tjänsten',
  'about.text': `Osallistu är en bot genom vilken {{authority}} hör sina intressentgrupper. Du diskuterar med en maskin. Den berättar om kommande möten, tar emot anmälningar och respons och påminner om sista dagar.

# Vem ansvarar för tjänsten
{{authority}} ansvarar för tjänsten. En människa når du på adressen {{contact}}. Du kan också skriva ”jag vill tala med en människa” i diskussionen, så förmedlas ditt meddelande till beredarna.

# Vad boten inte gör
Boten fattar inga beslut och bedömer inte din respons. Responsen läses av beredarna och sammanställs i ett sammandrag. Boten förstår inte alltid vad du menar. Då säger den det och frågar på nytt.`,
  'privacy.title': 'Dataskydd',
  'privacy.text': `{{authority}} ansvarar för behandlingen av dina uppgifter. I frågor om dataskydd kan du skriva till {{contact}}.

# Vad som sparas och varför
- Diskussionen, så att du kan fortsätta där du slutade.
- Namn och organisation, om du uppger dem, och e-postadress, om den har fåtts av dig. De behövs för anmälningar och meddelanden.
- Svar som du skickar på våra meddelanden per e-post, och adressen som de skickats från, så att beredarna kan läsa dem. Om vårt meddelande inte når dig sparas uppgiften om det vid din adress tills adressen fungerar igen.
- Dina anmälningar. Behov som gäller deltagandet sparas bara med ditt samtycke.
- Din respons. Respons till en myndighet är i regel offentlig.

# Hur länge
- Behov som gäller deltagandet raderas två veckor efter mötet.
- Ett utkast som inte har skickats raderas 60 dagar efter responsrundans sista dag.
- En besökares diskussion raderas 30 dagar efter det senaste besöket, om besökaren inte har uppgett något om sig och inte har anmält sig.
- Respons som har skickats bevaras i handlingarna så länge som lagen kräver.

# Sidans teknik
Sidan använder inga kakor och ingen spårning och hämtar ingenting från andra webbplatser. I din webbläsare sparas en nyckel med vilken du kommer tillbaka till samma diskussion. Den raderas när du väljer ”Avsluta och töm”. För att förhindra missbruk sparas i högst 30 dagar en beteckning som din nätadress inte kan utläsas ur.

# Dina rättigheter
Skriv ”mina uppgifter” i diskussionen, så ser du allt som har sparats om dig. Skriv ”glöm mig”, så raderas dina uppgifter. Du kan också begära att uppgifter rättas eller fråga mer på adressen {{contact}}. Om du anser att dina uppgifter behandlas felaktigt kan du anföra klagomål hos dataombudsmannen: https://tietosuoja.fi/sv`,
  'accessibility.title': 'Tillgänglighet',
  'accessibility.text': `Det här utlåtandet gäller diskussionssidan i tjänsten Osallistu. {{authority}} ansvarar för tjänsten.

# Hurdan tjänsten är
Sidan är gjord så att den uppfyller kraven på nivåerna A och AA i anvisningarna WCAG 2.1. Den kan användas med bara tangentbord, med skärmläsare, förstorad, mörk och med hög kontrast, och ingenting behöver göras inom en viss tid.

# Hur bedömningen har gjorts
Bedömningen bygger på utvecklarens egna tester med automatiska verktyg, med tangentbord och på skärmar av olika storlek. Ingen utomstående expert har bedömt tjänsten.

# Kända brister
Kort som skickas av andra tjänster kan ha fält vars namn inte är på tjänstens språk. Samma sak kan alltid skötas genom att skriva.

# Ge respons om tillgängligheten
Berätta om brister på adressen {{contact}}. Vi svarar inom 14 dagar. På samma adress kan du be att få uppgifter i annan form.

# Tillsyn
Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du kontakta Transport- och kommunikationsverket Traficom: https://www.tillganglighetskrav.fi`,
  'statements.back': 'Tillbaka till diskussionen',
  'statements.more': 'Mer information',
};
