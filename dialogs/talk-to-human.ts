import { say } from '../locales/index.js';
import { isBlank } from '../locales/words.js';
import type { Dialog } from './dialog.js';
import { button } from './questions.js';

/** How to reach a human, and a message that the bot passes on. */
export const talkToHuman: Dialog = {
  intent: 'talk-to-human',
  questions: {
    message: {
      open: true,
      unclear: { text: [say('conversation.empty')] },
      ask: async (_, { engagement }) => [
        {
          text: [say('human.how', { contact: engagement.authority.contact }), say('human.write')],
          choices: [button(say('conversation.cancel'), 'cancel')],
        },
      ],
      read: async ({ text, choice }) => (choice === undefined && !isBlank(text) ? text.trim() : undefined),
    },
  },
  async finish({ message }, { engagement }) {
    await engagement.messageToStaff(message!);
    return [{ text: [say('human.passedOn')] }];
  },
};
