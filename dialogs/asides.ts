import { languages } from '../engagement/language.js';
import { say } from '../locales/index.js';
import type { Dialog } from './dialog.js';
import type { Choice } from './saying.js';

/** What can be asked for, and how to reach a human. */
export const help: Dialog = {
  intent: 'help',
  aside: true,
  questions: {},
  finish: async (_, { engagement }) => [{ text: [say('help.what'), say('help.human', { contact: engagement.authority.contact })] }],
};

export const greeting: Dialog = {
  intent: 'greeting',
  aside: true,
  questions: {},
  finish: async () => [{ text: [say('greeting.hello')] }],
};

export const thanks: Dialog = {
  intent: 'thanks',
  aside: true,
  questions: {},
  finish: async () => [{ text: [say('thanks.welcome')] }],
};

/** The languages, each by its own name. */
export const languageChoices: Choice[] = languages.map((language) => ({
  label: say(`language.${language}`),
  value: { begin: 'change-language', about: language },
}));

/** A change of language without saying which. Where it was said, the engine has changed it already. */
export const changeLanguage: Dialog = {
  intent: 'change-language',
  aside: true,
  questions: {},
  finish: async () => [{ text: [say('language.which')], choices: languageChoices }],
};
