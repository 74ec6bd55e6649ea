import type { Card, Choice, OutwardLink } from '../dialogs/saying.js';
import type { Line } from '../engagement/line.js';

/** A part of a card, as the schema has it. */
export type Element = Record<string, unknown>;
type Words = (line: Line) => string;

/** Teams refuses a card of 28 KB. */
const limit = 26_000;

const submit = (choice: Choice, words: Words): Element => ({ type: 'Action.Submit', title: words(choice.label), data: choice.value });
/** A paragraph of plain text. */
export const block = (text: string, more: Element = {}): Element => ({ type: 'TextBlock', text: linked(text), wrap: true, ...more });

/** Adaptive Cards read Markdown in every text, so what people wrote is kept from becoming links, emphasis and lists. */
const escaped = (text: string): string =>
  text.replace(/[\\[\]*_`#>~]/g, (sign) => `\\${sign}`).replace(/^(\s*)(\d*)([-+.)])(?=\s|$)/, '$1$2\\$3');

/** Text as it stands, line by line: in Markdown the end of a line is only a space. */
function blocks(text: string): Element[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    line.trim() ? [block(line, index > 0 && lines[index - 1]!.trim() ? { spacing: 'None' } : {})] : [],
  );
}

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
      ...(item.title ? [block(words(item.title), { weight: 'Bolder' })] : []),
      ...(item.text ?? []).flatMap((line) => blocks(words(line))),
      ...(item.facts
        ? [{ type: 'FactSet', facts: item.facts.map(([name, value]) => ({ title: escaped(words(name)), value: escaped(words(value)) })) }]
        : []),
      ...(item.choices?.length ? [{ type: 'ActionSet', actions: item.choices.slice(0, 6).map((choice) => submit(choice, words)) }] : []),
    ],
  };
}

/** A whole card; undefined when Teams would refuse it. */
export function card(lang: string, body: Element[], actions: Element[]): Element | undefined {
  const schema = 'http://adaptivecards.io/schemas/adaptive-card.json';
  const drawn = { type: 'AdaptiveCard', $schema: schema, version: '1.5', lang, body, actions };
  return Buffer.byteLength(JSON.stringify(drawn)) > limit ? undefined : drawn;
}

/** A text with buttons under it; undefined when it is too long for a card. */
export function buttonCard(text: string, buttons: { title: string; value: Record<string, unknown> }[], lang: string): Element | undefined {
  const actions = buttons.slice(0, 6).map(({ title, value }) => ({ type: 'Action.Submit', title, data: value }));
  return card(lang, blocks(text), actions);
}

/**
 * A card as an Adaptive Card 1.5, which Teams and every web client of ours draw; undefined when Teams would refuse it, for a card that leaves
 * something out would be believed. But for links only Action.Submit: it works in both, comes back as a message, and a card that is pressed again much
 * later is answered like any other message.
 */
export function drawCard(shown: Card, words: Words, lang: string, links: OutwardLink[] = []): Element | undefined {
  const heading = block(words(shown.title), { size: 'Medium', weight: 'Bolder', style: 'heading' });
  const outward = links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: words(label), url }));
  const actions = [...outward, ...shown.choices.map((choice) => submit(choice, words))].slice(0, 6);
  return card(lang, [heading, ...shown.items.map((item) => drawItem(item, words))], actions);
}
