import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`
    stop reminder, stop sending reminder, no reminders, no more reminders, not want reminders, t want reminders, not remind, t remind,
    turn off reminder
  `,
  'start-reminders': list`send reminder, send me reminder, start reminder, i want reminders, remind me, turn on reminder`,
  'stop-announcements': list`
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
      book a place, reserve a seat, enrol, count me in, i will attend
    `,
    'cancel-sign-up': list`
      cancel a sign-up, cancel sign-up, cancel sign up, cancel my sign, cancel registration, cancel my registration, cancel my seat,
      cancel my place, cancel my participation, cancel attendance, cancel my attendance, withdraw sign-up, withdraw my registration,
      unregister, cannot come, can not come, can t come, cannot make it, can t make it, can not make it, cannot attend, can t attend,
      can not attend, not able to attend, unable to attend, not want to attend, t want to attend, won t attend, will not attend,
      not be attending, give up my seat, won t be able, not going to attend, not coming
    `,
    'change-sign-up': list`
      change sign-up, change my sign, change my registration, edit my sign, update my sign, edit my registration,
      update my registration, change my needs, change needs, access needs, need an interpreter, update my needs, special needs,
      accessibility needs
    `,
    'my-sign-ups': list`
      my sign-ups, my sign ups, my signups, my sign-up., my registration, am i signed up, am i registered, what did i sign up,
      what have i signed up, which meetings am i, did i get a seat, do i have a seat, place on the waiting list, place in the queue,
      show my sign, i signed up for, am i on the waiting list, have i registered, meetings have i signed
    `,
    'give-feedback': list`
      give feedback, giving feedback, give my feedback, give some feedback, leave feedback, send feedback, submit feedback,
      write feedback, provide feedback, feedback., submit a statement, give a statement, send a statement, leave a comment,
      i want to comment, like to comment, share my opinion, give my opinion, share my views, go on writing, continue writing,
      continue my feedback, continue feedback, change my feedback, edit my feedback, change feedback, edit feedback,
      answer the questions, statement
    `,
    'withdraw-feedback': list`
      withdraw feedback, withdraw my feedback, withdraw the feedback, take back my feedback, take back feedback, delete my feedback,
      remove my feedback, retract my feedback, cancel my feedback, withdraw my statement, retract my statement, delete feedback,
      remove feedback, retract feedback, withdraw statement, take my feedback back
    `,
    'my-feedback': list`
      my feedback, show my feedback, what feedback have i, what feedback did i, have i given feedback, feedback i gave,
      feedback i have, my statement, my draft, what did i answer, my answers, what did i write, feedback i sent, my submission
    `,
    'forget-me': list`
      forget me, delete my data, delete all my data, erase my data, remove my data, delete me, erase me, remove me,
      delete my information, erase my information, remove my information, right to be forgotten, delete everything, delete my personal,
      erase my personal, delete all data, delete my account
    `,
    'my-data': list`
      my data, my personal data, my information, what do you know about me, data about me, information about me, stored about me,
      store about me, personal data, privacy, what data do you have, show my data, know about me, gdpr
    `,
    preferences: [
      ...list`
      messages to me, preferences, settings, notification, which messages, what messages, not send me messages, t send me messages
    `,
      ...Object.values(settings).flat(),
    ],
    'talk-to-human': list`
      talk to a human, talk to human, speak to a human, speak with a human, talk with a human, a human, real person, talk to a person,
      speak to a person, talk to someone, speak to someone, speak with someone, talk with someone, contact, customer service,
      phone number, call me, who can i ask, send a message, leave a message, an official, preparers, e-mail address, email address,
      who is responsible, live person
    `,
    'list-meetings': list`
      coming meetings, upcoming meetings, meetings, next meeting, which meeting, what is coming, what s coming, what is on.,
      when is the, when is, events, hearings, what can i attend, what can i take part, schedule, list of meetings, coming up, workshop,
      what is planned, programme
    `,
    'change-language': list`
      change language, change the language, switch language, switch the language, another language, other language, language settings,
      choose language
    `,
    help: list`
      help., help me, what can you do, what do you do, how does this work, how do you work, instructions, who are you, what are you,
      what is this, i do not understand, i don t understand, what can i do here, what can i ask, are you a robot, are you a human,
      are you a bot, are you a machine, are you human, how do i use
    `,
    thanks: list`
      thanks, thank you, thank you very much, thanks for help, thank you for help, thx, many thanks, cheers., much appreciated
    `,
    greeting: list`hello., hi., hey., good morning, good afternoon, good evening, good day, greetings, hi there, hello there`,
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
