import type { Language } from './language.js';
import type { Line } from './line.js';

/** A conversation in which the bot may speak unasked. `reference` is Bot Framework's conversation reference, as it was kept. */
export interface Mailbox {
  id: string;
  channel: 'teams' | 'web';
  reference: unknown;
}

/** A message that nobody asked for just now. `id` names it for ever: the web chat shows a repeated one once. */
export interface Message {
  id: string;
  language: Language;
  lines: Line[];
}

/**
 * What came of handing a message over. `blocked`: this conversation cannot be written to until the person writes again. `retry`: nothing was
 * delivered, and later may do (`afterMs` if the other side said when; `atMost` where it shall not be tried more often than so). `unknown`: it was written and never answered, so it may have arrived.
 * `failed`: it never will, for the reason given. `paused`: our own credentials are refused; nothing else should be tried now.
 */
export type Posted =
  | { kind: 'sent' }
  | { kind: 'blocked' | 'failed' | 'unknown' | 'paused'; reason: string }
  | { kind: 'retry'; reason: string; afterMs?: number; atMost?: number };

/** Says something in a conversation, unasked; never throws for what the other side does. `bot/post.ts` implements it. */
export type Post = (mailbox: Mailbox, message: Message) => Promise<Posted>;

/** A letter to one person, already in their language. `id` makes the Message-ID, so that a repeated letter can be recognised. */
export interface Letter {
  id: string;
  to: { name?: string; email: string };
  language: Language;
  subject: string;
  text: string;
}

/** Hands a letter over, to the outbox folder or a mail server. `bot/mail.ts` implements it. */
export type Mail = (letter: Letter) => Promise<Posted>;
