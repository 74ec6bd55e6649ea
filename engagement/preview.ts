import type { Kind } from './delivery.js';
import type { Language } from './language.js';
import type { Line } from './line.js';
import type { Button, Letter } from './post.js';

/** A message that nobody asked for, before there is anybody whom it goes to. */
export interface Previewed {
  kind: Kind;
  lines: Line[];
  /** 'meeting:<id>' or 'round:<id>'. */
  about?: string;
}

/** What goes with a message when it is sent: its buttons in the chats, and the letter of those who have none. `jobs/preview.ts` makes it. */
export type Preview = (message: Previewed, language: Language) => { buttons: Button[]; letter: DrawnLetter };

/** A letter as its reader sees it. */
export interface DrawnLetter {
  subject: string;
  text: string;
  html: string;
}
/** Draws a letter. `bot/mail.ts` does. */
export type DrawLetter = (letter: Letter) => DrawnLetter;
