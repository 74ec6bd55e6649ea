import { say } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Dialog } from './dialog.js';
import { yesNo } from './questions.js';

/** Erasing a person, after a second thought. The conversation goes with them: the next message begins another. */
export const forgetMe: Dialog = {
  intent: 'forget-me',
  questions: { sure: yesNo({ ask: async () => ({ text: [say('forgetMe.sure')] }) }) },
  async finish({ sure }, scene) {
    if (sure !== 'yes') return [{ text: [say('forgetMe.kept')], choices: await wayOn(scene, [begin('my-data')]) }];
    await scene.engagement.forgetMe();
    return [{ text: [say('forgetMe.forgotten')] }];
  },
  leave: async () => ({ text: [say('forgetMe.kept')] }),
};
