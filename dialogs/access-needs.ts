import type { Line } from '../engagement/line.js';
import { say } from '../locales/index.js';
import type { Answers, Question, Scene } from './dialog.js';
import { write, yesNo } from './questions.js';

/** What helps somebody take part, and whether it may be kept: kept only with consent, and only until the meeting is over. */
export const accessNeeds = (ask: (answers: Answers, scene: Scene) => Promise<Line[]>, none: Line, needed?: Question['needed']) => ({
  accessNeeds: write({ ask, atMost: 2000, none: { label: none, meaning: 'nothing' }, needed }),
  consent: yesNo({ ask: async () => ({ text: [say('signUp.consent')] }), needed: ({ accessNeeds: told }) => Boolean(told) }),
});
