import { say, speak } from '../locales/index.js';
import { plain } from '../locales/words.js';
import type { Question, Scene } from './dialog.js';
import { write } from './questions.js';

const knows = ({ engagement }: Scene) => Boolean(engagement.person.organisation) || engagement.person.asThemselves;

/**
 * Who somebody is, asked once of those whom nobody introduced: these three stand among the questions of a dialog that needs to know. What staff
 * imported is not asked and not overwritten.
 */
export const whoAreYou: Record<'name' | 'organisation' | 'introduced', Question> = {
  name: write({ ask: say('signUp.name'), needed: (_, { engagement }) => !engagement.person.name }),
  organisation: write({ ask: say('signUp.organisation'), needed: (_, scene) => !knows(scene) }),
  introduced: {
    unclear: { text: [say('conversation.choose')] },
    needed: ({ name, organisation }) => name !== undefined || organisation !== undefined,
    async ask({ name, organisation }, { engagement, language }) {
      const asThemselves = organisation !== undefined && plain(organisation) === plain(speak(say('signUp.myself'), language));
      await engagement.introduce({
        ...(name ? { name } : {}),
        ...(organisation && !asThemselves ? { organisation } : {}),
        asThemselves,
      });
      return { known: { introduced: 'yes' } };
    },
    read: async () => undefined,
  },
};
