import { bare } from './traits.js';

/** Numbers that look drawn by lot and are the same in every build. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let next = Math.imul(state ^ (state >>> 15), 1 | state);
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next;
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296;
  };
}

/** What may stand in the blanks of phrases, by name. */
export type Blanks = Record<string, readonly string[]>;

/** The lines of `blanks.txt`: `name = one | another`. */
export const blanksIn = (written: string): Blanks =>
  Object.fromEntries(
    written
      .split('\n')
      .filter((line) => line.includes(' = '))
      .map((line) => line.split(' = '))
      .map(([name, values]) => [name!.trim(), values!.split('|').map((value) => value.trim())]),
  );

/** At most so many sentences are made of one line: enough to have heard each of its words, and no line drowns the others. */
const perLine = 40;

/** How many of a hundred sentences are greeted, thanked for and misspelt. */
const dressed = { greeting: 0.3, end: 0.2, misspelt: 0.25 };

/**
 * Sentences made of the lines of one intent, one phrase per line: of `(one|another|)` one is taken, `<name>` is filled from the blanks. Some begin
 * with a greeting or end in thanks (unless `plain`), and some are misspelt, as people's are.
 */
export function sentencesOf(written: string, blanks: Blanks, draw: () => number, plain: boolean): string[] {
  const one = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)]!;
  const fill = (line: string) =>
    line
      .replace(/\(([^()]*)\)/g, (_, choices: string) => one(choices.split('|')))
      .replace(/<(\w+)>/g, (_, name: string) => one(blanks[name] ?? fail(`There is no blank <${name}>: ${line}`)))
      .replace(/\s+/g, ' ')
      .trim();
  const dress = (sentence: string) => {
    const hello = !plain && draw() < dressed.greeting ? `${one(blanks.hello!)} ` : '';
    const end = !plain && draw() < dressed.end ? ` ${one(blanks.end!)}` : '';
    const said = hello + sentence + end;
    return draw() < dressed.misspelt ? misspell(said, draw) : said;
  };
  return written
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const varied = /[(<]/.test(line);
      const sentences = new Set<string>();
      for (let tries = 0; tries < 2 * perLine && sentences.size < perLine && (varied || tries === 0); tries += 1) sentences.add(fill(line));
      // A line without choices is one that matters as it stands.
      return [...(varied ? [] : sentences), ...[...sentences].map(dress)];
    });
}

function fail(message: string): never {
  throw new Error(message);
}

/** A letter left out, doubled or changed places with the next. */
function misspell(text: string, draw: () => number): string {
  if (bare(text).length < 6) return text;
  const at = 1 + Math.floor(draw() * (text.length - 2));
  const kind = draw();
  if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.65) return text.slice(0, at) + text[at] + text.slice(at);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
