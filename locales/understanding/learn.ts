import { lots } from './examples.js';
import { type Traits, traitNumbers, traitsOf } from './traits.js';

/** A sentence and what it is an example of. */
export interface Example {
  text: string;
  kind: string;
}

/** What was learned, small enough to keep: a weight per trait and kind, as whole numbers of `step`. */
export interface Learned {
  kinds: readonly string[];
  step: number;
  /** Of trait 0 for each kind, of trait 1 for each kind … */
  weights: Int8Array;
}

const rounds = 5;
/** What the last rounds left is averaged: a single one leans to what it saw last. */
const settled = 2;
const pace = 0.3;
const forgetting = 3e-4;
/** Mistakes smaller than this teach nothing more and only cost time. */
const negligible = 0.02;

/** The chances of each kind, from its points. In place. */
function toChances(points: Float64Array): Float64Array {
  const highest = Math.max(...points);
  let sum = 0;
  for (let kind = 0; kind < points.length; kind += 1) {
    points[kind] = Math.exp(points[kind]! - highest);
    sum += points[kind]!;
  }
  for (let kind = 0; kind < points.length; kind += 1) points[kind]! /= sum;
  return points;
}

/** Adds up what each trait tells for each kind. */
export function pointsOf(traits: Traits, weights: Float32Array | Int8Array, kinds: number): Float64Array {
  const points = new Float64Array(kinds);
  for (const [trait, weight] of traits)
    for (let kind = 0; kind < kinds; kind += 1) points[kind]! += weights[trait * kinds + kind]! * weight;
  return points;
}

/** The chances of each kind for a text, all together 1. `warmth` evens them out: a learner is surer of itself than it may be of strangers' sentences. */
export function chancesOf(text: string, { kinds, step, weights }: Learned, warmth: number): Record<string, number> {
  const points = pointsOf(traitsOf(text), weights, kinds.length);
  const chances = toChances(points.map((each) => (each * step) / warmth));
  return Object.fromEntries(kinds.map((kind, index) => [kind, chances[index]!]));
}

/**
 * Multinomial logistic regression, by AdaGrad in a few rounds over the examples. Kinds with few examples count a little more, so that none is
 * overlooked. The same examples give the same weights.
 */
export function learn(examples: readonly Example[]): Learned {
  const kinds = [...new Set(examples.map(({ kind }) => kind))].sort();
  const size = kinds.length;
  const known = examples.map(({ text, kind }) => ({ traits: traitsOf(text), right: kinds.indexOf(kind) }));
  const share = kinds.map((_, kind) => Math.sqrt(known.length / size / known.filter(({ right }) => right === kind).length));
  const weights = new Float32Array(traitNumbers * size);
  const moved = new Float32Array(traitNumbers * size).fill(1e-3);
  const sum = new Float32Array(traitNumbers * size);
  const draw = lots(7);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(known, draw);
    for (const { traits, right } of known) {
      const mistakes = toChances(pointsOf(traits, weights, size));
      mistakes[right]! -= 1;
      for (let kind = 0; kind < size; kind += 1) {
        const mistake = mistakes[kind]! * share[right]!;
        if (Math.abs(mistake) < negligible) continue;
        for (const [trait, weight] of traits) {
          const at = trait * size + kind;
          const slope = mistake * weight + forgetting * weights[at]!;
          moved[at]! += slope * slope;
          weights[at]! -= (pace * slope) / Math.sqrt(moved[at]!);
        }
      }
    }
    if (round >= settled) for (let at = 0; at < sum.length; at += 1) sum[at]! += weights[at]! / (rounds - settled);
  }
  return { kinds, ...small(sum) };
}

function shuffle<T>(items: T[], draw: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(draw() * (index + 1));
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
}

/** Weights as whole numbers from -127 to 127. */
function small(weights: Float32Array): { step: number; weights: Int8Array } {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest / 127;
  return { step, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}
