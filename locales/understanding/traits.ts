import { meaningsOf } from './meanings.js';

/** So many different traits are told apart; two that share a number are rare enough. A power of two. */
export const traitNumbers = 1 << 17;

/** What is looked at of a text. More than anybody needs to ask for something, and little enough that hostile text costs nothing. */
const most = { characters: 600, words: 60, letters: 24, apart: 6 };

/** Traits of a text by number, with the weight of each. The weights of all together have the length 1. */
export type Traits = Map<number, number>;

/** Text as it is compared: without case, accents (å ä ö become a a o), signs and letters that are drawn out. */
export const bare = (text: string): string =>
  text
    .slice(0, most.characters)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .trim();

/** A number for a trait; `kind` keeps a word and a part of a word that look the same apart. */
function numberOf(kind: number, trait: string): number {
  let hash = kind;
  for (let index = 0; index < trait.length; index += 1) hash = Math.imul(hash ^ trait.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) & (traitNumbers - 1);
}

const isAddress = (piece: string): boolean => /[^@]@[^@]+\.[^@]/.test(piece);

/**
 * What can be told about a text: its words, pairs of neighbours, parts of words of three to five letters (inflected and misspelt words share most
 * of them), what its words mean in whichever language, alone and two in order, and whether there is an e-mail address in it.
 */
export function traitsOf(text: string): Traits {
  // What stands in an address tells nothing, only that there is one.
  const said = text.slice(0, most.characters).split(/\s+/);
  const plain = said.filter((piece) => !isAddress(piece)).join(' ');
  const words = bare(plain).split(' ').filter(Boolean).slice(0, most.words);
  const traits: Traits = new Map();
  const add = (kind: number, trait: string, weight: number) => {
    const number = numberOf(kind, trait);
    traits.set(number, (traits.get(number) ?? 0) + weight);
  };
  words.forEach((word, index) => {
    const whole = `^${word.slice(0, most.letters)}$`;
    add(1, whole, 1);
    if (index + 1 < words.length) add(2, `${word} ${words[index + 1]}`, 1);
    for (let length = 3; length <= 5; length += 1)
      for (let start = 0; start + length <= whole.length; start += 1) add(3, whole.slice(start, start + length), 0.6);
  });
  const meant = words.flatMap((word, place) => meaningsOf(word).map((meaning) => ({ meaning, place })));
  for (const { meaning } of meant) add(4, meaning, 2);
  for (const first of meant)
    for (const second of meant)
      if (second.place > first.place && second.place - first.place <= most.apart) add(5, `${first.meaning}>${second.meaning}`, 0.6);
  if (words.length > 0) add(6, words[0]!, 0.5);
  add(7, String(Math.min(words.length, 8)), 0.3);
  if (said.some(isAddress)) add(8, 'address', 3);

  // What is said twice counts less than twice, and a long text no more than a short one.
  let length = 0;
  for (const weight of traits.values()) length += weight;
  for (const [number, weight] of traits) traits.set(number, Math.sqrt(weight / length));
  return traits;
}
