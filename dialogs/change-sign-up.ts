import { say } from '../locales/index.js';
import type { Dialog } from './dialog.js';
import { optionOf } from './meeting-lines.js';
import { choose, write, yesNo } from './questions.js';

/** Changing what helps a person take part. Skipping the question takes away what was stored. */
export const changeSignUp: Dialog = {
  intent: 'change-sign-up',
  questions: {
    meeting: choose({
      ask: say('changeNeeds.which'),
      ifNone: say('mySignUps.none'),
      name: 'meeting',
      options: async (_, { engagement }) => (await engagement.mySignUps()).map(({ meeting }) => optionOf(meeting)),
    }),
    accessNeeds: write({ ask: say('signUp.accessNeeds'), optional: true }),
    consent: yesNo({ ask: async () => ({ text: [say('signUp.consent')] }), needed: ({ accessNeeds }) => Boolean(accessNeeds) }),
  },
  async finish({ meeting, accessNeeds, consent }, { engagement }) {
    const outcome = await engagement.changeAccessNeeds(meeting!, consent === 'yes' ? accessNeeds : undefined);
    if (outcome.kind !== 'alreadySignedUp' && outcome.kind !== 'alreadyOnWaitingList') return [{ text: [say('cancelSignUp.notSignedUp')] }];
    const { meeting: changed, accessNeeds: needs } = outcome.signUp;
    return [{ text: [say('changeNeeds.changed', { title: changed.title }), ...(needs ? [say('signUp.needs', { needs })] : [])] }];
  },
};
