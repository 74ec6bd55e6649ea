import { say } from '../locales/index.js';
import { beforeName, means } from '../locales/words.js';
import type { Answers, Question, Scene } from './dialog.js';
import { ordinalIn } from './naming.js';
import { write } from './questions.js';
import { isPolite, isUrgent, understand } from './understand.js';

/** Which of these the person has said is wrong: it is asked again, though it may be known. */
const isWrong = ({ wrong }: Answers, what: 'name' | 'organisation') => wrong === what;

const nameless: NonNullable<Question['needed']> = (answers, { engagement }) => !engagement.person.name || isWrong(answers, 'name');

/**
 * Can this be somebody's name? Not a question, a refusal, a whole sentence, nor what sounds like a wish; but names begin with capitals, and many
 * sound like something ("Suvi Suomela").
 */
export function isLikeName(text: string, { language }: Scene): boolean {
  const [first, ...rest] = text.trim().split(/\s+/);
  if (first === undefined || rest.length > 7 || text.trim().endsWith('?')) return false;
  if ((['yes', 'no', 'skip', 'nothing'] as const).some((answer) => means(answer, text))) return false;
  if (rest.some((word) => /^\p{Lu}/u.test(word))) return true;
  // "The first one" is a meeting that somebody has in mind.
  if (ordinalIn(text, 10) !== undefined) return false;
  const heard = understand(text, language);
  return heard.kind !== 'sure' || rest.length === 0 || (rest.length === 1 && !isUrgent(heard.intent)) || isPolite(heard.intent);
}

/** Who somebody is, asked where we do not know it. "Nimeni on Aino" is Aino. */
export const name = write({
  ask: async () => [say('signUp.name')],
  atMost: 200,
  needed: nameless,
  fits: isLikeName,
  unclear: say('signUp.nameUnclear'),
  tidy: (text) => text.replace(beforeName, ''),
});

/** A name that may be left out: feedback is taken from those, too, who do not say who they are. */
export const nameIfWished = write({
  ask: async () => [say('feedback.name')],
  atMost: 200,
  none: { label: say('conversation.skip'), meaning: 'no' },
  needed: nameless,
  fits: isLikeName,
  tidy: (text) => text.replace(beforeName, ''),
});

/** Whom somebody speaks for; the empty answer is themselves. */
export const organisation = write({
  ask: async () => [say('signUp.organisation')],
  atMost: 200,
  none: { label: say('signUp.myself'), meaning: 'myself' },
  needed: (answers, { engagement: { person } }) => (!person.organisation && !person.asThemselves) || isWrong(answers, 'organisation'),
});

/** Keeps what was told. */
export async function introduce({ name: given, organisation: represented, wrong }: Answers, { engagement }: Scene): Promise<void> {
  await engagement.introduce({
    ...(given ? { name: given } : {}),
    ...(represented ? { organisation: represented } : {}),
    // The empty answer is kept too, so that nobody is asked again.
    asThemselves: represented === '' && (wrong === 'organisation' || !engagement.person.organisation),
  });
}
