import { say } from '../locales/index.js';
import { addressOf, colleague, toldOfColleague } from './colleague.js';
import type { Answers, Question, Scene } from './dialog.js';
import { yesNo } from './questions.js';
import type { Choice, Saying } from './saying.js';

const giving = ({ sure }: Answers) => sure === 'give';

/** Gives a sign-up that is named to a colleague. */
export const giveButton = (meeting: string): Choice => ({
  label: say('colleague.give'),
  value: { begin: 'cancel-sign-up', about: `give-${meeting}` },
});

/** May it be given at all? Only inside an organisation, by somebody who is known. */
export const mayGive = ({ engagement: { person } }: Scene): boolean => person.email !== undefined && person.organisation !== undefined;

/** Who is to have the seat instead, once it is known that somebody is. */
export const givingSeat: Record<'colleague' | 'address' | 'give', Question> = {
  colleague: { ...colleague, needed: giving },
  address: { ...addressOf, needed: giving },
  give: yesNo({
    needed: giving,
    ask: async ({ colleague: name, address }) => ({ text: [say('colleague.sure', { name: name!, address: address! })] }),
  }),
};

export async function giveSeat({ meeting, colleague: name, address, give }: Answers, scene: Scene): Promise<Saying[]> {
  if (give !== 'yes') return [{ text: [say('cancelSignUp.kept')] }];
  return toldOfColleague(await scene.engagement.passSeat(meeting!, { name: name!, email: address! }), scene);
}
