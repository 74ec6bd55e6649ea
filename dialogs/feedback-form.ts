import type { Line } from '../engagement/line.js';
import type { Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Heard, Scene } from './dialog.js';
import { refused, titleOf } from './feedback-lines.js';
import { type Field, type Filled, type Form, mark } from './forms.js';
import { introduce } from './introduction.js';
import type { Saying } from './saying.js';
import { languageOfAnswer } from './understand.js';

/** An answer of more characters than this is not in the form: a card of Teams holds 28 KB in all. It is changed in the conversation. */
const longest = 3_000;

const isShort = (submission: Submission, question: string) => (submission.answers[question] ?? '').length <= longest;

function fieldsOf(submission: Submission, told: Answers, { engagement: { person } }: Scene): Field[] {
  const questions = submission.round.questions.flatMap(({ id, text, required }, index): Field[] => {
    const label = say(required ? 'form.needed' : 'form.question', { number: index + 1, question: text });
    return isShort(submission, id)
      ? [{ name: String(index + 1), kind: 'text', label, value: submission.answers[id] ?? '', atMost: longest }]
      : [];
  });
  // Whom staff know by their address is named by staff.
  const line = (name: string, label: Line, value = ''): Field => ({ name, kind: 'line', label, value, atMost: 200 });
  const name = person.email && person.name ? [] : [line('name', say('form.nameIfWished'), told.name || person.name)];
  const represents =
    person.email && person.organisation ? [] : [line('organisation', say('form.organisation'), told.organisation || person.organisation)];
  const publicity = {
    name: 'published',
    kind: 'switch' as const,
    label: say('feedback.showName'),
    value: String(submission.namePublished),
  };
  return [...questions, ...name, ...represents, publicity];
}

/** The questions of a round as a form, with what has been written so far. */
export async function feedbackForm(round = '', told: Answers, scene: Scene): Promise<Form | { end: Saying[] }> {
  const submission = await scene.engagement.draft(round);
  if ('kind' in submission) return { end: refused(submission.kind) };
  const { questions, closesOn, late } = submission.round;
  const day = { day: closesOn };
  const long = questions.flatMap(({ id }, index) => (isShort(submission, id) ? [] : [say('form.longAnswer', { number: index + 1 })]));
  return {
    intent: 'give-feedback',
    title: say('feedback.about', { title: titleOf(submission.round) }),
    lines: [late ? say('feedback.late', { day }) : say('form.until', { day }), say('feedback.public'), ...long],
    fields: fieldsOf(submission, told, scene),
    submit: say('form.toReview'),
    about: round,
    base: {
      version: String(submission.version),
      ...Object.fromEntries(questions.map(({ id }, index) => [String(index + 1), mark(submission.answers[id] ?? '')])),
    },
  };
}

/** What became of one answer since the form was made, and in the form. */
type Change = { question: string; text: string } | 'same' | 'clash';

function changeOf(submission: Submission, number: number, { base, values }: Filled): Change {
  const { id } = submission.round.questions[number - 1]!;
  const [now, then, given] = [submission.answers[id] ?? '', base[number], values[number]];
  // A field that was left alone changes nothing, whatever was written elsewhere meanwhile.
  if (given === undefined || given === now || mark(given) === then) return 'same';
  return mark(now) === then ? { question: id, text: given } : 'clash';
}

/**
 * Keeps what a form was filled in with in the same draft that a conversation fills, and goes on to the review. A form that is older than what was
 * written elsewhere overwrites none of it: then nothing is changed, and what was going on goes on.
 */
export async function fillFeedback(filled: Filled, scene: Scene): Promise<Heard | { refused: Line }> {
  const { engagement, language } = scene;
  const submission = await engagement.draft(filled.about ?? '');
  if ('kind' in submission) return { end: refused(submission.kind) };
  const { questions, late } = submission.round;
  if (late && submission.status === 'submitted' && !submission.late) return { end: refused('tooLate') };
  const changes = questions.map((_, index) => changeOf(submission, index + 1, filled));
  const { name = '', organisation = '', published } = filled.values;
  const tooLong =
    changes.some((change) => typeof change === 'object' && change.text.length > longest) || name.length > 200 || organisation.length > 200;
  const old = filled.base.version !== String(submission.version) || changes.includes('clash');
  if (old || tooLong) return { refused: say(old ? 'form.old' : 'form.tooLong') };
  for (const change of changes)
    if (typeof change === 'object')
      await engagement.saveAnswer(submission.id, change.question, change.text, languageOfAnswer(change.text, language));
  if (published === 'true' || published === 'false') await engagement.setNamePublished(submission.id, published === 'true');
  const told: Answers = {
    ...('name' in filled.values ? { name } : {}),
    ...('organisation' in filled.values ? { organisation } : {}),
  };
  await introduce(told, scene);
  const end = { at: String(questions.length + 1), version: String(submission.version) };
  return { answers: { round: submission.round.id, ...told, ...end }, first: [{ text: [say('form.saved')] }] };
}
