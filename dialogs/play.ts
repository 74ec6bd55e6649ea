import type { Intent } from '../locales/words.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import type { Saying } from './saying.js';
import { withWayOn } from './way-on.js';

/** Where a conversation stands between two turns: plain JSON, or nothing when nothing is going on. */
export interface Progress {
  dialog?: Intent;
  asking?: string;
  answers?: Answers;
}

/** What is said, and where that leaves the conversation. */
export interface Played {
  says: Saying[];
  progress: Progress;
}

/** Progress as a row gave it back: what an older version wrote, or nonsense, begins anew instead of failing. */
export function toProgress(value: unknown, dialogs: Record<Intent, Dialog>): Progress {
  const { dialog, asking, answers } = (value ?? {}) as Progress;
  return dialog && dialogs[dialog]?.questions[asking ?? ''] ? { dialog, asking: asking!, answers: answers ?? {} } : {};
}

/** Asks the first question that has no answer yet, or finishes. */
export async function play(dialog: Dialog, known: Answers, scene: Scene): Promise<Played> {
  let answers = known;
  const before: Saying[] = [];
  for (const [asking, question] of Object.entries(dialog.questions)) {
    if (asking in answers || question.needed?.(answers, scene) === false) continue;
    const asked = await question.ask(answers, scene);
    if ('end' in asked) return { says: await withWayOn([...before, ...asked.end], scene.engagement), progress: {} };
    if (!('known' in asked)) return { says: [...before, ...asked], progress: { dialog: dialog.intent, asking, answers } };
    before.push(...(asked.says ?? []));
    answers = { ...answers, ...asked.known };
  }
  return { says: await withWayOn([...before, ...(await dialog.finish(answers, scene))], scene.engagement), progress: {} };
}

/** Begins a dialog with what the request itself already tells. */
export const begin = async (dialog: Dialog, utterance: Parameters<NonNullable<Dialog['hear']>>[0], scene: Scene): Promise<Played> =>
  play(dialog, (await dialog.hear?.(utterance, scene)) ?? {}, scene);
