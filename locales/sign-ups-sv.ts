/** Att granska en anmälan, anmäla en kollega och ge sin plats till en kollega, på svenska. */
export const signUps = {
  'conversation.goingOn': 'Det här pågår redan.',
  'conversation.firstQuestion': 'Det här är den första frågan. Du kan sluta genom att skriva ”avbryt”.',
  'signUp.review': 'Kontrollera uppgifterna:',
  'signUp.reviewMeeting': 'Möte: {{title}}\nTid: {{time}}',
  'signUp.reviewName': 'Namn: {{name}}',
  'signUp.reviewOrganisation': 'Organisation: {{organisation}}',
  'signUp.reviewMyself': 'Du företräder ingen organisation.',
  'signUp.reviewNoNeeds': 'Det du skrev om dina behov sparas inte.',
  'signUp.reviewAsk': 'Vill du anmäla dig med de här uppgifterna? Du kan ännu rätta det som är fel.',
  'signUp.reviewAskWaiting': 'Vill du ställa dig på väntelistan med de här uppgifterna? Du kan ännu rätta det som är fel.',
  'signUp.reviewUnclear': 'Jag kände inte igen svaret. Svara ja, välj den uppgift som ska rättas eller skriv ”avbryt”.',
  'signUp.whatIsWrong': 'Vilken av uppgifterna är fel?',
  'signUp.changeName': 'Rätta namnet',
  'signUp.changeOrganisation': 'Rätta organisationen',
  'signUp.changeNeeds': 'Rätta behoven',
  'signUp.joinWaitingList': 'Till väntelistan',
  'signUp.nameUnclear': 'Jag behöver ditt namn, så att arrangörerna vet vem som kommer. Du kan också sluta genom att skriva ”avbryt”.',
  'signUp.lapsed': 'Reservationen hann gå ut, och platsen har gått till någon annan. Dina svar finns kvar.',
  'signUp.whoSees': 'Anmälningarna ses av arrangörerna: {{authority}}',
  'meetings.closed': '\nTill de här möten har anmälningstiden gått ut:',
  'meetings.closedEntry': '\n{{title}}',
  'meetings.organiser': 'Arrangör: {{authority}}',
  'mySignUps.by': 'Anmäld av: {{by}}',
  'myData.signedUpOther': '• {{title}} (en kollega som du anmälde)',

  'colleague.signUp': 'Anmäl en kollega',
  'colleague.signUpNow': 'Anmäl kollegan',
  'colleague.about': 'Du anmäler en kollega till det här mötet: {{title}}\nTid: {{time}}',
  'colleague.held': 'En plats är reserverad för din kollega i 15 minuter medan du svarar på frågorna.',
  'colleague.noSeats':
    'Alla platser är bokade.\nMöte: {{title}}\nTid: {{time}}\nDu kan ställa din kollega på väntelistan, som nummer {{place}}. Vill du det?',
  'colleague.name': 'Vad heter din kollega? Skriv för- och efternamn.',
  'colleague.nameUnclear': 'Jag behöver för- och efternamnet på den som kommer. Du kan också sluta genom att skriva ”avbryt”.',
  'colleague.addressNoted': 'E-postadressen är antecknad: {{address}}',
  'colleague.address': 'Vilken e-postadress har din kollega? Vi skriver dit om anmälan och om hur den kan avbokas.',
  'colleague.addressUnclear':
    'Jag behöver en e-postadress, till exempel fornamn.efternamn@example.org. Du kan också sluta genom att skriva ”avbryt”.',
  'colleague.reviewAddress': 'E-post: {{address}}',
  'colleague.reviewAsk':
    'Vill du anmäla din kollega med de här uppgifterna? Vad din kollega behöver för att kunna delta berättar hen själv.',
  'colleague.changeName': 'Rätta kollegans namn',
  'colleague.changeAddress': 'Rätta adressen',
  'colleague.left': 'Avbrutet. Din kollega har inte anmälts.',
  'colleague.signedUp': 'Din kollega är anmäld.\nMöte: {{title}}\nTid: {{time}}',
  'colleague.onWaitingList': 'Det fanns ingen ledig plats. Din kollega är nummer {{place}} på väntelistan.\nMöte: {{title}}\nTid: {{time}}',
  'colleague.told': 'Din kollega får ett meddelande om det här, där det också står hur man avbokar.',
  'colleague.alreadySignedUp': 'Din kollega är redan anmäld. Ingenting ändrades.\nMöte: {{title}}\nTid: {{time}}',
  'colleague.alreadyOnWaitingList': 'Din kollega står redan på väntelistan. Ingenting ändrades.\nMöte: {{title}}\nTid: {{time}}',
  'colleague.give': 'Ge platsen till en kollega',
  'colleague.sure': 'Ska din plats gå till den här kollegan?\nNamn: {{name}}\nE-post: {{address}}',
  'colleague.passed': 'Din plats är nu din kollegas.\nMöte: {{title}}\nTid: {{time}}',
  'colleague.placePassed': 'Din plats på väntelistan är nu din kollegas.\nMöte: {{title}}\nTid: {{time}}',
  'colleague.unknownSender':
    'En kollega kan anmälas bara av någon vars e-postadress vi känner till, och din känner vi inte till. Din kollega kan själv anmäla sig här, eller så kan du skriva till {{contact}}.',
  'colleague.tooMany': 'Du har redan anmält tio kolleger till det här mötet. Om flera kommer, skriv till {{contact}}.',
  'colleague.ownAddress': 'Det är din egen adress, så ingenting ändrades.',
  'colleague.asThemselves':
    'En plats kan ges bara till en kollega i samma organisation, och du har anmält dig som dig själv. Du kan avboka din anmälan eller skriva till {{contact}}.',
  'colleague.otherOrganisation':
    'En plats kan ges bara till en kollega i samma organisation. Du kan avboka din anmälan eller skriva till {{contact}}.',
  'colleague.theirs':
    'Jag kan inte avboka någon annans anmälan. Den som är anmäld kan själv avboka enligt meddelandet som hen har fått, eller så kan ni skriva till {{contact}}. Ingenting ändrades.',
  'colleague.next': 'Du kan anmäla din kollega härnäst: tryck på Anmäl en kollega.',
  'colleague.themselves': 'Din kollega kan själv anmäla sig här.',

  'notice.signedUpBy':
    'Du har anmälts till ett möte.\nAnmäld av: {{by}}\nMöte: {{title}}\nTid: {{time}}\nPlats: {{place}}\nOm du inte kan eller vill komma, skriv ”avboka anmälan”. Om du behöver något för att kunna delta, skriv ”ändra mina behov”.',
  'notice.waitingBy':
    'Du har ställts på väntelistan till ett möte.\nAnmäld av: {{by}}\nMöte: {{title}}\nTid: {{time}}\nPlats: {{place}}\nOm du inte kan eller vill komma, skriv ”avboka anmälan”. Du får ett meddelande genast när du får en plats.',
  'notice.seatFrom':
    'En kollega har gett dig sin plats på ett möte.\nPlatsen gavs av: {{by}}\nMöte: {{title}}\nTid: {{time}}\nPlats: {{place}}\nOm du inte kan eller vill komma, skriv ”avboka anmälan”. Om du behöver något för att kunna delta, skriv ”ändra mina behov”.',
  'notice.placeFrom':
    'En kollega har gett dig sin plats på väntelistan till ett möte.\nPlatsen gavs av: {{by}}\nMöte: {{title}}\nTid: {{time}}\nPlats: {{place}}\nOm du inte kan eller vill komma, skriv ”avboka anmälan”. Du får ett meddelande genast när du får en plats.',

  'human.answered': 'Beredarna har svarat på ditt meddelande.\n\n{{text}}',
  'human.asked': 'Du skrev:\n{{text}}\n\nOm du vill fortsätta, skriv ”tala med en människa”.',
  'human.askedByLetter': 'Du skrev:\n{{text}}\n\nOm du vill fortsätta, svara på det här meddelandet.',
  'human.readBy': 'Ditt meddelande läses av beredarna: {{authority}}',
} as const;
