import type { Language } from '../../../../engagement/language.js';

/** An answer of staff's, and what became of it on its way. */
export interface MessageAnswer {
  id: string;
  text: string;
  who: string;
  createdAt: string;
  status: string;
}
/** What somebody wrote to the preparers. Nobody is known (`personId`) who wrote from an address that we do not have. */
export interface Message {
  id: string;
  personId?: string | null;
  name?: string | null;
  email?: string | null;
  organisation?: string | null;
  language?: Language | null;
  /** Where it was written, and where the answer goes. */
  channel?: 'teams' | 'web' | 'email' | null;
  text: string;
  createdAt: string;
  answers: MessageAnswer[];
  /** How many answers it has. */
  revision: number;
}
