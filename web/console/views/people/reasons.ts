import type { Words } from '../../words.js';

const known = [
  [/^name is missing$/, 'import.noName'],
  [/^email "(.*)" is not an address$/, 'import.noAddress'],
  [/^language "(.*)" must be fi, sv or en$/, 'import.noLanguage'],
  [/^there is no group (.*)$/, 'import.noGroup'],
  [/^the same address stands again on line (\d+)$/, 'import.twice'],
] as const;

/** Why a line cannot be taken, in the reader's language. */
export function reasonWords({ t }: Words, reason: string): string {
  for (const [pattern, word] of known) {
    const found = pattern.exec(reason);
    if (found) return word === 'import.noName' ? t(word) : t(word, { what: (found[1] ?? '').replaceAll('"', '') });
  }
  return reason;
}
