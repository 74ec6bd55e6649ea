/** Looking through a sign-up, signing up a colleague, and giving them a seat, in English. */
export const signUps = {
  'conversation.goingOn': 'This is already under way.',
  'conversation.firstQuestion': 'This is the first question. To stop, write “cancel”.',
  'signUp.review': 'Please check these details:',
  'signUp.reviewMeeting': 'Meeting: {{title}}\nTime: {{time}}',
  'signUp.reviewName': 'Name: {{name}}',
  'signUp.reviewOrganisation': 'Organisation: {{organisation}}',
  'signUp.reviewMyself': 'You represent no organisation.',
  'signUp.reviewNoNeeds': 'What you wrote about your needs is not stored.',
  'signUp.reviewAsk': 'Do you want to sign up with these details? You can still correct what is wrong.',
  'signUp.reviewAskWaiting': 'Do you want to join the waiting list with these details? You can still correct what is wrong.',
  'signUp.reviewUnclear': 'I did not recognise the answer. Please answer yes, choose what to correct, or write “cancel”.',
  'signUp.whatIsWrong': 'Which of these is wrong?',
  'signUp.changeName': 'Correct my name',
  'signUp.changeOrganisation': 'Correct the organisation',
  'signUp.changeNeeds': 'Correct my needs',
  'signUp.joinWaitingList': 'Join the waiting list',
  'signUp.nameUnclear': 'I need your name, so that the organisers know who is coming. You can also stop by writing “cancel”.',
  'signUp.lapsed': 'The time ran out, and the seat has gone to somebody else. Your answers are kept.',
  'signUp.whoSees': 'Sign-ups are seen by the organisers: {{authority}}',
  'meetings.closed': '\nSign-up has closed for these:',
  'meetings.closedEntry': '\n{{title}}',
  'meetings.organiser': 'Organiser: {{authority}}',
  'mySignUps.by': 'Signed up by: {{by}}',
  'myData.signedUpOther': '• {{title}} (a colleague, signed up by you)',

  'colleague.signUp': 'Sign up a colleague',
  'colleague.signUpNow': 'Sign up my colleague',
  'colleague.about': 'You are signing up a colleague for this meeting: {{title}}\nTime: {{time}}',
  'colleague.held': 'A seat is held for your colleague for 15 minutes while you answer.',
  'colleague.noSeats':
    'All seats are taken.\nMeeting: {{title}}\nTime: {{time}}\nYour colleague can join the waiting list as number {{place}}. Do you want that?',
  'colleague.name': 'What is your colleague’s full name?',
  'colleague.nameUnclear': 'I need the first and last name of whoever comes. You can also stop by writing “cancel”.',
  'colleague.addressNoted': 'E-mail address noted: {{address}}',
  'colleague.address': 'What is your colleague’s e-mail address? We write there about the sign-up, and how it can be cancelled.',
  'colleague.addressUnclear': 'I need an e-mail address, such as first.last@example.org. You can also stop by writing “cancel”.',
  'colleague.reviewAddress': 'E-mail: {{address}}',
  'colleague.reviewAsk': 'Do you want to sign up your colleague with these details? What they need to take part they tell us themselves.',
  'colleague.changeName': 'Correct the name',
  'colleague.changeAddress': 'Correct the address',
  'colleague.left': 'Stopped. Your colleague has not been signed up.',
  'colleague.signedUp': 'Your colleague is signed up.\nMeeting: {{title}}\nTime: {{time}}',
  'colleague.onWaitingList':
    'There was no seat. Your colleague is on the waiting list as number {{place}}.\nMeeting: {{title}}\nTime: {{time}}',
  'colleague.told': 'Your colleague gets a message about this, which also tells how to cancel.',
  'colleague.alreadySignedUp': 'Your colleague is already signed up. Nothing was changed.\nMeeting: {{title}}\nTime: {{time}}',
  'colleague.alreadyOnWaitingList':
    'Your colleague is already on the waiting list. Nothing was changed.\nMeeting: {{title}}\nTime: {{time}}',
  'colleague.give': 'Give the seat to a colleague',
  'colleague.sure': 'Shall your seat go to this colleague?\nName: {{name}}\nE-mail: {{address}}',
  'colleague.passed': 'Your seat now belongs to your colleague.\nMeeting: {{title}}\nTime: {{time}}',
  'colleague.placePassed': 'Your place on the waiting list now belongs to your colleague.\nMeeting: {{title}}\nTime: {{time}}',
  'colleague.unknownSender':
    'A colleague can be signed up only by somebody whose e-mail address we know, and we do not know yours. Your colleague can sign up here themselves, or you can write to {{contact}}.',
  'colleague.tooMany': 'You have already signed up ten colleagues for this meeting. If more are coming, please write to {{contact}}.',
  'colleague.ownAddress': 'That is your own address, so nothing was changed.',
  'colleague.asThemselves':
    'A seat can be given only to a colleague in the same organisation, and you have signed up as yourself. You can cancel your sign-up or write to {{contact}}.',
  'colleague.otherOrganisation':
    'A seat can be given only to a colleague in the same organisation. You can cancel your sign-up or write to {{contact}}.',
  'colleague.theirs':
    'I cannot cancel somebody else’s sign-up. They can cancel it themselves as told in the message that they got, or you can write to {{contact}}. Nothing was changed.',
  'colleague.next': 'You can sign up your colleague next: press Sign up a colleague.',
  'colleague.themselves': 'Your colleague can sign up here themselves.',

  'notice.signedUpBy':
    'You have been signed up for a meeting.\nSigned up by: {{by}}\nMeeting: {{title}}\nTime: {{time}}\nPlace: {{place}}\nIf you cannot or do not want to come, write “cancel my sign-up”. If something would help you take part, write “change my needs”.',
  'notice.waitingBy':
    'You have been put on the waiting list of a meeting.\nSigned up by: {{by}}\nMeeting: {{title}}\nTime: {{time}}\nPlace: {{place}}\nIf you cannot or do not want to come, write “cancel my sign-up”. You are told as soon as you get a seat.',
  'notice.seatFrom':
    'A colleague has given you a seat at a meeting.\nGiven by: {{by}}\nMeeting: {{title}}\nTime: {{time}}\nPlace: {{place}}\nIf you cannot or do not want to come, write “cancel my sign-up”. If something would help you take part, write “change my needs”.',
  'notice.placeFrom':
    'A colleague has given you a place on the waiting list of a meeting.\nGiven by: {{by}}\nMeeting: {{title}}\nTime: {{time}}\nPlace: {{place}}\nIf you cannot or do not want to come, write “cancel my sign-up”. You are told as soon as you get a seat.',

  'human.answered': 'The preparers have answered your message.\n\n{{text}}',
  'human.asked': 'You wrote:\n{{text}}\n\nTo go on, write “talk to a human”.',
  'human.askedByLetter': 'You wrote:\n{{text}}\n\nTo go on, reply to this letter.',
  'human.readBy': 'Your message is read by the preparers: {{authority}}',
} as const;
