/** An e-mail address, as far as its shape tells. */
export const isAddress = (text: string): boolean => text.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/.test(text);

/** The first address in what somebody wrote, in lower case. The full stop after it belongs to the sentence. */
export function addressIn(text: string): string | undefined {
  const found = text.match(/[^\s@<>"(),;:]+@[^\s@<>"(),;:]+/g) ?? [];
  return found.map((each) => each.replace(/[.!?]+$/, '').toLowerCase()).find(isAddress);
}

/** So many codes within an hour, for one person, one address and one network. */
export const codesAtMost = { person: 5, email: 3, network: 20 } as const;
/** So often one code may be guessed, and so long it is good. */
export const guessesAtMost = 5;
export const codeMinutes = 15;
