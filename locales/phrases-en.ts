import { list, type Words } from './phrases.js';

const settings = {
  'stop-reminders': list`
    stop reminder, stop sending reminder, no reminders, no more reminders, not want reminders, t want reminders, not remind, t remind,
    turn off reminder, turn reminders off, turn the reminders off, don t remind, do not remind, silence reminder, mute reminder, t need reminder, t need these reminder, stop reminding
  `,
  'start-reminders': list`i want a reminder, send reminder, send me reminder, start reminder, i want reminders, remind me, turn on reminder, get a reminder, have a reminder, reminders back on`,
  'stop-announcements': list`
    stop sending these messages, mailing list, no further announce,
    stop announce, stop sending announce, no announce, no more announce, not want announce, t want announce, unsubscribe,
    stop messages, turn off announce, stop sending me messages
  `,
  'start-announcements': list`send announce, send me announce, start announce, i want announce, subscribe, turn on announce`,
  'remind-tomorrow': list`remind tomorrow, remind me tomorrow, remind me again tomorrow, reminder tomorrow, a reminder for tomorrow`,
};

/** Words of command in English. */
export const en: Words = {
  settings,
  facts: {
    what: list`what is it about, what s it about, what is this about, what about, what s the topic, what is the topic, what happens, what will be discussed, what is discussed`,
    where: list`where is, where s, where will, where., what address, what is the address, which place, what place, is it online, is it remote`,
    when: list`when is, when s, when does, when will, when., what time, which day, what day, at what time, how long does`,
    ends: list`until when, till when, by when, what is the deadline, what s the deadline, last day, how long can, how long do i, when does sign-up, when is the deadline`,
    seats: list`how many seats, how many places, are there seats, any seats, is there room, is there space, seats left`,
    who: list`who asks, who is asking, who s asking, who collects, who organises, which authority, who reads, who will read, why do you ask`,
    public: list`is it public, is this public, is feedback public, is my feedback public, be published, will it be public, who can see, who sees, confidential`,
  },
  parts: {
    name: list`name, i am not, wrong person`,
    organisation: list`organisation, organization, association, company, employer, represent`,
    needs: list`needs, need, access, interpret`,
    colleague: list`name, wrong person`,
    address: list`address, e-mail, email, mail`,
  },
  others: {
    colleague: list`
      my colleague, a colleague, colleague of mine, co-worker, coworker, sign up someone else, register someone else, our representative,
      sign somebody else up, sign someone else up, for someone else, my boss, our chair, another person
    `,
    both: list`me and, and me, and i, i and, both of us, two of us, with my`,
    instead: list`
      instead of me, in my place, take my place, take my seat, takes my place, takes my seat, have my place, have my seat, my seat to, my place to, substitute, stand-in, replace me, hand over my,
      pass my, give my seat, give my place, transfer my, come in my stead, goes instead, comes instead, attend instead
    `,
    absent: list`
      colleague can t, colleague cannot, colleague can not, colleague cant, colleague is not, colleague isn t, colleague won t, colleague will not, colleague is ill, colleague is sick,
      colleague s sign-up, colleague s sign, colleague s regist, colleague s seat, colleague s place, colleagues sign, colleagues regist, cancel colleague, unregister colleague, withdraw colleague, remove colleague,
      sign-up of colleague, registration of colleague, boss can t, boss cannot, chair can t, chair cannot, co-worker can t, coworker can t, his sign, her sign, their sign, his regist, her regist,
      their regist, cancel his., cancel her., cancel hers., cancel their., cancel theirs., he can t, she can t, he cannot, she cannot, they can t come, they cannot come, he isn t, she isn t
    `,
    me: list`
      i can t, i cannot, i cant., i can not, i won t, i will not, i m not, i am not, i m ill, i m sick, i am ill, i am sick, neither of us, none of us, both of us, we can t, we cannot,
      mine., cancel me., my own, my sign-up and, my seat and, me and, and me.
    `,
  },
  ordinals: list`first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, last`,
  cardinals: list`one., two., three., four., five., six., seven., eight., nine., ten.`,
  weekdays: list`mon monday, tue tuesday, tues tuesday, wed wednesday, thu thursday, thur thursday, thurs thursday, fri friday, sat saturday, sun sunday`,
  days: ['today', 'tomorrow'],
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
    'leave-address': list`my e-mail address, my email address, my email, my e-mail`,
    'talk-to-human': list`talk to a human, i want to talk to a human`,
  },
};
