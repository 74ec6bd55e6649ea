import { say } from '../locales/index.js';
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
    }),
  },
  async finish({ message }, { engagement }) {
    await engagement.messageToStaff(message!);
    return [{ text: [say('human.passedOn'), say('human.copy', { text: message! })] }];
  },
  leave: async () => ({ text: [say('human.notSent')] }),
};
