import { languages, type Text } from '../../engagement/language.js';
import type { Line } from '../../engagement/line.js';
import type { Item } from '../../engagement/staff.js';
import { isKey, say, speak } from '../../locales/index.js';

/** Teams' own names for why the bot may not write, in our words. */
const refusals: [pattern: RegExp, line: Line][] = [
  [/ConversationBlockedByUser|MessageWritesBlocked/, say('delivery.blocked')],
  [/BotNotInConversationRoster/, say('delivery.notInstalled')],
  [/BotDisabledByAdmin/, say('delivery.disabledByAdmin')],
  [/^403/, say('delivery.notAllowed')],
  [/^404/, say('delivery.gone')],
  [/^413/, say('delivery.tooLarge')],
];

/** A letter that was taken and came back, or was refused at once, by what its code is about (RFC 3463). */
const returns: [pattern: RegExp, line: (code: string) => Line][] = [
  [/ 5\.1\.| 5\.2\.1$/, (code) => say('delivery.cameBack', { code })],
  [/ \d\.2\.\d/, (code) => say('delivery.mailboxFull', { code })],
  [/ 5\.7\.| 5\.4\.7$/, (code) => say('delivery.lettersRefused', { code })],
  [/^bounced|^smtp: 5/, (code) => say('delivery.mailRefused', { code })],
];

function failed(code: string): Line {
  const returned = /^(bounced|smtp: 5)/.test(code) ? returns.find(([pattern]) => pattern.test(code)) : undefined;
  if (returned) return returned[1](code);
  const refusal = refusals.find(([pattern]) => pattern.test(code));
  if (refusal) return refusal[1];
  return /^4\d\d/.test(code) ? say('delivery.refused', { code }) : say('delivery.gaveUp', { code });
}

/** What became of a message and what staff can do about it, as a line: by its status, and the reason that the row keeps. */
export function explain(status: string, reason = ''): Line {
  const named = `delivery.${reason}`;
  if (status !== 'queued' && isKey(named)) return { key: named };
  if (reason === 'quiet') return say('delivery.quiet');
  if (status === 'sent')
    return reason.startsWith('no letter') ? say('delivery.noLetter', { code: reason.slice(11) }) : say('delivery.sent');
  if (status === 'sending') return say('delivery.sending');
  if (status === 'unknown') return say('delivery.unknown', { code: reason });
  if (status === 'failed') return failed(reason);
  // What waits without having been tried, or for another that goes first, only waits.
  return ['', 'lost', 'paused', 'follows', 'interrupted'].includes(reason)
    ? say('delivery.waits')
    : say('delivery.again', { code: reason });
}

/** However many messages there are, they end in few ways. */
const told = new Map<string, Text>();

/** A delivery with its end explained in each language. */
export function explained(item: Item): Item {
  const key = `${item.status} ${item.reason ?? ''}`;
  if (!told.has(key)) told.set(key, explanationOf(item));
  return { ...item, explanation: told.get(key) };
}

/** A person, with why letters to them come back explained in each language, where they do. */
export function withReturn(item: Item): Item {
  const letters = item.letters as { code: string } | undefined;
  return letters
    ? { ...item, letters: { ...letters, explanation: explanationOf({ id: item.id, status: 'failed', reason: letters.code }) } }
    : item;
}

function explanationOf(item: Item): Text {
  const line = explain(String(item.status), typeof item.reason === 'string' ? item.reason : undefined);
  return Object.fromEntries(languages.map((language) => [language, speak(line, language)]));
}
