import type { Intent } from '../locales/words.js';
import type { Dialog } from './dialog.js';
import { changeLanguage, help } from './help.js';
import { listMeetings } from './list-meetings.js';
import { cancelSignUp, mySignUps } from './my-sign-ups.js';
import { signUp } from './sign-up.js';

/** Every dialog there is; an intent without one does not compile. */
export const dialogs: Record<Intent, Dialog> = {
  'list-meetings': listMeetings,
  'sign-up': signUp,
  'cancel-sign-up': cancelSignUp,
  'my-sign-ups': mySignUps,
  'change-language': changeLanguage,
  help,
};
