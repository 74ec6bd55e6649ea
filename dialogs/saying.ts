import type { SentFile } from '../engagement/document.js';
import type { Line } from '../engagement/line.js';
import type { Form } from './forms.js';

/** Something that can be pressed. `value` comes back as `Utterance.choice`; where a client sends the label as text, the text is understood the same. */
export interface Choice {
  label: Line;
  value: Pressed;
}

/**
 * What a button means: begin a dialog (about something), open its form, answer the question it was shown with (`to`, filled in by the engine: a
 * button of an earlier question is recognised), or leave what is going on. Plain JSON, checked again when it comes back.
 */
export type Pressed =
  | { begin: string; about?: string }
  | { open: string; about?: string }
  | { answer: string; to?: string }
  | { cancel: true };

/** An entry of a numbered list; `detail` tells it apart by more than its name. */
export interface Listed extends Choice {
  detail?: Line;
}

/**
 * A card as the dialogs see it; `bot/cards.ts` draws it as an Adaptive Card. Items are shown one under the other with their facts and buttons. The
 * card of a question has the buttons of the question.
 */
export interface Card {
  title: Line;
  items: { title?: Line; text?: Line[]; facts?: [name: Line, value: Line][]; choices?: Choice[] }[];
  choices: Choice[];
}

/** Something in a message that leads out of the chat. Where only plain text can be shown its address is shown, too. */
export interface OutwardLink {
  label: Line;
  url: string;
}

/** One message of the bot. `text` is always there and says everything; `card` says the same where cards are shown, and `choices` become buttons. */
export interface Saying {
  text: Line[];
  links?: OutwardLink[];
  choices?: Choice[];
  card?: Card;
  /** Something to fill in; the text says what to do where it cannot be shown. */
  form?: Form;
  /** What its numbered list names: whoever then writes a number, or words of a name, means that one. */
  list?: Listed[];
}

/** What a person sent: words, and what was pressed when a button was. */
export interface Utterance {
  text: string;
  choice?: unknown;
  /** Files that came with it. */
  files?: SentFile[];
  /** The language of the client's user interface, if it told one. */
  locale?: string | undefined;
  /** Nobody wrote anything: the conversation was opened, and the bot speaks first. */
  event?: 'welcome';
  /** With a welcome: 'meeting:<id>' or 'round:<id>', what the personal link that was opened is about. */
  about?: string;
}
