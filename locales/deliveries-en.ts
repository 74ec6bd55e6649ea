/** What became of a message, and what staff can do, in English. A key is named after the end it explains. */
export const deliveries = {
  'delivery.forgotten': 'The person has asked to be forgotten, so the message was not sent. There is nothing to do.',
  'delivery.stopped': 'The announcement was stopped before this message went out.',
  'delivery.tooLate': 'The time for it passed first, so the message would no longer have been true. It was not sent.',
  'delivery.optedOut': 'The person does not want such messages. Write to them yourself if you must.',
  'delivery.moved': 'The time has changed. The reminder goes out according to the new time.',
  'delivery.noLongerConcerns': 'The person has already done what they were to be reminded of, or it no longer concerns them.',
  'delivery.neverArrived': 'The announcement itself never reached the person, so no correction was sent.',
  'delivery.noChannel':
    'There is no way to reach the person: they do not talk with the bot and have no e-mail address. Add an address and send again.',
  'delivery.fault': 'The message could not be put together. The fault is ours; tell whoever runs the system.',
  'delivery.blocked': 'The person has blocked the bot in Teams. Messages go another way until they write to the bot again.',
  'delivery.notInstalled': 'The app is no longer in the person’s Teams. Ask them or the administrator of Teams to add it.',
  'delivery.disabledByAdmin': 'The administrator of Teams has disabled the bot. Talk to them, then send again.',
  'delivery.notAllowed': 'Teams does not let the bot write in this chat. Ask the administrator of Teams to check the app’s permissions.',
  'delivery.gone': 'The chat is no longer in Teams. It comes back when the person writes to the bot.',
  'delivery.refused': 'Teams did not accept the message. Tell whoever runs the system this code: {{code}}',
  'delivery.tooLarge': 'The message is too long for Teams. Shorten it and send a new announcement.',
  'delivery.gaveUp': 'The receiving service did not work, and we gave up trying. Send again when the disturbance is over. Code: {{code}}',
  'delivery.mailRefused': 'The mail server takes no letters to this address. Check the address. Code: {{code}}',
  'delivery.onPage': 'The person had the page open and saw the message there, so no letter was needed.',
  'delivery.addressRefused':
    'Letters to the person’s address come back. Check the address; it is used again when it is changed or the person writes from it.',
  'delivery.cameBack': 'The letter came back: there is no such address, or it takes no letters. Check the address. Code: {{code}}',
  'delivery.mailboxFull':
    'The letter came back: the mailbox is full or closed for now. Write in another way, or send again later. Code: {{code}}',
  'delivery.lettersRefused':
    'The letter came back: the recipient’s server does not take letters from us. Tell whoever runs the system. Code: {{code}}',
  'delivery.unknown':
    'The message was handed over and never answered for, so it may have arrived. Ask the person, or send again. Code: {{code}}',
  'delivery.interrupted':
    'The system was interrupted in the middle of sending, so the message may have arrived. Ask the person, or send again.',
  'delivery.quiet': 'The message waits until quiet hours are over.',
  'delivery.waits': 'The message waits for its turn.',
  'delivery.again': 'Sending has not worked yet. The system tries again by itself. Code: {{code}}',
  'delivery.sending': 'The message is being sent at this moment.',
  'delivery.sent': 'The message has been sent.',
  'delivery.inPlace': 'The earlier message was changed where it stood.',
  'delivery.noLetter': 'The message stands in the web chat, but the letter could not be sent. Check the address. Code: {{code}}',
} as const;
