import { isLanguage, type Language, languages } from '../engagement/language.js';
import type { Engagement } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { type Intent, intents, isBlank, means, phrases, plain } from '../locales/words.js';
import type { Dialog, Scene } from './dialog.js';
import { begin, type Played, type Progress, play, toProgress } from './play.js';
import type { Saying, Utterance } from './saying.js';
import { languageIn, understand } from './understand.js';
import { wayOn } from './way-on.js';
import { welcome } from './welcome.js';

/** What a turn says, where it leaves the conversation, and the language from now on. */
export interface Taken extends Played {
  language: Language;
}

/** Longer messages than this are refused whole, so that nobody believes half of theirs was kept. Teams allows about as much. */
const longest = 30_000;

interface Wish {
  intent: Intent;
  language: Language;
}

/** What was wished for by a button, which is trusted only as far as there is such a dialog. */
function pressedWish(utterance: Utterance, language: Language): Wish | undefined {
  const { begin: pressed, about } = (utterance.choice ?? {}) as { begin?: unknown; about?: unknown };
  const intent = intents.find((each) => each === pressed);
  return intent && { intent, language: intent === 'change-language' && isLanguage(about) ? about : language };
}

/** A message that is a command from its first word to its last: heard even where any words would be an answer. */
function wholeCommand(text: string, language: Language): Wish | undefined {
  const wished = understand(text, language);
  return wished && (phrases[wished.language][wished.intent] as readonly string[]).includes(plain(text)) ? wished : undefined;
}

const isCancel = ({ text, choice }: Utterance) =>
  (choice as { answer?: unknown } | null | undefined)?.answer === 'cancel' || (choice === undefined && means('cancel', text));

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
  const language = current ?? engagement.person.language;
  const progress = toProgress(before, dialogs);
  const dialog = progress.dialog && dialogs[progress.dialog];
  const scene: Scene = { engagement, language };
  const pending = async (say: Saying[], now = scene): Promise<Taken> => {
    const asked = dialog ? await play(dialog, progress.answers!, now) : { says: [], progress: {} };
    return { says: [...say, ...asked.says], progress: asked.progress, language: now.language };
  };

  if (utterance.event === 'welcome') return greet(dialogs, utterance, scene, pending);
  if (utterance.text.length > longest) return { says: [{ text: [say('door.tooLong')] }], progress, language };
  if (isCancel(utterance)) {
    await dialog?.leave?.(progress.answers!, scene);
    const line = dialog ? (dialog.left ?? say('conversation.cancelled')) : say('conversation.nothingToCancel');
    return { says: [{ text: [line], choices: await wayOn(engagement) }], progress: {}, language };
  }

  const question = dialog?.questions[progress.asking!];
  let wished = pressedWish(utterance, language) ?? (utterance.choice === undefined ? wholeCommand(utterance.text, language) : undefined);
  // A whole command wins over an answer in free words; where the answer is one of a few, "ohita" and the like are read as the answer first.
  if (dialog && question && (!wished || (!question.open && utterance.choice === undefined && wished.intent !== 'change-language'))) {
    const answer = await question.read(utterance, progress.answers!, scene);
    if (typeof answer === 'string')
      return { ...(await play(dialog, { ...progress.answers, [progress.asking!]: answer }, scene)), language };
    if (answer && 'stay' in answer)
      return { says: answer.stay, progress: { ...progress, answers: answer.answers ?? progress.answers! }, language };
    if (answer) return { ...(await play(dialog, answer.go, scene)), language };
  }
  wished ??= question?.open ? undefined : understand(utterance.text, language);
  if (wished) return fulfil(dialogs, wished, utterance, scene, dialog, progress, pending);
  if (dialog && question) return pending([question.unclear]);

  const heard = languageIn(utterance.text) ?? language;
  if (heard !== language) await engagement.prefer({ language: heard });
  const line = isBlank(utterance.text) ? say('conversation.empty') : say('outOfScope.notUnderstood');
  return { says: [{ text: [line], choices: await wayOn(engagement) }], progress: {}, language: heard };
}

type Pending = (says: Saying[], scene?: Scene) => Promise<Taken>;

/** The first words; then what the person came for by a personal link, or what was going on. */
async function greet(dialogs: Record<Intent, Dialog>, utterance: Utterance, scene: Scene, pending: Pending): Promise<Taken> {
  const hello = await welcome(scene);
  const [kind, about] = utterance.about?.split(':') ?? [];
  const intent = kind === 'meeting' ? 'sign-up' : kind === 'round' ? 'give-feedback' : undefined;
  if (!intent) return pending([hello]);
  const played = await begin(dialogs[intent], { text: '', choice: { about } }, scene);
  return { ...played, says: [{ text: hello.text }, ...played.says], language: scene.language };
}

/** Does what was wished for, in the language in which it was wished. */
async function fulfil(
  dialogs: Record<Intent, Dialog>,
  wished: Wish,
  utterance: Utterance,
  { engagement, language: current }: Scene,
  dialog: Dialog | undefined,
  progress: Progress,
  pending: Pending,
): Promise<Taken> {
  const scene: Scene = { engagement, language: wished.language };
  const changed = wished.language !== current;
  await engagement.prefer({ language: wished.language });
  const wanted = dialogs[wished.intent];
  if (wished.intent === 'change-language') return pending(dialog && changed ? [] : [whichLanguage(wished.language, changed)], scene);
  if (wanted === dialog) return pending([], scene);
  if (wanted.aside && dialog) return pending(await wanted.finish({}, scene), scene);
  await dialog?.leave?.(progress.answers!, scene);
  return { ...(await begin(wanted, utterance, scene)), language: wished.language };
}

/** That the language is another now; or, when none was named, which one it shall be. */
function whichLanguage(language: Language, changed: boolean): Saying {
  const offered = changed ? languages.filter((other) => other !== language) : languages;
  return {
    text: [say(changed ? 'language.changed' : 'language.which')],
    choices: offered.map((other) => ({ label: say(`language.${other}`), value: { begin: 'change-language', about: other } })),
  };
}
