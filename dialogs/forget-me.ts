import { say } from '../locales/index.js';
import type { Dialog } from './dialog.js';
import { yesNo } from './questions.js';

/** Erasing a person, after a second thought. The conversation goes with them: the next message begins another. */
export const forgetMe: Dialog = {
  intent: 'forget-me',
  questions: { sure: yesNo({ ask: async () => ({ text: [say('forgetMe.sure')] }) }) },
  async finish({ sure }, { engagement }) {
    if (sure !== 'yes') return [{ text: [say('forgetMe.kept')] }];
    await engagement.forgetMe();
    return [{ text: [say('forgetMe.forgotten')] }];
  },
  leave: async () => ({ text: [say('forgetMe.kept')] }),
};
