import type { Appointment } from './appointment.js';
import type { Turns } from './conversation.js';
import type { Language } from './language.js';
import type { Line } from './line.js';
import type { Links, Mail, Mailbox, Post, Posted, Spoken } from './post.js';

/**
 * What a message is. Announcements, their corrections and recalls go to many; reminders and notices are one person's own. A letter is what was just
 * said in a conversation, to keep: it goes by e-mail alone, and at any hour.
 */
export type Kind = 'announcement' | 'correction' | 'recall' | 'reminder' | 'notice' | 'letter';

/** What goes to many and what goes to one go out side by side, so that a confirmation never waits behind a broadcast. */
export type Lane = 'many' | 'one';

const toMany: readonly Kind[] = ['announcement', 'correction', 'recall'];
export const laneOf = (kind: Kind): Lane => (toMany.includes(kind) ? 'many' : 'one');

/** Why something was not said after all. It stands in the row, where staff read it. */
export type Skipped = 'forgotten' | 'stopped' | 'tooLate' | 'optedOut' | 'moved' | 'noLongerConcerns' | 'neverArrived';

/** What decides, at the last moment, whether a message still goes to a person. */
export interface Standing {
  kind: Kind;
  deadline?: Date;
  /** Undefined when the person has been forgotten. */
  person?: { announcements: boolean; reminders: boolean };
  /** Staff have stopped the announcement. */
  stopped: boolean;
  /** For reminders: not yet laid anew for another time. */
  current: boolean;
  /** For reminders: the person has not done yet what they are reminded of. */
  concerned: boolean;
  /** For corrections and recalls: what became of that which they are about. */
  corrected?: string;
}

/** Does this still go out? A notice about a person's own matters goes whatever they have switched off, and so does a correction of what they were told. */
export function decideSkip(standing: Standing, now: Date): Skipped | undefined {
  const { kind, deadline, person, stopped, current, concerned, corrected } = standing;
  if (!person) return 'forgotten';
  if (kind === 'announcement' && stopped) return 'stopped';
  if (deadline && deadline <= now) return 'tooLate';
  if ((kind === 'announcement' && !person.announcements) || (kind === 'reminder' && !person.reminders)) return 'optedOut';
  if ((kind === 'correction' || kind === 'recall') && (corrected === 'failed' || corrected === 'skipped')) return 'neverArrived';
  if (kind !== 'reminder') return undefined;
  if (!current) return 'moved';
  return concerned ? undefined : 'noLongerConcerns';
}

/** So often a message is tried when nothing says otherwise: for about two hours. */
const attempts = 30;

/** How long to wait before the next try; undefined when it was the last. Twice as long each time, and never shorter than the other side asked. */
export function decideRetry(posted: Posted & { kind: 'retry' }, tried: number): number | undefined {
  // Being told that we are too fast is no failure of the message: it waits as long as it takes.
  if (tried >= (posted.atMost ?? attempts) && !posted.crowded) return undefined;
  return Math.max(posted.afterMs ?? 0, Math.min(1000 * 2 ** (tried - 1), 300_000));
}

/** What a sender that disappeared in mid-delivery leaves behind. The web chat shows a repeated message once, so there nothing is unknown. */
export const decideAbandoned = (kind: Kind, channel: 'teams' | 'web' | 'email' | undefined): 'again' | 'unknown' =>
  laneOf(kind) === 'many' && channel !== undefined && channel !== 'web' ? 'unknown' : 'again';

/** One message to one person that its claimer, and nobody else, may now send. Several reminders to one person are one message: `rows` are all of them. */
export interface Claim {
  /** Names the message for ever: a repeated one has the same. */
  id: string;
  rows: { id: string; fence: number }[];
  kind: Kind;
  lines: Line[];
  /** 'meeting:<id>' or 'round:<id>', where a letter's link leads. */
  about?: string;
  /** How often it has been tried before. */
  attempts: number;
  person: { id: string; name?: string; email?: string; language: Language };
  /** Where the person can be reached; in none, only by e-mail. `watched`: the person has the page open at this moment. */
  teams?: Mailbox & { tenant: string };
  web?: Mailbox & { watched: boolean };
  /** Names the earlier letter that this one follows. */
  follows?: string;
  /** What it changes in the person's calendar. */
  appointment?: Appointment;
  /** The letter that it answers, where it answers one: its Message-ID, and its subject. */
  answers?: { letter: string; subject: string | null };
  /** It goes to an address of which nobody knows yet whether it is the person's: nothing that opens the person's matters may be in it. */
  unconfirmed?: boolean;
  /** What a correction puts other words to, or a recall takes away. `letter`: it went out as a letter, which nothing can change. */
  earlier?: { spoken?: Spoken; letter: boolean };
}

