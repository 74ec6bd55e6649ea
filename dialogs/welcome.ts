import { say } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Scene } from './dialog.js';
import type { Saying, Utterance } from './saying.js';

/** The first words of a conversation: who speaks, that it is a machine, and how to reach a human. */
export async function welcome(scene: Scene): Promise<Saying> {
  const { name: authority, contact } = scene.engagement.authority;
  const hello = say('welcome.hello', { authority });
  const what = say('welcome.what');
  const human = say('welcome.human', { contact });
  const choices = await wayOn(scene);
  const all = choices.length < 6 ? [...choices, begin('talk-to-human')] : choices;
  return {
    text: [hello, what, human],
    choices: all,
    card: {
      title: say('welcome.card', { authority }),
      items: [{ text: [hello, what] }, { text: [human] }],
      choices: all,
    },
  };
}

/** What the personal link that was opened is about, as a wish. Nothing in it is trusted beyond its shape. */
export function aboutIn({ about }: Utterance): { intent: 'sign-up' | 'give-feedback'; about: string } | undefined {
  const [, what, id] = /^(meeting|round):([\w-]{1,64})$/.exec(about ?? '') ?? [];
  return id ? { intent: what === 'meeting' ? 'sign-up' : 'give-feedback', about: id } : undefined;
}
