import type { Language } from './language.js';

/**
 * A letter that came back to the house, as far as it matters. `ids` are those of our letters that it names, the likeliest first. 'returned': one of
 * them could not be delivered, with the code that was told (RFC 3463). 'automatic': nobody wrote it, or nobody need read it.
 */
export type Arrived =
  | { kind: 'message'; id: string; from: string; ids: string[]; subject: string; text: string; language: Language }
  | { kind: 'returned'; ids: string[]; code: string }
  | { kind: 'automatic' };

/** Does a code say that the address itself is none, or takes letters no more? Other refusals may be about us, and the address is none the worse for them. */
export const isAboutAddress = (code: string): boolean => /^5\.(1\.([0-6]|10)|2\.1)$/.test(code);
