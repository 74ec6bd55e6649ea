import type { Language } from '../engagement/language.js';
import type { Engagement } from '../engagement/stakeholder.js';
import type { Intent } from '../locales/words.js';
import type { Saying, Utterance } from './saying.js';

/** Everything a dialog may see. */
export interface Scene {
  engagement: Engagement;
  language: Language;
}

/** What has been answered so far, by the question's name. Plain JSON. */
export type Answers = Record<string, string>;

/** One thing to find out. */
export interface Question {
  /** Is it still worth asking, with what is known? Asked always, when absent. */
  needed?(answers: Answers, scene: Scene): boolean;
  /** What to say; `{ end }` when there is nothing to ask about, which ends the dialog with that; `{ answer }` when there is only one answer. */
  ask(answers: Answers, scene: Scene): Promise<Saying[] | { end: Saying[] } | { answer: string }>;
  /** The answer in what the person sent; undefined when there is none, and the question is asked again. Nothing pressed is trusted. */
  read(utterance: Utterance, answers: Answers, scene: Scene): Promise<string | undefined>;
  /** Said before the question is asked again. */
  unclear: Saying;
}

/** A conversation about one thing: its questions in order, then what is done and said. */
export interface Dialog {
  intent: Intent;
  questions: Record<string, Question>;
  /** What the request itself already tells ("anmäl mig till fredagens möte"), before anything is asked. */
  hear?(utterance: Utterance, scene: Scene): Promise<Answers>;
  finish(answers: Answers, scene: Scene): Promise<Saying[]>;
  /** Undoes what asking has reserved, when the person leaves in the middle. */
  leave?(answers: Answers, scene: Scene): Promise<void>;
}
