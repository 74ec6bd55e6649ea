import type { Engagement } from '../engagement/stakeholder.js';
import { type Key, say } from '../locales/index.js';
import type { Intent } from '../locales/words.js';
import type { Choice, Saying } from './saying.js';

const labels = {
  'list-meetings': 'button.listMeetings',
  'sign-up': 'button.signUp',
  'my-sign-ups': 'button.mySignUps',
  'give-feedback': 'button.giveFeedback',
  help: 'button.help',
} as const satisfies Partial<Record<Intent, Key>>;

const button = (intent: keyof typeof labels): Choice => ({ label: say(labels[intent]), value: { begin: intent } });

/** Offered wherever nothing else is going on, so that no answer is a dead end: what makes sense for this person now. */
export async function wayOn(engagement: Engagement): Promise<Choice[]> {
  const asked = (await engagement.openRounds()).length > 0;
  return [button('list-meetings'), button('sign-up'), ...(asked ? [button('give-feedback')] : []), button('my-sign-ups'), button('help')];
}

/** Gives the last thing said buttons to go on with, unless it has its own. */
export async function withWayOn(says: Saying[], engagement: Engagement): Promise<Saying[]> {
  const last = says.at(-1);
  return !last || last.choices ? says : [...says.slice(0, -1), { ...last, choices: await wayOn(engagement) }];
}
