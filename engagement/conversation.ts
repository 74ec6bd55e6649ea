import type { Language } from './language.js';
import type { Engagement } from './stakeholder.js';

/** Where somebody talks with the bot, as the door knows it. */
export interface Place {
  /** 'teams:<id>' or 'web:<id>'. */
  id: string;
  channel: 'teams' | 'web';
  /** The channel's id of the person. */
  userId: string;
  /** Bot Framework's conversation reference, kept to speak there unasked. */
  reference: unknown;
  /** What Teams tells of a member; never what a browser claims. */
  name?: string;
  email?: string;
  /** Asks the channel for the name and address. Wanted only while the address is not known, and never while the database waits. */
  whoIs?(): Promise<{ name?: string; email?: string }>;
  /** The client's locale, when it is one of ours: the language of somebody who is not known yet. */
  language?: Language;
}

/** A conversation's turns, one after the other, each kept whole or not at all. `store/turns.ts` implements it. */
export interface Turns {
  /**
   * Runs `work` in one transaction behind the lock of the conversation's row (made when it is new, matched to an imported person by `place.email`)
   * and keeps its `progress` and `replies`. The same activity again has no second effect: the kept replies come back with `repeated`. `work` may be
   * run, undone and run again, so it must do nothing outside the transaction. So many `messages` as the replies are count against what Teams allows:
   * while as much as that is being said they have moments of their own, the first of them `inMs` from now.
   */
  take(
    place: Place,
    activityId: string,
    work: (turn: {
      progress: unknown;
      language: Language | undefined;
      engagement: Engagement;
    }) => Promise<{ progress: unknown; language: Language; replies: unknown; messages?: number }>,
  ): Promise<{ replies: unknown; repeated: boolean; inMs: number }>;
  /** The replies of this activity have gone out. What was never marked so is sent again by the sweep. */
  replied(placeId: string, activityId: string): Promise<void>;
  /** Turns older than `seconds` whose replies never went out, with the reference to send them to. */
  unreplied(seconds: number): Promise<{ placeId: string; activityId: string; reference: unknown; replies: unknown }[]>;
  /** Everything up to this message has been read there (Teams, where the app may know). */
  read(placeId: string, activityId: string): Promise<void>;
  /** The app was removed (Teams): forget how to write there. */
  leave(placeId: string): Promise<void>;
}
