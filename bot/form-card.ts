import { type Field, type Form, fieldPrefix } from '../dialogs/forms.js';
import type { Line } from '../engagement/line.js';
import { say } from '../locales/index.js';
import { block, card, type Element } from './cards.js';

type Words = (line: Line) => string;

/** Where a form is shown: in the conversation of either channel, or in a window of Teams. */
export type FormPlace = 'teams' | 'window' | 'web';

function input({ name, label, value, kind, options = [], atMost }: Field, words: Words): Element {
  const id = fieldPrefix + name;
  const length = atMost === undefined ? {} : { maxLength: atMost };
  if (kind === 'switch') return { type: 'Input.Toggle', id, title: words(label), value, valueOn: 'true', valueOff: 'false', wrap: true };
  if (kind === 'choice') {
    const choices = options.map((option) => ({ title: words(option.label), value: option.value }));
    return { type: 'Input.ChoiceSet', id, label: words(label), value, choices, style: 'expanded', wrap: true };
  }
  return { type: 'Input.Text', id, label: words(label), value, isMultiline: kind === 'text', ...length };
}

/**
 * A form as an Adaptive Card 1.5; undefined when Teams would refuse it. In Teams its button is Action.Execute, which is answered where it stands,
 * with Action.Submit for clients that do not know it; Direct Line and windows know Action.Submit alone. Nothing is required in it, so that what is
 * half filled in can be kept.
 */
export function drawForm(
  { intent, title, lines, fields, submit, about, base }: Form,
  words: Words,
  lang: string,
  place: FormPlace,
): Element | undefined {
  const written = fields.filter(({ kind }) => kind === 'line' || kind === 'text').map(({ name }) => name);
  const data = { fill: intent, written, ...(about ? { about } : {}), ...(base ? { base } : {}) };
  const plain = { type: 'Action.Submit', title: words(submit), data };
  const execute = { type: 'Action.Execute', title: words(submit), verb: 'fill', data, fallback: plain };
  // Teams opens a window for a button with this mark, and asks for what to show in it.
  const open = { msteams: { type: 'task/fetch' }, open: intent, ...(about ? { about } : {}) };
  const inWindow = { type: 'Action.Submit', title: words(say('form.window')), data: open };
  const heading = block(words(title), { size: 'Medium', weight: 'Bolder', style: 'heading' });
  const actions = place === 'teams' ? [execute, inWindow] : [plain];
  return card(lang, [heading, ...lines.map((line) => block(words(line))), ...fields.map((field) => input(field, words))], actions);
}
