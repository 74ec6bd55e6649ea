import { withLeaving, withWayOn } from './buttons.js';
import type { Answers, Dialog, Heard, Scene } from './dialog.js';
import { nameOf, type Pending, type Progress } from './progress.js';
import type { Saying } from './saying.js';

/** What was said, and where it leaves the conversation. */
export interface Played {
  says: Saying[];
  progress: Progress;
}

/** Progress at a question that waits. */
export const waitingAt = ({ dialog, asking, answers }: Pending): Progress => ({ dialog: dialog.intent, asking, answers });

/** What is said while a question waits: its answers by button name it, so that a button of an earlier question is recognised. */
function asked(says: Saying[], pending: Pending): Saying[] {
  const to = nameOf(pending);
  return withLeaving(says, pending.dialog.leaving).map((saying) => {
    if (!saying.choices) return saying;
    const choices = saying.choices.map(({ label, value }) => ({ label, value: 'answer' in value ? { ...value, to } : value }));
    return { ...saying, choices, ...(saying.card ? { card: { ...saying.card, choices } } : {}) };
  });
}

/** Asks the first question that has no answer yet, or finishes. */
export async function play(dialog: Dialog, known: Answers, scene: Scene): Promise<Played> {
  let answers = known;
  const before: Saying[] = [];
  for (const [asking, question] of Object.entries(dialog.questions)) {
    if (asking in answers || question.needed?.(answers, scene) === false) continue;
    const ask = await question.ask(answers, scene);
    if ('end' in ask) return { says: [...before, ...(await withWayOn(ask.end, scene))], progress: {} };
    if ('answer' in ask) {
      before.push(...(ask.says ?? []));
      answers = { ...answers, ...ask.also, [asking]: ask.answer };
      continue;
    }
    const pending = { dialog, asking, question, answers };
    return { says: [...before, ...asked(ask, pending)], progress: waitingAt(pending) };
  }
  return { says: [...before, ...(await withWayOn(await dialog.finish(answers, scene), scene))], progress: {} };
}

/** Goes on from what was heard. */
export async function goOn(pending: Pending, heard: NonNullable<Heard>, scene: Scene): Promise<Played> {
  const { dialog, asking, answers } = pending;
  if (typeof heard === 'string') return play(dialog, { ...answers, [asking]: heard }, scene);
  if ('end' in heard) return { says: await withWayOn(heard.end, scene), progress: {} };
  if (!heard.says) {
    const { says, progress } = await play(dialog, heard.answers, scene);
    return { says: [...(heard.first ?? []), ...says], progress };
  }
  const still = { ...pending, answers: heard.answers };
  return { says: asked(heard.says, still), progress: waitingAt(still) };
}

/** Back to the question before, without its answer and all that came after it; undefined when this is the first. */
export async function back({ dialog, asking, answers }: Pending, scene: Scene): Promise<Played | undefined> {
  const names = Object.keys(dialog.questions);
  const answered = names.slice(0, names.indexOf(asking)).filter((name) => name in answers);
  for (const name of answered.reverse()) {
    const gone = names.slice(names.indexOf(name));
    for (const each of gone) if (each in answers) await dialog.questions[each]!.undo?.(answers, scene);
    const played = await play(dialog, Object.fromEntries(Object.entries(answers).filter(([each]) => !gone.includes(each))), scene);
    // What answers itself leads to the same question again: then to the one before that.
    if (played.progress.asking !== asking) return played;
  }
  return undefined;
}

/** The question that waits, once more, after what is to be said first. */
export async function again({ dialog, answers }: Pending, first: Saying[], scene: Scene): Promise<Played> {
  const { says, progress } = await play(dialog, answers, scene);
  // Buttons belong to the last message: where a client shows only those, they must be the question's.
  return { says: [...first.map(({ text }) => ({ text })), ...says], progress };
}
