import { readFileSync } from 'node:fs';
import { languageOf, understand } from '../../dialogs/understand.js';
import { isLanguage, type Language } from '../../engagement/language.js';
import { intents } from '../../locales/words.js';

/** What stands for everything that the bot does not do. */
export const refused = 'out-of-scope';

/** An utterance, what it should be understood as, and what became of it: an intent, `out-of-scope`, or `asked` which of two. */
export interface Judged {
  language: Language;
  wanted: string;
  text: string;
  heard: string;
  /** The same in words. */
  told: string;
  spoken: Language;
}

/** Changes are offered where things are shown, so they are counted there. */
const counted = (intent: string) => ({ 'change-sign-up': 'my-sign-ups', 'withdraw-feedback': 'my-feedback' })[intent] ?? intent;

/** Understands every line of a file (tabs, a header line: language, intent, utterance), each as a first message with its language in use. */
export const judge = (file: string): Judged[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [language, intent, text = ''] = line.split('\t').map((cell) => cell.trim());
      if (!isLanguage(language)) throw new Error(`"${language}" is no language, in the line: ${line}`);
      const wanted = intents.some((each) => each === intent) ? counted(intent!) : refused;
      const understood = understand(text, language);
      const heard = understood.kind === 'sure' ? counted(understood.intent) : understood.kind === 'unclear' ? refused : 'asked';
      const told = understood.kind === 'either' ? `asked: ${understood.intents.join(' or ')}` : `understood as ${heard}`;
      return { language, wanted, text, heard, told, spoken: languageOf(text) ?? language };
    });

export const isRight = ({ heard, wanted }: Judged): boolean => heard === wanted;
export const isActedOnWrongly = (one: Judged): boolean => !isRight(one) && one.heard !== refused && one.heard !== 'asked';

/** So many of a hundred. */
export const share = (some: readonly Judged[], is: (one: Judged) => boolean): number => (100 * some.filter(is).length) / some.length;
