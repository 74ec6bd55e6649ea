import type { SentFile } from '../engagement/document.js';
import type { Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Engagement } from '../engagement/stakeholder.js';
import type { Intent } from '../locales/words.js';
import type { Filled, Form } from './forms.js';
import type { Choice, Saying, Utterance } from './saying.js';

/** Everything a dialog may see. `engagement.person` is as it was when the turn began. */
export interface Scene {
  engagement: Engagement;
  language: Language;
}

/** What has been answered so far, by the question's name. Plain JSON. */
export type Answers = Record<string, string>;

/**
 * What to say; `end`, when there is nothing to ask about: that is said and the dialog is over; `answer`, when there is only one, with what else is
 * known then and what to say of it.
 */
export type Asked = Saying[] | { end: Saying[] } | { answer: string; also?: Answers; says?: Saying[] };

/**
 * What was heard: the answer; `answers`, when more than this one is known from now on (or less: what is left out is asked anew), and with `says`
 * that is said while this question stays open, with `first` before what is asked next; `end`, when the dialog is over; undefined, when there was no answer and the question is asked again.
 */
export type Heard = string | { answers: Answers; says?: Saying[]; first?: Saying[] } | { end: Saying[] } | undefined;

/** One thing to find out. */
export interface Question {
  /** Answered in free words: only whole messages that are commands are heard as anything else. */
  open?: boolean;
  /** Is it still worth asking, with what is known? Asked always, when absent. */
  needed?(answers: Answers, scene: Scene): boolean;
  ask(answers: Answers, scene: Scene): Promise<Asked>;
  /** The answer in what the person sent. Nothing pressed is trusted. */
  read(utterance: Utterance, answers: Answers, scene: Scene): Promise<Heard>;
  /** Undoes what asking has reserved, when the person goes back behind this question. */
  undo?(answers: Answers, scene: Scene): Promise<void>;
  /** Where one question is asked several times over: which time this is. */
  time?(answers: Answers): string;
  /** Said before the question is asked again. */
  unclear: Saying;
}

/** A conversation about one thing: its questions in order, then what is done and said. */
export interface Dialog {
  intent: Intent;
  /** Answered in passing: what else is going on goes on. */
  aside?: boolean;
  /** What leaving it is called, where that loses nothing. */
  leaving?: Line;
  questions: Record<string, Question>;
  /** What the request itself already tells ("anmäl mig till fredagens möte"), before anything is asked. */
  hear?(utterance: Utterance, scene: Scene): Promise<Answers>;
  /** What is known when the same is asked for once more while it goes on: of another meeting, for somebody else. Undefined when nothing changes by it. */
  anew?(utterance: Utterance, answers: Answers, scene: Scene): Promise<Answers | undefined>;
  /** Takes files that are sent while one of its questions waits; undefined where they have no place yet. */
  take?(files: SentFile[], asking: string, answers: Answers, scene: Scene): Promise<Heard>;
  /** The button that opens its form; undefined where nothing can be filled in yet. */
  formFor?(answers: Answers): Choice | undefined;
  /** The same questions as a form, with what is known already and what was told just now. */
  form?(about: string | undefined, told: Answers, scene: Scene): Promise<Form | { end: Saying[] }>;
  /** Keeps what its form was filled in with, all of it and tells where to go on, or nothing and tells why. */
  fill?(filled: Filled, scene: Scene): Promise<Heard | { refused: Line }>;
  finish(answers: Answers, scene: Scene): Promise<Saying[]>;
  /** Undoes what asking has reserved, when the person leaves in the middle, and tells how things stand then. */
  leave?(answers: Answers, scene: Scene): Promise<Saying | undefined>;
}
