import type { Links } from '../engagement/post.js';
import type { DrawLetter, Preview } from '../engagement/preview.js';
import { buttonsOf } from './buttons.js';
import { letterOf } from './letter.js';

/** Shows staff what they are about to send, made by what sends it. The personal link of a letter leads nowhere yet. */
export const openPreview =
  (address: () => string, links: Links, draw: DrawLetter, timeZone: string): Preview =>
  ({ kind, lines, about }, language) => {
    const message = { id: 'preview', kind, lines, rows: [{ id: 'preview', fence: 0 }], ...(about ? { about } : {}) };
    const buttons = buttonsOf({ ...message, attempts: 0, person: { id: 'preview', language } });
    const to = { id: 'preview', email: 'preview', language };
    return { buttons, letter: draw(letterOf(message, to, `${address()}/#k=…`, links, timeZone)) };
  };
