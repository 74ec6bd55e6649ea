/** What became of a message, and what staff can do, in Swedish. A key is named after the end it explains. */
export const deliveries = {
  'delivery.forgotten': 'Personen har bett att uppgifterna ska raderas, så meddelandet skickades inte. Inget behöver göras.',
  'delivery.stopped': 'Utskicket avbröts innan det här meddelandet gick iväg.',
  'delivery.tooLate': 'Tidsfristen hann gå ut, så meddelandet hade inte längre stämt. Det skickades inte.',
  'delivery.optedOut': 'Personen vill inte ha sådana här meddelanden. Skicka vid behov e-post själv.',
  'delivery.moved': 'Tidpunkten har ändrats. Påminnelsen skickas enligt den nya tidpunkten.',
  'delivery.noLongerConcerns': 'Personen har redan gjort det som påminnelsen gällde, eller så gäller saken inte längre personen.',
  'delivery.neverArrived': 'Det ursprungliga meddelandet nådde inte personen, så rättelsen skickades inte.',
  'delivery.noChannel':
    'Personen kan inte nås: personen chattar inte med boten och har ingen e-postadress. Lägg till en adress och skicka på nytt.',
  'delivery.fault': 'Meddelandet kunde inte sättas ihop. Felet ligger i systemet; meddela administratören.',
  'delivery.blocked': 'Personen har blockerat boten i Teams. Meddelanden skickas på annat sätt tills personen skriver till boten igen.',
  'delivery.notInstalled': 'Appen finns inte längre i personens Teams. Be personen eller Teams-administratören lägga till den.',
  'delivery.disabledByAdmin': 'Teams-administratören har stängt av boten. Kontakta administratören och skicka sedan på nytt.',
  'delivery.notAllowed': 'Teams tillåter inte boten att skriva i den här chatten. Be Teams-administratören kontrollera appens rättigheter.',
  'delivery.gone': 'Chatten finns inte längre i Teams. Den kommer tillbaka när personen skriver till boten.',
  'delivery.refused': 'Teams godtog inte meddelandet. Meddela administratören denna kod: {{code}}',
  'delivery.tooLarge': 'Meddelandet är för långt för Teams. Korta av det och skicka ett nytt meddelande.',
  'delivery.gaveUp': 'Den mottagande tjänsten fungerade inte, och försöken avbröts. Skicka på nytt när störningen är över. Kod: {{code}}',
  'delivery.mailRefused': 'E-postservern tar inte emot brev till den här adressen. Kontrollera adressen. Kod: {{code}}',
  'delivery.onPage': 'Personen hade sidan öppen och såg meddelandet där, så ingen e-post behövdes.',
  'delivery.addressRefused':
    'Meddelanden till personens adress kommer tillbaka. Kontrollera adressen; den används igen när den ändras eller personen skriver från den.',
  'delivery.cameBack': 'E-posten kom tillbaka: adressen finns inte eller tar inte emot meddelanden. Kontrollera adressen. Kod: {{code}}',
  'delivery.mailboxFull':
    'E-posten kom tillbaka: brevlådan är full eller tillfälligt stängd. Ta kontakt på annat sätt eller skicka på nytt senare. Kod: {{code}}',
  'delivery.lettersRefused':
    'E-posten kom tillbaka: mottagarens server godtar inte våra meddelanden. Meddela administratören. Kod: {{code}}',
  'delivery.unknown':
    'Meddelandet lämnades vidare men inget svar kom, så det kan ha nått fram. Fråga personen eller skicka på nytt. Kod: {{code}}',
  'delivery.interrupted': 'Systemet avbröts mitt i sändningen, så meddelandet kan ha nått fram. Fråga personen eller skicka på nytt.',
  'delivery.quiet': 'Meddelandet väntar tills de tysta timmarna är slut.',
  'delivery.waits': 'Meddelandet väntar på sin tur.',
  'delivery.again': 'Sändningen lyckades inte ännu. Systemet försöker själv på nytt. Kod: {{code}}',
  'delivery.sending': 'Meddelandet skickas just nu.',
  'delivery.sent': 'Meddelandet har skickats.',
  'delivery.inPlace': 'Det tidigare meddelandet ändrades där det stod.',
  'delivery.noLetter': 'Meddelandet syns i webbchatten, men e-posten kunde inte skickas. Kontrollera adressen. Kod: {{code}}',
};
