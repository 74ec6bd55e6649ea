import type { Person } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import type { Intent } from '../locales/words.js';
import type { Dialog, Scene } from './dialog.js';
import type { Saying } from './saying.js';

/** How things stand, and a button for each change. */
function told(
  { announcements, reminders }: Pick<Person, 'announcements' | 'reminders'>,
  { language }: Scene,
  ...before: Saying['text']
): Saying[] {
  const state = (on: boolean) => speak(say(on ? 'preferences.on' : 'preferences.off'), language);
  return [
    {
      text: [
        ...before,
        say('preferences.now', { announcements: state(announcements), reminders: state(reminders) }),
        say('preferences.which'),
      ],
      choices: [
        announcements
          ? { label: say('preferences.stopAnnouncements'), value: { begin: 'stop-announcements' } }
          : { label: say('preferences.startAnnouncements'), value: { begin: 'start-announcements' } },
        reminders
          ? { label: say('preferences.stopReminders'), value: { begin: 'stop-reminders' } }
          : { label: say('preferences.startReminders'), value: { begin: 'start-reminders' } },
        { label: say('button.help'), value: { begin: 'help' } },
      ],
    },
  ];
}

/** Which messages come unasked. */
export const preferences: Dialog = {
  intent: 'preferences',
  questions: {},
  finish: async (_, scene) => told(scene.engagement.person, scene),
};

/** A wish about messages that is clear at once, as every notification tells how to say it. */
const change = (intent: Intent, wish: Partial<Pick<Person, 'announcements' | 'reminders'>>): Dialog => ({
  intent,
  questions: {},
  async finish(_, scene) {
    await scene.engagement.prefer(wish);
    return told({ ...scene.engagement.person, ...wish }, scene, say('preferences.changed'));
  },
});

export const stopReminders = change('stop-reminders', { reminders: false });
export const startReminders = change('start-reminders', { reminders: true });
export const stopAnnouncements = change('stop-announcements', { announcements: false });
export const startAnnouncements = change('start-announcements', { announcements: true });