/**
 * What became of a claim. `queued` puts it back, to be tried again after so long. `spoken`: where it stands in a chat, whichever channel counts as
 * the one it went by.
 */
export type Ended =
  | { status: 'sent'; channel: 'teams' | 'web' | 'email'; reason?: string; spoken?: { conversationId: string; activityId?: string } }
  | { status: 'failed' | 'unknown'; reason: string }
  | { status: 'queued'; reason: string; inMs: number };

/** A claim that is about to be sent on a channel. */
export interface Beginning {
  claim: Claim;
  channel: 'teams' | 'web' | 'email';
}

/** The deliveries of the house, by the database's clock alone. `store/deliveries.ts` implements it. */
export interface Deliveries {
  /** Takes at most `limit` messages of a lane that are due; settles on the way those that no longer make sense. Empty when nothing is due. */
  claim(lane: Lane, limit: number): Promise<Claim[]>;
  /** Notes that these are now being sent. False for one whose claim was lost, whose announcement was stopped or whose person was forgotten meanwhile. */
  begin(beginnings: readonly Beginning[]): Promise<boolean[]>;
  /** Keeps the claims of a slow sending alive. */
  renew(claims: readonly Claim[]): Promise<void>;
  end(endings: readonly { claim: Claim; ended: Ended }[]): Promise<void>;
  /** Puts back or gives up what a dead process held; tells how many those were. */
  recover(): Promise<number>;
  /** Marks the announcements as sent of which no message waits or is under way any more, and settles those that were stopped. */
  finish(): Promise<void>;
  /** Milliseconds until the next message of a lane is due; undefined when none waits. */
  nextInMs(lane: Lane): Promise<number | undefined>;
  /** Teams refuses us there until the person writes again. */
  block(mailboxId: string): Promise<void>;
  /** Letters to this address of the person's come back or are refused, with this code: none go there until they write from it or have another. */
  refuse(personId: string, email: string, code: string): Promise<void>;
  /** Nothing unasked is sent there for so long: to 'teams:<conversation>', or 'tenant:<id>' for all of a tenant. */
  pause(name: string, ms: number): Promise<void>;
  /** Reserves so many moments for sending to a tenant's Teams, `perSecond` in all processes together; milliseconds until the first. */
  reserve(tenant: string, count: number, perSecond: number): Promise<number>;
  /** The secret of a new personal link. */
  link(personId: string, about?: string): Promise<string>;
}

/** How much of a kind waits: due, later, or being sent; and for how many seconds the oldest has been due. */
export interface Depth {
  kind: Kind;
  due: number;
  later: number;
  sending: number;
  lateSeconds: number;
}

/** Work that is done when it falls due, whichever process does it: milliseconds until there is more to do, undefined when nothing is in sight. */
export type Due = () => Promise<number | undefined>;

/** What the jobs need of the other rooms. */
export interface JobPorts {
  deliveries: Deliveries;
  post: Post;
  mail: Mail;
  links: Links;
  writeReminders: Due;
  releaseAnnouncements: Due;
  releaseHolds: Due;
  /** Turns whose replies never went out, and how to say them now; `turn` is waited for before each message. */
  replies: Pick<Turns, 'unreplied' | 'replied'> & { send(taken: Unreplied, turn: () => Promise<void>): Promise<Posted> };
  purge(): Promise<void>;
  /** Takes in what came to the mailbox, where there is one; never throws. */
  readMailbox?(closing: AbortSignal): Promise<void>;
  /** Does the work unless another process is doing it; one that dies in it keeps the others waiting for some seconds. */
  alone(what: string, work: () => Promise<void>): Promise<void>;
}

export type Unreplied = Awaited<ReturnType<Turns['unreplied']>>[number];
