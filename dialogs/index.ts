import type { Intent } from '../locales/words.js';
import { changeSignUp } from './change-sign-up.js';
import type { Dialog } from './dialog.js';
import { giveFeedback } from './give-feedback.js';
import { changeLanguage, greeting, help, thanks } from './help.js';
import { listMeetings } from './list-meetings.js';
import { forgetMe, myData } from './my-data.js';
import { myFeedback, withdrawFeedback } from './my-feedback.js';
import { cancelSignUp, mySignUps } from './my-sign-ups.js';
import { preferences, startAnnouncements, startReminders, stopAnnouncements, stopReminders } from './preferences.js';
import { signUp } from './sign-up.js';
import { talkToHuman } from './talk-to-human.js';

/** Every dialog there is; an intent without one does not compile. */
export const dialogs: Record<Intent, Dialog> = {
  'list-meetings': listMeetings,
  'sign-up': signUp,
  'cancel-sign-up': cancelSignUp,
  'change-sign-up': changeSignUp,
  'my-sign-ups': mySignUps,
  'give-feedback': giveFeedback,
  'my-feedback': myFeedback,
  'withdraw-feedback': withdrawFeedback,
  'my-data': myData,
  'forget-me': forgetMe,
  preferences,
  'stop-reminders': stopReminders,
  'start-reminders': startReminders,
  'stop-announcements': stopAnnouncements,
  'start-announcements': startAnnouncements,
  'talk-to-human': talkToHuman,
  'change-language': changeLanguage,
  help,
  greeting,
  thanks,
};
