import { say } from '../locales/index.js';
import { beforeName } from '../locales/words.js';
import type { Answers, Question, Scene } from './dialog.js';
import { write } from './questions.js';

const nameless: NonNullable<Question['needed']> = (_, { engagement }) => !engagement.person.name;

/** Who somebody is, asked where we do not know it. "Nimeni on Aino" is Aino. */
export const name = write({
  ask: async () => [say('signUp.name')],
  atMost: 200,
  needed: nameless,
  tidy: (text) => text.replace(beforeName, ''),
});

/** A name that may be left out: feedback is taken from those, too, who do not say who they are. */
export const nameIfWished = write({
  ask: async () => [say('feedback.name')],
  atMost: 200,
  none: { label: say('conversation.skip'), meaning: 'no' },
  needed: nameless,
  tidy: (text) => text.replace(beforeName, ''),
});

/** Whom somebody speaks for; the empty answer is themselves. */
export const organisation = write({
  ask: async () => [say('signUp.organisation')],
  atMost: 200,
  none: { label: say('signUp.myself'), meaning: 'myself' },
  needed: (_, { engagement: { person } }) => !person.organisation && !person.asThemselves,
});

/** Keeps what was told. */
export async function introduce({ name: given, organisation: represented }: Answers, { engagement }: Scene): Promise<void> {
  await engagement.introduce({
    ...(given ? { name: given } : {}),
    ...(represented ? { organisation: represented } : {}),
    // The empty answer is kept too, so that nobody is asked again.
    asThemselves: represented === '',
  });
}
