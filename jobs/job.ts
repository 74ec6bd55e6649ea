import type { Due } from '../engagement/delivery.js';

/** Something the house does by itself. `run` does all that is due and tells when it wants to be run next. */
export interface Job {
  name: string;
  /** It runs at least this often, in every process, whatever becomes of wake-ups: so a lost one costs no more than that. */
  everyMs: number;
  /** Ask for it when something was committed in the house. */
  wakes: boolean;
  run: Due;
}
