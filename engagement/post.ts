import type { Appointment } from './appointment.js';
import type { Language } from './language.js';
import type { Line } from './line.js';

/** A conversation in which the bot may speak unasked. `reference` is Bot Framework's conversation reference, as it was kept. */
export interface Mailbox {
  id: string;
  channel: 'teams' | 'web';
  reference: unknown;
}

/** A message as it was said, so that it can be found again. */
export interface Spoken {
  mailbox: Mailbox;
  /** What the channel calls the message. */
  activityId: string;
}

/** Something that a person may press under a message. `value` is what comes back, as the dialogs read it. */
export interface Button {
  label: Line;
  value: Record<string, unknown>;
}

/** A message that nobody asked for just now. `id` names it for ever: the web chat shows a repeated one once. */
export interface Message {
  id: string;
  language: Language;
  lines: Line[];
  buttons?: Button[];
}

/**
 * What came of handing a message over. `sent` tells what the channel calls it, where it tells. `blocked`: this conversation cannot be written to until
 * the person writes again. `retry`: nothing was delivered, and later may do (`afterMs` if the other side said when; `atMost` where it shall not be
 * tried more often than so; `crowded` when we were told that we send too much). `unknown`: it was written and never answered, so it may have
 * arrived. `failed`: it never will, for the reason given. `paused`: our own credentials are refused; nothing else should be tried now.
 */
export type Posted =
  | { kind: 'sent'; activityId?: string }
  | { kind: 'blocked' | 'failed' | 'unknown' | 'paused'; reason: string }
  | { kind: 'retry'; reason: string; afterMs?: number; atMost?: number; crowded?: boolean };

/** Speaks in conversations, unasked; never throws for what the other side does. `bot/post.ts` implements it. */
export interface Post {
  say(mailbox: Mailbox, message: Message): Promise<Posted>;
  /** Puts other words in the place of what was said. Again with the same words changes nothing. */
  replace(spoken: Spoken, message: Message): Promise<Posted>;
  /** Takes away what was said. */
  remove(spoken: Spoken): Promise<Posted>;
}

/** A row of a letter: words, or a fact ("Time: …") with its name apart. An empty one parts paragraphs. `heading`: what stands under it answers it. */
export interface Row {
  name?: string;
  heading?: true;
  text: string;
}

/** Something in a letter that leads on. */
export interface Link {
  label: string;
  url: string;
}

/**
 * A letter to one person, already in their language. `id` makes the Message-ID, so that a repeated letter can be recognised; `thread` are the ids of
 * what it belongs to, the whole matter first and the letter that it follows last.
 */
export interface Letter {
  id: string;
  to: { name?: string; email: string };
  language: Language;
  subject: string;
  /** The first row is what it is about. */
  rows: Row[];
  /** Where one goes on, the chat first. */
  links: Link[];
  /** What is good to know besides. */
  notes: string[];
  /** Ends letters like this one. */
  stop?: Link;
  thread: string[];
  /** The Message-ID of a letter of theirs that it answers. */
  answers?: string;
  appointment?: Appointment;
}

/** Hands a letter over, to the outbox folder or a mail server; 'blocked' when it refuses the address for good. `bot/mail.ts` implements it. */
export type Mail = (letter: Letter) => Promise<Posted>;

/** Signed addresses of the house, which need no sign-in: each opens one thing. `bot/links.ts` implements it. */
export interface Links {
  /** Ends the announcements or reminders to a person. */
  stop(what: Stoppable, personId: string, language: Language): string;
  /** The calendar file of a sign-up. */
  calendar(signUpId: string, language: Language): string;
}

/** What a person may want no more of. */
export type Stoppable = 'announcements' | 'reminders';
