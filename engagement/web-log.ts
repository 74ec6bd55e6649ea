import type { Language } from './language.js';

/** An activity in a web conversation, as every client of it sees it. */
export interface WebActivity {
  id: string;
  type: string;
  timestamp: string;
  [field: string]: unknown;
}

/** An activity before it is written down. */
export interface NewActivity {
  id: string;
  type: string;
  [field: string]: unknown;
}

/** The transcripts of the web conversations, shared by all processes. `store/web-log.ts` implements it. */
export interface WebLog {
  /**
   * Writes an activity at the end. One with an id that is there already changes nothing and gives back what stands, so a repeated message is one
   * message. Undefined when the conversation is gone. The timestamp is set here, strictly increasing.
   */
  append(conversationId: string, activity: NewActivity): Promise<WebActivity | undefined>;
  /** Replaces the activity of that id, at a new position, so that clients that were away see it too. */
  replace(conversationId: string, activity: NewActivity): Promise<WebActivity | undefined>;
  /** What was written after a position (0 for everything), in order: at most 500 at a time, and not much more than a megabyte. */
  after(conversationId: string, position: number): Promise<{ position: number; activity: WebActivity }[]>;
}

/** Where a browser begins. `link` is the secret of a personal link, `returnKey` what an earlier start gave. */
export interface StartWish {
  language?: Language;
  link?: string;
  returnKey?: string;
  /** Names the network that asks, without telling it. */
  network?: string;
}

/** A web conversation as it begins or goes on. */
export interface Started {
  conversationId: string;
  userId: string;
  returnKey: string;
  language?: Language;
  /** 'meeting:<id>' or 'round:<id>', when a personal link was about something. */
  about?: string;
}

/** A stream that somebody has open. */
export interface Stream {
  id: string;
  conversationId: string;
}

/** Web conversations: opened by anyone, gone back to by whoever holds the key, or opened by a personal link. */
export interface WebConversations {
  /** A refusal when a personal link was given that does not open (any more); the three reasons look the same. */
  start(wish: StartWish): Promise<Started | { kind: 'linkClosed' }>;
  /** The conversation, if there is one still: forgetting a person ends theirs. */
  find(conversationId: string): Promise<{ language?: Language } | undefined>;
  /** Notes from which network a conversation is held, where that is not known yet. */
  noteNetwork(conversationId: string, network: string): Promise<void>;
  /** Takes a ticket for a stream; false when it was taken before, in whichever process. */
  takeTicket(id: string, expiresAt: Date): Promise<boolean>;
  /** Notes that these streams are open and looked at: for a little more than a minute, for their process may die. */
  watch(streams: readonly Stream[]): Promise<void>;
  /** Notes that nobody looks at these any more. */
  unwatch(streams: readonly Stream[]): Promise<void>;
}
