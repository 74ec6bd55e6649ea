import { addressIn } from '../engagement/address.js';
import { say } from '../locales/index.js';
import type { Answers, Dialog, Question, Scene } from './dialog.js';
import { button, hasWords, pressed } from './questions.js';
import type { Utterance } from './saying.js';

/** An address that the request itself tells. */
async function told({ text }: Utterance): Promise<Answers> {
  const address = addressIn(text);
  return address ? { address } : {};
}

/** Where to write to; who has an address that is confirmed has nothing to leave. */
const address: Question = {
  open: true,
  unclear: { text: [say('address.notOne')] },
  async ask(_, { engagement: { person, authority } }) {
    if (person.email) return { end: [{ text: [say('address.known', { email: person.email, contact: authority.contact })] }] };
    return [{ text: [say('address.ask')] }];
  },
  read: async (utterance) => (hasWords(utterance) ? addressIn(utterance.text) : undefined),
};

const tooMany = ({ engagement }: Scene) => [{ text: [say('address.tooMany', { contact: engagement.authority.contact })] }];
const noAddress: Answers = {};
const choices = [button(say('address.again'), 'again'), button(say('address.other'), 'other')];

/** The code that was sent there, by which we know that it is theirs. */
const code: Question = {
  unclear: { text: [say('address.notCode')] },
  async ask({ address: email }, scene) {
    if (scene.engagement.person.email) return address.ask({}, scene);
    if ((await scene.engagement.sendCode(email!)) === 'tooMany') return { end: tooMany(scene) };
    return [{ text: [say('address.sent', { email: email! }), say('address.until')], choices }];
  },
  async read(utterance, answers, scene) {
    const other = utterance.choice === undefined ? addressIn(utterance.text) : undefined;
    if (other) return { answers: { address: other } };
    if (pressed(utterance) === 'other') return { answers: noAddress };
    if (pressed(utterance) === 'again') {
      if ((await scene.engagement.sendCode(answers.address!, true)) === 'tooMany') return { end: tooMany(scene) };
      return { answers, says: [{ text: [say('address.sent', { email: answers.address! }), say('address.until')], choices }] };
    }
    const digits = utterance.choice === undefined ? utterance.text.replace(/[\s-]/g, '').match(/(?<!\d)\d{6}(?!\d)/)?.[0] : undefined;
    if (!digits) return undefined;
    const outcome = await scene.engagement.confirmAddress(digits);
    if (outcome.kind === 'confirmed') return { end: [{ text: [say('address.confirmed', { email: outcome.email })] }] };
    if (outcome.kind === 'ended') return { end: [{ text: [say('address.ended')] }] };
    return { answers, says: [{ text: [say('address.wrong')], choices }] };
  },
};

/** Leaving an address, to be written to when the page is closed. */
export const leaveAddress: Dialog = {
  intent: 'leave-address',
  hear: told,
  questions: { address, code },
  // The code ends it.
  finish: async () => [],
};
