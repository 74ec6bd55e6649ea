import { say } from '../locales/index.js';
import type { Scene } from './dialog.js';
import type { Saying } from './saying.js';
import { wayOn } from './way-on.js';

/** The first words: that this is a machine, what it is good for, and how to reach a human. */
export async function welcome({ engagement }: Scene): Promise<Saying> {
  const { name: authority, contact } = engagement.authority;
  const text = [say('welcome.hello', { authority }), say('welcome.what'), say('welcome.human', { contact })];
  const choices = await wayOn(engagement);
  return { text, choices, card: { title: say('welcome.card', { authority }), text, items: [], choices } };
}
