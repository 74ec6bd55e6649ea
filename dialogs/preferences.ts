import { languages } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Remembered } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { plain, type Setting, words } from '../locales/words.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { settingsOf } from './my-data.js';
import { aboutOf, button, pressed } from './questions.js';
import type { Utterance } from './saying.js';
import { phraseIn } from './understand.js';

const wishes = {
  'stop-announcements': { announcements: false },
  'start-announcements': { announcements: true },
  'stop-reminders': { reminders: false },
  'start-reminders': { reminders: true },
} as const satisfies Record<Exclude<Setting, 'remind-tomorrow'>, { announcements?: boolean; reminders?: boolean }>;
const settings = [...(Object.keys(wishes) as (keyof typeof wishes)[]), 'remind-tomorrow'] as const satisfies Setting[];

/** What is wished for, by button or in words; of two phrases the longer one ("sluta skicka påminnelser" also has "skicka påminnelser" in it). */
function settingIn(utterance: Utterance): Setting | undefined {
  if (utterance.choice !== undefined) return settings.find((each) => each === pressed(utterance));
  const said = plain(utterance.text).split(' ');
  const found = settings.flatMap((setting) =>
    languages.flatMap((language) =>
      words[language].settings[setting].filter((phrase) => phraseIn(said, phrase)).map((phrase) => ({ setting, length: phrase.length })),
    ),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.setting;
}

/** The two changes that are possible now. */
function choices({ engagement: { person } }: Scene) {
  const announcements = person.announcements
    ? button(say('preferences.stopAnnouncements'), 'stop-announcements')
    : button(say('preferences.startAnnouncements'), 'start-announcements');
  const reminders = person.reminders
    ? button(say('preferences.stopReminders'), 'stop-reminders')
    : button(say('preferences.startReminders'), 'start-reminders');
  return [announcements, reminders];
}

/** What became of the wish to be reminded tomorrow. */
function remembered(outcome: Remembered): Line {
  if (outcome.kind === 'willRemind') return say('preferences.willRemind', { at: { at: outcome.at } });
  return outcome.kind === 'tooLateToRemind' ? say('preferences.tooLateToRemind') : say('preferences.nothingToRemind');
}

/** Which messages come that nobody asked for. */
export const preferences: Dialog = {
  intent: 'preferences',
  async hear(utterance): Promise<Answers> {
    // The button under a reminder names the message that it stands under.
    const message = /^tomorrow-(.+)$/.exec(aboutOf(utterance) ?? '')?.[1];
    if (message) return { change: 'remind-tomorrow', message };
    const change = utterance.choice === undefined ? settingIn(utterance) : undefined;
    return change ? { change } : {};
  },
  questions: {
    change: {
      unclear: { text: [say('conversation.choose')] },
      ask: async (_, scene) => [{ text: [settingsOf(scene.engagement.person, scene), say('preferences.which')], choices: choices(scene) }],
      read: async (utterance) => settingIn(utterance),
    },
  },
  async finish({ change, message }, scene) {
    if (change === 'remind-tomorrow') return [{ text: [remembered(await scene.engagement.remindTomorrow(message))] }];
    const wish = wishes[change as keyof typeof wishes];
    await scene.engagement.prefer(wish);
    return [{ text: [say('preferences.changed'), settingsOf({ ...scene.engagement.person, ...wish }, scene)] }];
  },
};
