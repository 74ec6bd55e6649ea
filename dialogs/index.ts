import { changeLanguage, greeting, help, thanks } from './asides.js';
import { cancelSignUp } from './cancel-sign-up.js';
import { changeSignUp } from './change-sign-up.js';
import { forgetMe } from './forget-me.js';
import { giveFeedback } from './give-feedback.js';
import { leaveAddress } from './leave-address.js';
import { listMeetings } from './list-meetings.js';
import { myData } from './my-data.js';
import { myFeedback } from './my-feedback.js';
import { mySignUps } from './my-sign-ups.js';
import { preferences } from './preferences.js';
import type { Dialogs } from './progress.js';
import { signUp } from './sign-up.js';
import { talkToHuman } from './talk-to-human.js';
import { withdrawFeedback } from './withdraw-feedback.js';

/** Every dialog there is; an intent without one does not compile. */
export const dialogs: Dialogs = {
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
  'leave-address': leaveAddress,
  'talk-to-human': talkToHuman,
  greeting,
  thanks,
  'change-language': changeLanguage,
  help,
};
