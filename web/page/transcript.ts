import { type Activity, isFromBot, type Outgoing } from './activity.js';
import { bubble, type Press } from './bubble.js';
import { choices } from './choices.js';
import type { Fate } from './outbox.js';
import { saying } from './page-language.js';
import type { Sentence } from './texts.js';

interface Shown {
  element: HTMLElement;
  /** What is shown, as text: the same thing heard again must not be drawn again, or a half-filled card would be emptied. */
  as: string;
}

/**
 * The conversation as it is seen, in a live log. The same id replaces in place; an event with the id of a message takes it away. Answers are
 * suggested below the newest message, and only until something has been said: what the bot says unasked leaves a question that waits its buttons.
 */
export function openTranscript(log: HTMLElement, press: Press, again: (clientActivityID: string) => void) {
  let shown = new Map<string, Shown>();
  let own = new Map<string, HTMLElement>();
  /** Names of what was said in a conversation that has ended. */
  let over = new Set<string>();
  let newest: HTMLElement | undefined;
  let suggested: HTMLElement | undefined;

  function suggest(after?: Activity) {
    const focused = suggested?.contains(document.activeElement);
    suggested?.remove();
    suggested = after && choices(after, press);
    if (suggested) log.append(suggested);
    if (focused) log.focus({ preventScroll: true });
  }

  function place(element: HTMLElement, instead?: HTMLElement) {
    const focused = instead?.contains(document.activeElement);
    const above = instead ? instead.previousElementSibling : newest;
    // Only the first of several in a row says who is speaking, and when.
    element.classList.toggle('more', above?.querySelector('.from')?.textContent === element.querySelector('.from')?.textContent);
    if (instead) instead.replaceWith(element);
    else if (suggested) suggested.before(element);
    else log.append(element);
    if (!instead || instead === newest) newest = element;
    if (focused) log.focus({ preventScroll: true });
  }

  function hear(activity: Activity) {
    const { id } = activity;
    if (!id) return;
    const before = shown.get(id);
    if (activity.type !== 'message') {
      if (activity.type !== 'event' || !before) return;
      if (before.element === newest) suggest();
      before.element.remove();
      shown.delete(id);
      return;
    }
    const as = JSON.stringify({ ...activity, timestamp: '' });
    // Someone else's client may post a card's answer without words: there is nothing to show.
    if (before?.as === as || !(activity.text || activity.attachments?.length || activity.suggestedActions)) return;
    const name = activity.channelData?.clientActivityID ?? '';
    const written = own.get(name);
    if (written) {
      // Already in the log, where drawing it again would have it read aloud again.
      mark(name, 'sent');
      own.delete(name);
      shown.set(id, { element: written, as });
      return;
    }
    const element = bubble(activity, press);
    place(element, before?.element);
    shown.set(id, { element, as });
    const unasked = isFromBot(activity) && !activity.suggestedActions?.actions?.length;
    if (element === newest && !unasked) suggest(isFromBot(activity) ? activity : undefined);
  }

  /** What became of the person's own words. Silent for a screen reader: the page announces what matters. */
  function mark(clientActivityID: string, fate: Fate) {
    const line = own.get(clientActivityID)?.querySelector<HTMLElement>('.fate');
    if (!line) return;
    const focused = line.contains(document.activeElement);
    line.className = `fate ${fate}`;
    line.replaceChildren();
    if (fate === 'sending') line.append(saying('span', '', 'sending'));
    if (fate === 'failed') {
      const button = saying('button', '', 'again') as HTMLButtonElement;
      button.type = 'button';
      button.onclick = () => again(clientActivityID);
      line.append(saying('span', '', 'failed'), ' ', button);
    }
    if (focused) log.focus({ preventScroll: true });
  }

  return {
    hear,
    /** The person's own words, before the server has them. */
    write(activity: Outgoing) {
      const element = bubble({ ...activity, timestamp: new Date().toISOString() }, press);
      const fate = document.createElement('p');
      fate.className = 'fate';
      fate.setAttribute('aria-live', 'off');
      element.append(fate);
      suggest();
      place(element);
      own.set(activity.channelData.clientActivityID, element);
    },
    mark,
    notice(key: Sentence) {
      suggest();
      log.append(saying('p', 'notice', key));
      newest = undefined;
    },
    /** What stands stays as it is; ids of the next conversation have nothing to do with it. */
    seal() {
      suggest();
      shown = new Map();
    },
    /** The conversation is over, and what was said in it is not moved to the end of another; its last answers may still be pressed. */
    end() {
      shown = new Map();
      over = new Set(own.keys());
    },
    /** What the person wrote while the conversation's past was still on its way belongs after it. */
    writtenLast() {
      const written = [...own].filter(([name]) => !over.has(name));
      if (written.length) suggest();
      for (const [, element] of written) {
        log.append(element);
        newest = element;
      }
    },
    clear() {
      log.replaceChildren();
      shown = new Map();
      own = new Map();
      over = new Set();
      newest = suggested = undefined;
    },
  };
}
