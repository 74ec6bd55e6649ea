import type { Preview } from '../engagement/preview.js';
import { buttonsOf } from './buttons.js';
import { letterOf } from './letter.js';

/** Shows staff what they are about to send, made by what sends it. The links of a letter that goes to nobody lead to the house and no further. */
export const openPreview =
  (address: () => string, timeZone: string): Preview =>
  ({ kind, lines, about }, language) => {
    const message = { id: 'preview', kind, lines, rows: [{ id: 'preview', fence: 0 }], ...(about ? { about } : {}) };
    const buttons = buttonsOf({ ...message, attempts: 0, person: { id: 'preview', language } });
    const links = { stop: address, calendar: address };
    return { buttons, letter: letterOf(message, { id: 'preview', email: 'preview', language }, address(), links, timeZone) };
  };
