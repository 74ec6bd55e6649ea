import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asks again until it is so; what is waited for happens in the house by itself and tells nobody outside. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + 15_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`It never happened: ${what}`);
}

/** Quoted-printable, as text. */
const plain = (letter: string) =>
  Buffer.from(
    letter.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  ).toString();

/** The letter with these words that the house at `folder` writes to an address, as a file. */
export function letterTo(folder: string, email: string, words: string): Promise<string> {
  const outbox = join(folder, 'outbox');
  const letters = () =>
    (existsSync(outbox) ? readdirSync(outbox) : [])
      .filter((name) => name.endsWith('.eml'))
      .map((name) => plain(readFileSync(join(outbox, name), 'latin1')));
  return eventually(`a letter to ${email} with "${words}"`, async () =>
    letters().find((letter) => letter.includes(`<${email}>`) && letter.includes(words)),
  );
}

/** The secret of the personal link in a letter. */
export const linkIn = (letter: string): string => /#k=([\w-]+)/.exec(letter)![1]!;
