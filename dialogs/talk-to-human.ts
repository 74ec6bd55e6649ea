import { say } from '../locales/index.js';
import { means } from '../locales/words.js';
import { begin, wayOn } from './buttons.js';
import type { Dialog } from './dialog.js';
import { write } from './questions.js';

/** How to reach a human, and a message passed on to them. */
export const talkToHuman: Dialog = {
  intent: 'talk-to-human',
  questions: {
    message: write({
      ask: async (_, { engagement: { authority, person } }) => [
        say('human.how', { contact: authority.contact }),
        say('human.write'),
        // Without an address of theirs nobody could answer.
        ...(person.email ? [] : [say('human.replyTo')]),
      ],
      atMost: 10_000,
      // “Yes” answers whether to write; it is not what to pass on.
      fits: (text) => !means('yes', text) && !means('no', text),
      unclear: say('human.unclear'),
    }),
  },
  async finish({ message }, scene) {
    await scene.engagement.messageToStaff(message!);
    const choices = await wayOn(scene, [begin('talk-to-human')]);
    return [{ text: [say('human.passedOn'), say('human.copy', { text: message! })], choices }];
  },
  leave: async () => ({ text: [say('human.notSent')] }),
};
