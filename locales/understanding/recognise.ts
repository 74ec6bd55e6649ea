import type { Language } from '../../engagement/language.js';
import type { Intent } from '../phrases.js';
import { chancesOf, type Learned } from './learn.js';
import * as learned from './learned.js';

const unpack = ({ weights, ...rest }: typeof learned.intents): Learned => ({
  ...rest,
  weights: new Int8Array(Buffer.from(weights, 'base64')),
});
const intents = unpack(learned.intents);
const tongues = unpack(learned.tongues);

/** How likely a text asks for each thing; all together 1. `out-of-scope` stands for all that the bot does not do. */
export const likelyIntents = (text: string) => chancesOf(text, intents, 1.3) as Record<Intent | 'out-of-scope', number>;

/** How likely a text is in each of our languages, supposing that it is in one of them. */
export const likelyLanguages = (text: string) => chancesOf(text, tongues, 1) as Record<Language, number>;
