import type { LineState } from './direct-line.js';
import { say } from './page-language.js';

const announcement = document.querySelector<HTMLElement>('#announcement')!;
const connection = document.querySelector<HTMLElement>('#connection')!;
let before: LineState = 'connecting';
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Said to screen readers only, when they have nothing else to say. */
export function announce(text: string): void {
  announcement.textContent = '';
  // The same words twice are news only when the place has been empty between.
  setTimeout(() => {
    announcement.textContent = text;
  }, 100);
}

/** How the connection is, seen and heard; a good one says nothing, except that it has come back. */
export function showConnection(state: LineState): void {
  clearTimeout(clearing);
  const back = state === 'open' && before !== 'connecting';
  if (state !== 'open') say(connection, state);
  else say(connection, back ? 'back' : '');
  connection.className = back ? 'open' : state;
  if (back) clearing = setTimeout(() => say(connection, ''), 4000);
  before = state === 'open' ? 'connecting' : state;
}
