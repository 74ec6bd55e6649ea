import type { Language } from '../../../../engagement/language.js';

/** An answer of staff's, and what became of it on its way. */
export interface MessageAnswer {
  id: string;
  text: string;
  who: string;
  createdAt: string;
  status: string;
}
/** What somebody wrote to the preparers. Who wrote a letter from an unknown address is nobody (`personId`) until they are answered. */
export interface Message {
  id: string;
  personId?: string | null;
  name?: string | null;
  email?: string | null;
  organisation?: string | null;
  language?: Language | null;
  /** Where it was written, and where the answer goes. */
  channel?: 'teams' | 'web' | 'email' | null;
  /** Of a letter. */
  subject?: string | null;
  text: string;
  createdAt: string;
  answers: MessageAnswer[];
  /** How many answers it has. */
  revision: number;
}
