import { say } from '../locales/index.js';
import { accessNeeds } from './access-needs.js';
import { ownNamed } from './cancel-sign-up.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { optionOf } from './meeting-lines.js';
import { choose } from './questions.js';
import { needs } from './sign-up-outcomes.js';

/** Sign-ups that stand; a seat that is only held is still being answered about. */
const standing = async ({ engagement }: Scene) => (await engagement.mySignUps()).filter(({ status }) => status !== 'held');

/** What is asked, with what is stored now. */
async function ask({ meeting }: Answers, scene: Scene) {
  const found = (await standing(scene)).find((signUp) => signUp.meeting.id === meeting);
  return [say('changeNeeds.ask', { title: found?.meeting.title ?? '' }), ...needs(found?.accessNeeds, false)];
}

/** Changing what one needs to take part. */
export const changeSignUp: Dialog = {
  intent: 'change-sign-up',
  hear: ownNamed,
  questions: {
    meeting: choose({
      ask: say('changeNeeds.which'),
      ifNone: say('changeNeeds.noSignUps'),
      obvious: true,
      options: async (_, scene) => (await standing(scene)).map(({ meeting }) => optionOf(meeting)),
    }),
    ...accessNeeds(ask, say('changeNeeds.none')),
  },
  async finish({ meeting, accessNeeds: told, consent }, { engagement }) {
    if (told && consent !== 'yes') return [{ text: [say('changeNeeds.kept')] }];
    const outcome = await engagement.changeAccessNeeds(meeting!, told || undefined);
    if (!('signUp' in outcome)) return [{ text: [say('cancelSignUp.notSignedUp')] }];
    const { signUp } = outcome;
    const now = signUp.accessNeeds ? needs(signUp.accessNeeds, false) : [say('changeNeeds.removed')];
    return [{ text: [say('changeNeeds.changed', { title: signUp.meeting.title }), ...now] }];
  },
};
