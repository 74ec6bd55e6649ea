import { say } from '../locales/index.js';
import type { Dialog } from './dialog.js';

/** What can be asked for, and how to reach a human. */
export const help: Dialog = {
  intent: 'help',
  aside: true,
  questions: {},
  finish: async (_, { engagement }) => [{ text: [say('help.what'), say('help.human', { contact: engagement.authority.contact })] }],
};

/** The engine changes the language itself, for it may happen in the middle of anything; this says so where nothing else is going on. */
export const changeLanguage: Dialog = {
  intent: 'change-language',
  questions: {},
  finish: async () => [{ text: [say('language.changed')] }],
};

/** An answer to a greeting. */
export const greeting: Dialog = {
  intent: 'greeting',
  aside: true,
  questions: {},
  finish: async () => [{ text: [say('greeting.hello')] }],
};

/** An answer to thanks. */
export const thanks: Dialog = {
  intent: 'thanks',
  aside: true,
  questions: {},
  finish: async () => [{ text: [say('thanks.welcome')] }],
};
