import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`
    stop reminder, stop sending reminder, no reminders, no more reminders, not want reminders, t want reminders, not remind, t remind,
    turn off reminder
  `,
  'start-reminders': list`i want a reminder, send reminder, send me reminder, start reminder, i want reminders, remind me, turn on reminder`,
  'stop-announcements': list`stop sending these messages, 
    stop announce, stop sending announce, no announce, no more announce, not want announce, t want announce, unsubscribe,
    stop messages, turn off announce, stop sending me messages
  `,
  'start-announcements': list`send announce, send me announce, start announce, i want announce, subscribe, turn on announce`,
};

/** What people write in English. */
export const en: Words = {
  phrases: {
    'sign-up': list`
      sign up, sign me up, sign-up., signing up, signup, register me, register for, i want to register, like to register,
      how do i register, can i register, want to attend, like to attend, want to take part, like to take part, want to participate,
      like to participate, can i attend, can i take part, can i participate, want to join, like to join, can i join, book a seat,
      book a place, reserve a seat, enrol, count me in, i will attend, put me on the list, put me down, add me to, registering,
      registration for, i would like to come, like to come, want to come, may i come, can i come, could i come, can i still come,
      can i still join, is there still room, is there room, room at, room for, any seats left, seats left, places left, still seats,
      still places, are there seats, get a seat, get a place, have a seat at, want a seat, like a seat, secure a, save me a,
      reserve a, reserve me, hold a seat, i will come, i ll come, i m coming, i am coming, i ll attend, i ll be there,
      i plan to attend, intend to attend, interested in attending, interested in joining, interested in taking part,
      interested in participating, how can i attend, how can i join, how to sign, how to join, how to register, how to attend,
      how to participate, could i attend, could i join, may i attend, may i join, take part in, participate in, join the, attend the,
      attend., attending., apply for, book me
    `,
    'cancel-sign-up': list`
      cancel a sign-up, cancel sign-up, cancel sign up, cancel my sign, cancel registration, cancel my registration, cancel my seat,
      cancel my place, cancel my participation, cancel attendance, cancel my attendance, withdraw sign-up, withdraw my registration,
      unregister, cannot come, can not come, can t come, cannot make it, can t make it, can not make it, cannot attend, can t attend,
      can not attend, not able to attend, unable to attend, not want to attend, t want to attend, won t attend, will not attend,
      not be attending, give up my seat, won t be able, not going to attend, not coming, i have to cancel, have to cancel,
      need to cancel, must cancel, want to cancel, like to cancel, cancel my attend, cancel my book, cancel my reserv,
      cancel the sign, cancel the regist, cancel the book, remove me from the meeting, remove me from the list,
      remove me from the hearing, take me off, drop out, something came up, won t be there, will not be there, not be there,
      can t be there, cannot be there, can not be there, not able to come, unable to come, unable to make, not able to make,
      not be able to, won t come, won t make it, will not come, will not make, no longer attend, no longer come, no longer able,
      no longer want to attend, pull out, withdraw from the meeting, withdraw from the hearing, withdraw my sign, withdraw my attend,
      give my seat, release my seat, free my seat, i am sick, i m sick, fallen ill, not attending, don t want to come,
      not want to come, decline, opt out of the meeting, how do i cancel, how can i cancel, how to cancel
    `,
    'change-sign-up': list`
      change sign-up, change my sign, change my registration, edit my sign, update my sign, edit my registration,
      update my registration, change my needs, change needs, access needs, need an interpreter, update my needs, special needs,
      accessibility needs, modify my sign, modify my registration, amend my registration, correct my registration, correct my sign,
      change the registration, change my access, add an access, add access, need interpretation, need sign language, wheelchair,
      forgot to mention, i also need, update my access, my needs have changed, change my details
    `,
    'my-sign-ups': list`
      my sign-ups, my sign ups, my signups, my sign-up., my registration, am i signed up, am i registered, what did i sign up,
      what have i signed up, which meetings am i, did i get a seat, do i have a seat, place on the waiting list, place in the queue,
      show my sign, i signed up for, am i on the waiting list, have i registered, meetings have i signed, did i register,
      did i already register, did i sign up, have i signed up, have i already, am i on the list, am i attending, am i in the queue,
      am i going, do i already have, which events am i, which meetings did i, what meetings have i, what am i signed,
      what am i registered, status of my sign, status of my registration, my bookings, my booking, my reservations, my meetings,
      my events, is my registration, is my seat, was my registration, where am i on the waiting, waiting list position,
      position on the waiting
    `,
    'give-feedback': list`
      give feedback, giving feedback, give my feedback, give some feedback, leave feedback, send feedback, submit feedback,
      write feedback, provide feedback, feedback., submit a statement, give a statement, send a statement, leave a comment,
      i want to comment, like to comment, share my opinion, give my opinion, share my views, go on writing, continue writing,
      continue my feedback, continue feedback, change my feedback, edit my feedback, change feedback, edit feedback,
      answer the questions, statement, some feedback, any feedback, have feedback, feedback on, feedback about, feedback round,
      feedback form, tell you what i think, say what i think, tell you my, what i think, my opinion, an opinion, my opinions,
      my views, my thoughts, share feedback, share my, share some, comment on, make a comment, add a comment, send a comment,
      submit a comment, send comments, comments on, written statement, written feedback, make a statement, leave a statement,
      submit my, write a statement, respond to, fill in, questionnaire, survey, suggestion, have a say, my input, give input,
      provide input, resume my feedback, resume feedback, finish my feedback, complete my feedback, modify my feedback,
      revise my feedback, update my feedback, correct my feedback, opinions about, opinion about, opinions on, have opinions,
      an opinion on
    `,
    'withdraw-feedback': list`
      withdraw feedback, withdraw my feedback, withdraw the feedback, take back my feedback, take back feedback, delete my feedback,
      remove my feedback, retract my feedback, cancel my feedback, withdraw my statement, retract my statement, delete feedback,
      remove feedback, retract feedback, withdraw statement, take my feedback back, retract what i submitted, retract what i, withdraw what i,
      take back what i, delete what i, remove what i, retract., retract my, retract the, withdraw the statement, withdraw my answer,
      withdraw my comment, delete my statement, remove my statement, delete my comment, remove my comment, delete my answers,
      remove my answers, take back my statement, take back my comment, take back my answers, cancel the feedback, cancel feedback,
      undo my feedback, pull my feedback, pull back my feedback, withdraw my submission, retract my submission, delete my submission,
      withdraw the submission
    `,
    'my-feedback': list`
      my feedback, show my feedback, what feedback have i, what feedback did i, have i given feedback, feedback i gave,
      feedback i have, my statement, my draft, what did i answer, my answers, what did i write, feedback i sent, my submission,
      feedback i submitted, feedback i wrote, feedback i left, what i wrote, what i submitted, what i sent, what have i written,
      what have i submitted, what have i answered, see my feedback, view my feedback, read my feedback, copy of my feedback,
      status of my feedback, was my feedback, is my feedback, did you get my feedback, did you receive my feedback, my comments,
      my comment, see my answers, my drafts, unfinished feedback, my previous feedback, my earlier feedback,
      have i already given feedback, have i given any feedback, did i give feedback
    `,
    'forget-me': list`
      forget me, delete my data, delete all my data, erase my data, remove my data, delete me, erase me, remove me,
      delete my information, erase my information, remove my information, right to be forgotten, delete everything,
      delete my personal, erase my personal, delete all data, delete my account, my data deleted, my data erased, my data removed,
      data deleted, data erased, data removed, deletion of my, erasure, delete all information, delete all the information,
      delete the data, delete data, delete any data, delete personal data, delete my details, erase my details, remove my details,
      erase all, erase everything, erase the data, erase data, remove all my data, remove all data, remove my personal, wipe my data,
      wipe all, close my account, remove my account, get rid of my data, destroy my data, stop storing, be forgotten,
      information deleted, information erased, information removed, data destroyed, data be destroyed, data be deleted,
      data be erased, data be removed, all my data be
    `,
    'my-data': list`
      my data, my personal data, my information, what do you know about me, data about me, information about me, stored about me,
      store about me, personal data, privacy, what data do you have, show my data, know about me, gdpr, information do you hold,
      information do you have, information you have, information you hold, data do you hold, data you have, data you hold,
      data do you store, data have you stored, data is stored, what have you stored, what is stored, what s stored,
      what do you store, see my data, view my data, access my data, copy of my data, export my data, download my data, data request,
      data protection, what do you have on me, have on me, hold about me, hold on me, have about me, know of me, check my data,
      check my information, see my information
    `,
    preferences: [
      ...list`
      messages to me, preferences, settings, notification, which messages, what messages, not send me messages, t send me messages,
      any more reminders, further reminders, reminders any more, reminders anymore, fewer reminders, disable reminders,
      enable reminders, want more reminders, mute reminders, get reminders, receive reminders, announcements any more,
      announcements anymore, any more announcements, disable announce, enable announce, mute announce, get announcements,
      receive announce, fewer messages, too many messages, stop messaging, stop writing to me, newsletter, mailing list, opt out,
      my messages, change my messages, message settings, change settings
    `,
      ...Object.values(settings).flat(),
    ],
    'talk-to-human': list`
      talk to a human, talk to human, speak to a human, speak with a human, talk with a human, a human, real person,
      talk to a person, speak to a person, talk to someone, speak to someone, speak with someone, talk with someone, contact,
      customer service, phone number, call me, who can i ask, send a message, leave a message, an official, preparers,
      e-mail address, email address, who is responsible, live person, anyone i could call, anyone i can call, anyone i can talk,
      someone i can, someone i could, somebody, could i call, can i call, i want to call, who do i call, who can i call,
      who should i contact, who do i contact, who can help, who is in charge, get in touch, reach someone, reach a person, reach you,
      actual person, actual human, live agent, an agent, representative, human being, human please, not a robot, not a bot,
      not a machine, a member of staff, staff member, your staff, speak to staff, talk to staff, civil servant, official in,
      speak to an, talk to an official, an expert, pass on a message, pass a message, telephone, phone.
    `,
    'list-meetings': list`
      coming meetings, upcoming meetings, meetings, next meeting, which meeting, what is coming, what s coming, what is on.,
      when is the, when is, events, hearings, what can i attend, what can i take part, schedule, list of meetings, coming up,
      workshop, what is planned, programme, next hearing, next event, next discussion, upcoming event, upcoming hearing,
      coming event, coming hearing, any meetings, any events, any hearings, where and when, when and where, when are, where is the,
      where are the, where will, when will, when does, what time, which day, what s on, what is on, what s happening,
      what is happening, what s next, what is next, what events, which events, what hearings, available meetings, calendar, agenda,
      seminar, discussions, show meetings, list meetings, show the meetings, meeting.
    `,
    'change-language': list`
      change language, change the language, switch language, switch the language, another language, other language,
      language settings, choose language, different language, other languages, use another, talk in another, language.
    `,
    help: list`
      help., help me, what can you do, what do you do, how does this work, how do you work, instructions, who are you, what are you,
      what is this, i do not understand, i don t understand, what can i do here, what can i ask, are you a robot, are you a human,
      are you a bot, are you a machine, are you human, how do i use, i m lost, i am lost, i need help, need some help, need help,
      can you help, could you help, please help, guide me, guidance, what can i do, what should i do, how can you help,
      how do i start, how do i begin, where do i start, how to use, what is osallistu, what s this, what are my options,
      what options, options., commands, menu., explain, what else can, confused, am i talking to a, is this a bot, is this a robot,
      is this a human, are you real, are you an ai
    `,
    thanks: list`
      thanks, thank you, thank you very much, thanks for help, thank you for help, thx, many thanks, cheers., much appreciated,
      thank you so much, thanks a lot, thanks so much, thank you for your help, great thanks, ok thanks, thanks again, ty.
    `,
    greeting: list`
      hello., hi., hey., good morning, good afternoon, good evening, good day, greetings, hi there, hello there, hiya, howdy,
      hello everyone, hi everyone, hey there, morning., evening., good to meet you, nice to meet you, how are you
    `,
  },
  settings,
  wanted: list`
    in english, english., speak english, switch to english, english please, change language to english, englanniksi, englanti.,
    englantia, vaihda englan, vaihda kieli englan, på engelska, engelska., talar du engelska, byt till engelska,
    byt språk till engelska
  `,
  calls: {
    'change-language': list`in english, speak english, englanniksi, på engelska`,
    help: list`help, help me`,
    thanks: list`thanks, thank you, thank you very much, many thanks`,
    greeting: list`hello, hi, hey, good morning, good afternoon, good evening, good day, hi there, hello there`,
    'cancel-sign-up': list`cancel my sign-up, cancel my sign up`,
    'my-feedback': list`my feedback`,
    preferences: list`stop reminders, stop announcements`,
    'talk-to-human': list`talk to a human, i want to talk to a human`,
  },
  common: list`
    the, and, of, to, is, are, was, that, this, it, with, what, where, when, why, who, how, can, could, would, should, do, does, not,
    my, your, you, we, they, have, has, will, about, please, there, which, from, be, want, like, if, or, but, any, at
  `,
};
