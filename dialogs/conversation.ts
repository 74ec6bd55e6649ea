import { type Language, languages } from '../engagement/language.js';
import type { Engagement } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { type Intent, intents, means, phrases, plain } from '../locales/words.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import type { Saying, Utterance } from './saying.js';
import { understand } from './understand.js';

/** Where a conversation stands between two turns: plain JSON, or nothing when nothing is going on. */
export interface Progress {
  dialog?: Intent;
  asking?: string;
  answers?: Answers;
}

/** What a turn says, where it leaves the conversation, and the language from now on. */
export interface Taken {
  says: Saying[];
  progress: Progress;
  language: Language;
}

const buttons = (...which: Intent[]) => which.map((intent) => ({ label: say(buttonOf[intent]), value: { begin: intent } }));
const buttonOf = {
  'list-meetings': 'button.listMeetings',
  'sign-up': 'button.signUp',
  'cancel-sign-up': 'button.cancelSignUp',
  'my-sign-ups': 'button.mySignUps',
  'change-language': 'button.changeLanguage',
  help: 'button.help',
} as const satisfies Record<Intent, string>;

/** Offered wherever nothing else is going on, so that no answer is a dead end. */
const wayOn = buttons('list-meetings', 'sign-up', 'my-sign-ups', 'help');

/** Progress as a row gave it back: what an older version wrote, or nonsense, begins anew instead of failing. */
function toProgress(value: unknown, dialogs: Record<Intent, Dialog>): Progress {
  const { dialog, asking, answers } = (value ?? {}) as Progress;
  return dialog && dialogs[dialog]?.questions[asking ?? ''] ? { dialog, asking: asking!, answers: answers ?? {} } : {};
}

/** What was wished for: by a button, which is trusted only as far as there is such a dialog, or in words. */
function wish(utterance: Utterance, language: Language): { intent: Intent; language: Language } | undefined {
  const begin = (utterance.choice as { begin?: unknown } | null | undefined)?.begin;
  const pressed = intents.find((intent) => intent === begin);
  return pressed ? { intent: pressed, language } : understand(utterance.text, language);
}

/** A change of language, as the whole message or by a button: heard even where any words would be an answer. */
function wholeCommand(utterance: Utterance, language: Language): { intent: Intent; language: Language } | undefined {
  const wished = wish(utterance, language);
  return wished?.intent === 'change-language' && phrases[wished.language]['change-language'].includes(plain(utterance.text))
    ? wished
    : undefined;
}

/**
 * One turn of a conversation: what the person sent, read in the light of where the conversation stands. Changes nothing by itself but through
 * `engagement`, whose transaction also keeps the progress.
 */
export async function takeTurn(
  dialogs: Record<Intent, Dialog>,
  before: unknown,
  utterance: Utterance,
  engagement: Engagement,
  current: Language | undefined,
): Promise<Taken> {
  let language = current ?? engagement.person.language;
  const progress = toProgress(before, dialogs);
  const dialog = progress.dialog && dialogs[progress.dialog];
  const scene = (): Scene => ({ engagement, language });

  if (dialog && means('cancel', utterance.text)) {
    await dialog.leave?.(progress.answers!, scene());
    return { says: [{ text: [say('conversation.cancelled')], choices: wayOn }], progress: {}, language };
  }
  const command = wholeCommand(utterance, language);
  if (dialog && !command) {
    const question = dialog.questions[progress.asking!]!;
    const answer = await question.read(utterance, progress.answers!, scene());
    if (answer !== undefined) return { ...(await play(dialog, { ...progress.answers, [progress.asking!]: answer }, scene())), language };
  } else if (!dialog && means('cancel', utterance.text)) {
    return { says: [{ text: [say('conversation.nothingToCancel')], choices: wayOn }], progress: {}, language };
  }

  const wished = command ?? wish(utterance, language);
  if (wished) {
    language = wished.language;
    await engagement.prefer({ language });
    if (wished.intent === progress.dialog || wished.intent === 'change-language')
      return { ...(await again(dialog, progress, scene())), language };
    await dialog?.leave?.(progress.answers!, scene());
    const wanted = dialogs[wished.intent];
    return { ...(await play(wanted, (await wanted.hear?.(utterance, scene())) ?? {}, scene())), language };
  }
  if (dialog) {
    const repeated = await again(dialog, progress, scene());
    return { ...repeated, says: [dialog.questions[progress.asking!]!.unclear, ...repeated.says], language };
  }
  return {
    says: [{ text: [say(utterance.text.trim() === '' ? 'conversation.empty' : 'outOfScope.notUnderstood')], choices: wayOn }],
    progress: {},
    language,
  };
}

/** The question that was being asked, in the language that is on now; without one, that the language is on. */
async function again(dialog: Dialog | undefined, progress: Progress, scene: Scene): Promise<Omit<Taken, 'language'>> {
  if (dialog) return play(dialog, progress.answers!, scene);
  const others = languages.filter((language) => language !== scene.language);
  return {
    says: [
      {
        text: [say('language.changed')],
        choices: others.map((language) => ({ label: say(`language.${language}`), value: { begin: 'change-language' } })),
      },
    ],
    progress: {},
  };
}

/** Asks the first question that has no answer yet, or finishes. */
async function play(dialog: Dialog, known: Answers, scene: Scene): Promise<Omit<Taken, 'language'>> {
  let answers = known;
  for (const [asking, question] of Object.entries(dialog.questions)) {
    if (asking in answers || question.needed?.(answers, scene) === false) continue;
    const asked = await question.ask(answers, scene);
    if ('end' in asked) return { says: withWayOn(asked.end), progress: {} };
    if (!('answer' in asked)) return { says: asked, progress: { dialog: dialog.intent, asking, answers } };
    answers = { ...answers, [asking]: asked.answer };
  }
  return { says: withWayOn(await dialog.finish(answers, scene)), progress: {} };
}

/** The last thing said has buttons to go on with. */
const withWayOn = (says: Saying[]): Saying[] =>
  says.map((saying, index) => (index === says.length - 1 && !saying.choices ? { ...saying, choices: wayOn } : saying));
