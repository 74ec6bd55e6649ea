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
  /**
   * What to say. `{ end }` when there is nothing to ask about: the dialog ends with that. `{ known }` when it needs no asking: these answers are
   * added, after saying `says`, and the next question comes.
   */
  ask(answers: Answers, scene: Scene): Promise<Saying[] | { end: Saying[] } | { known: Answers; says?: Saying[] }>;
  /**
   * The answer in what the person sent; undefined when there is none, and the question is asked again. `{ stay }`: it was taken in, this is said, and
   * more is awaited (with `answers` instead of what was known, if given). `{ go }`: these are the answers from now on, and what is missing among them is asked next. Nothing pressed is trusted.
   */
  read(
    utterance: Utterance,
    answers: Answers,
    scene: Scene,
  ): Promise<string | undefined | { stay: Saying[]; answers?: Answers } | { go: Answers }>;
  /** Any words answer it. Only a whole message that is a command, such as "help", is taken for one. */
  open?: boolean;
  /** Said before the question is asked again. */
  unclear: Saying;
}

/** A conversation about one thing: its questions in order, then what is done and said. */
export interface Dialog {
  intent: Intent;
  /** Said at any point without leaving what is going on, which is asked again afterwards. */
  aside?: boolean;
  /** Said when the person leaves in the middle; that nothing was changed, when absent. */
  left?: Saying['text'][number];
  questions: Record<string, Question>;
  /** What the request itself already tells ("anmäl mig till fredagens möte"), before anything is asked. */
  hear?(utterance: Utterance, scene: Scene): Promise<Answers>;
  finish(answers: Answers, scene: Scene): Promise<Saying[]>;
  /** Undoes what asking has reserved, when the person leaves in the middle. */
  leave?(answers: Answers, scene: Scene): Promise<void>;
}
