import type { Turns } from './conversation.js';
import type { Language } from './language.js';
import type { Line } from './line.js';
import type { Mail, Mailbox, Post, Posted } from './post.js';

/** Why something was not said after all. It stands in the row, where staff read it. */
export type Skipped = 'forgotten' | 'stopped' | 'tooLate' | 'optedOut' | 'moved' | 'noLongerConcerns';

/** What decides, at the last moment, whether a message still goes to a person. */
export interface Standing {
  kind: 'announcement' | 'reminder' | 'notice';
  deadline?: Date;
  /** Undefined when the person has been forgotten. */
  person?: { announcements: boolean; reminders: boolean };
  /** Staff have stopped the announcement. */
  stopped: boolean;
  /** For reminders: not yet laid anew for another time. */
  current: boolean;
  /** For reminders: the person has not done yet what they are reminded of. */
  concerned: boolean;
}

/** Does this still go out? A notice about a person's own matters goes whatever they have switched off. */
export function decideSkip({ kind, deadline, person, stopped, current, concerned }: Standing, now: Date): Skipped | undefined {
  if (!person) return 'forgotten';
  if (stopped) return 'stopped';
  if (deadline && deadline <= now) return 'tooLate';
  if ((kind === 'announcement' && !person.announcements) || (kind === 'reminder' && !person.reminders)) return 'optedOut';
  if (kind !== 'reminder') return undefined;
  if (!current) return 'moved';
  return concerned ? undefined : 'noLongerConcerns';
}

/** So often a message is tried when nothing says otherwise: for about two hours. */
const attempts = 30;

/** How long to wait before the next try; undefined when it was the last. Twice as long each time, and never shorter than the other side asked. */
export function decideRetry(posted: Posted & { kind: 'retry' }, tried: number): number | undefined {
  if (tried >= (posted.atMost ?? attempts)) return undefined;
  return Math.max(posted.afterMs ?? 0, Math.min(1000 * 2 ** (tried - 1), 300_000));
}

/** What a sender that disappeared in mid-delivery leaves behind. The web chat shows a repeated message once, so there nothing is unknown. */
export const decideAbandoned = (kind: Standing['kind'], channel: 'teams' | 'web' | 'email' | undefined): 'again' | 'unknown' =>
  kind === 'announcement' && channel !== undefined && channel !== 'web' ? 'unknown' : 'again';

/** One message to one person that its claimer, and nobody else, may now send. Several reminders to one person are one message: `rows` are all of them. */
export interface Claim {
  /** Names the message for ever: a repeated one has the same. */
  id: string;
  rows: { id: string; fence: number }[];
  kind: Standing['kind'];
  lines: Line[];
  /** 'meeting:<id>' or 'round:<id>', where a letter's link leads. */
  about?: string;
  /** How often it has been tried before. */
  attempts: number;
  person: { id: string; name?: string; email?: string; language: Language };
  /** Where the person can be reached; in none, only by e-mail. */
  teams?: Mailbox;
  web?: Mailbox;
}

/** What became of a claim. `queued` puts it back, to be tried again after so long. */
export type Ended =
  | { status: 'sent'; channel: 'teams' | 'web' | 'email'; reason?: string }
  | { status: 'failed' | 'unknown'; reason: string }
  | { status: 'queued'; reason: string; inMs: number };

/** The deliveries of the house, by the database's clock alone. `store/deliveries.ts` implements it. */
export interface Deliveries {
  /** Takes at most `limit` messages that are due; settles on the way those that no longer make sense. Empty when nothing is due. */
  claim(limit: number): Promise<Claim[]>;
  /** Notes that it is now being sent on this channel. False when the claim was lost or the announcement stopped meanwhile: then nothing may be sent. */
  begin(claim: Claim, channel: 'teams' | 'web' | 'email'): Promise<boolean>;
  /** Keeps the claims of a slow sending alive. */
  renew(claims: readonly Claim[]): Promise<void>;
  end(claim: Claim, ended: Ended): Promise<void>;
  /** Puts back or gives up what a dead process held; tells how many those were. */
  recover(): Promise<number>;
  /** Marks the announcements as sent of which no message waits or is under way any more. */
  finish(): Promise<void>;
  /** Milliseconds until the next message is due; undefined when none waits. */
  nextInMs(): Promise<number | undefined>;
  /** Teams refuses us there until the person writes again. */
  block(mailboxId: string): Promise<void>;
  /** Nothing is sent to Teams for so long. */
  pauseTeams(ms: number): Promise<void>;
  /** Reserves so many moments for sending to Teams, `perSecond` in all processes together; milliseconds until the first. */
  reserve(count: number, perSecond: number): Promise<number>;
  /** The secret of a new personal link. */
  link(personId: string, about?: string): Promise<string>;
}

/** Work that is done when it falls due, whichever process does it: milliseconds until there is more to do, undefined when nothing is in sight. */
export type Due = () => Promise<number | undefined>;

/** What the jobs need of the other rooms. */
export interface JobPorts {
  deliveries: Deliveries;
  post: Post;
  mail: Mail;
  writeReminders: Due;
  releaseAnnouncements: Due;
  releaseHolds: Due;
  /** Turns whose replies never went out, and how to say them now. */
  replies: Pick<Turns, 'unreplied' | 'replied'> & { send(turn: Unreplied): Promise<Posted> };
  purge(): Promise<void>;
  /** Does the work unless another process is doing it; one that dies in it keeps the others waiting for so many seconds. */
  alone(what: string, seconds: number, work: () => Promise<void>): Promise<void>;
}

export type Unreplied = Awaited<ReturnType<Turns['unreplied']>>[number];
