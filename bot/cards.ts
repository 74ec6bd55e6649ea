import type { Card, Choice } from '../dialogs/saying.js';
import type { Line } from '../engagement/line.js';

type Element = Record<string, unknown>;
type Words = (line: Line) => string;

/** Teams refuses a card of 28 KB; what would not fit is left out from the end, and the text before the card says everything. */
const limit = 26_000;

const submit = (choice: Choice, words: Words): Element => ({ type: 'Action.Submit', title: words(choice.label), data: choice.value });
const block = (text: string, more: Element = {}): Element => ({ type: 'TextBlock', text: escaped(text), wrap: true, ...more });

/** Adaptive Cards read Markdown in every text, so what people wrote is kept from becoming links and emphasis. */
const escaped = (text: string): string => text.replace(/[\\[\]*_`#>~]/g, (sign) => `\\${sign}`);

/** Addresses in a card's text are links, as they are in a plain message; Teams makes none of them by itself. */
const linked = (text: string): string =>
  text.replace(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|[^h]+|h/g, (part) =>
    /^https?:\/\//.test(part) ? `[${part}](${part})` : escaped(part),
  );

function drawItem(item: Card['items'][number], words: Words): Element {
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      block(words(item.title), { weight: 'Bolder' }),
      ...(item.text ? [block(words(item.text))] : []),
      ...(item.facts.length > 0
        ? [{ type: 'FactSet', facts: item.facts.map(([name, value]) => ({ title: escaped(words(name)), value: escaped(words(value)) })) }]
        : []),
      ...(item.choices.length > 0 ? [{ type: 'ActionSet', actions: item.choices.slice(0, 6).map((choice) => submit(choice, words)) }] : []),
    ],
  };
}

const card = (lang: string, body: Element[], actions: Element[]): Element => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang,
  body,
  actions,
});

/** A text with buttons under it, paragraph by paragraph; undefined when it is too long for a card. */
export function buttonCard(text: string, buttons: { title: string; value: Record<string, unknown> }[], lang: string): Element | undefined {
  const body = text
    .split(/\n{2,}/)
    .map((paragraph) => ({ type: 'TextBlock', text: linked(paragraph).replaceAll('\n', '\n\n'), wrap: true }));
  const drawn = card(
    lang,
    body,
    buttons.slice(0, 6).map(({ title, value }) => ({ type: 'Action.Submit', title, data: value })),
  );
  return Buffer.byteLength(JSON.stringify(drawn)) > limit ? undefined : drawn;
}

/**
 * A card as an Adaptive Card 1.5, which Teams and every web client of ours draw. Only Action.Submit: it works in both, comes back as a message, and
 * a card that is pressed again much later is answered like any other message.
 */
export function drawCard(shown: Card, words: Words, lang: string): Element {
  const items = shown.items.map((item) => drawItem(item, words));
  const heading = block(words(shown.title), { size: 'Medium', weight: 'Bolder', style: 'heading' });
  const actions = shown.choices.slice(0, 6).map((choice) => submit(choice, words));
  const draw = (count: number): Element => card(lang, [heading, ...items.slice(0, count)], actions);
  let count = items.length;
  while (count > 0 && Buffer.byteLength(JSON.stringify(draw(count))) > limit) count -= 1;
  return draw(count);
}
