import { say } from '../locales/index.js';
import type { Intent } from '../locales/words.js';
import type { Scene } from './dialog.js';
import type { Choice, Saying } from './saying.js';

/** What each thing that can be asked for is called on a button. */
export const labels = {
  'list-meetings': 'button.listMeetings',
  'sign-up': 'button.signUp',
  'cancel-sign-up': 'button.cancelSignUp',
  'change-sign-up': 'mySignUps.change',
  'my-sign-ups': 'button.mySignUps',
  'give-feedback': 'button.giveFeedback',
  'my-feedback': 'button.myFeedback',
  'withdraw-feedback': 'button.withdrawFeedback',
  'my-data': 'button.myData',
  'forget-me': 'button.forgetMe',
  preferences: 'button.preferences',
  'leave-address': 'button.leaveAddress',
  'talk-to-human': 'button.talkToHuman',
  'change-language': 'button.changeLanguage',
  help: 'button.help',
} as const satisfies Record<Exclude<Intent, 'greeting' | 'thanks'>, string>;

/** A button that begins a dialog, about something in particular when that is known. */
export const begin = (intent: keyof typeof labels, about?: string): Choice => ({
  label: say(labels[intent]),
  value: { begin: intent, ...(about ? { about } : {}) },
});

/** Offered wherever nothing else is going on, so that no answer is a dead end: what fits the moment, never more than six with `first`. */
export async function wayOn({ engagement }: Scene, first: Choice[] = []): Promise<Choice[]> {
  const rounds = await engagement.openRounds();
  const feedback = rounds.length > 0 ? (['give-feedback'] as const) : [];
  const rest = (['list-meetings', 'sign-up', ...feedback, 'my-sign-ups', 'help'] as const).map((intent) => begin(intent));
  return [...first, ...rest.filter(({ label }) => !first.some((other) => other.label.key === label.key))].slice(0, 6);
}

/** The last thing said has buttons to go on with. */
export async function withWayOn(says: Saying[], scene: Scene): Promise<Saying[]> {
  const last = says.at(-1);
  return !last || last.choices ? says : [...says.slice(0, -1), { ...last, choices: await wayOn(scene) }];
}

/** A question can always be left; where “no” does that, a further button would only be mistaken for a yes to “do you want to cancel?”. */
export function withLeaving(says: Saying[], label = say('conversation.cancel')): Saying[] {
  const last = says.at(-1);
  if (!last || last.choices?.some(({ value }) => 'answer' in value && value.answer === 'no')) return says;
  return [...says.slice(0, -1), { ...last, choices: [...(last.choices ?? []), { label, value: { cancel: true } }] }];
}
