import type { Outgoing } from './activity.js';
import { isFinal, isLost, Refusal } from './ask.js';
import type { Kept } from './kept.js';
import { backOff, pausing } from './patience.js';

export type Fate = 'sending' | 'sent' | 'failed';

interface Letter {
  activity: Outgoing;
  /** The conversation it was written in; none when it was written before one had begun. */
  conversationId?: string;
  tries: number;
  /** Its last try was refused for the token's sake. */
  refused?: boolean;
  /** Not sent again before the person asks for it. */
  held?: boolean;
  /** What the person has been told. */
  fate?: Fate;
}

export interface Way {
  conversationId(): string | undefined;
  post(activity: Outgoing): Promise<unknown>;
}

/**
 * What the person has said and the server has not yet got: one at a time and in order, again and again under the same name, by which the server
 * knows a copy. Kept in the tab, so that a reload loses nothing. What was written in a conversation that has ended waits for the person's word.
 */
export function openOutbox(kept: Kept, way: Way, tell: (id: string, fate: Fate) => void) {
  const letters: Letter[] = JSON.parse(kept.get('unsent') ?? '[]');
  const waiting = pausing();
  const keep = () => (letters.length ? kept.set('unsent', JSON.stringify(letters)) : kept.forget('unsent'));
  const idOf = (letter: Letter) => letter.activity.channelData.clientActivityID;
  let busy = false;

  function say(letter: Letter, fate: Fate) {
    if (letter.fate === fate) return;
    letter.fate = fate;
    tell(idOf(letter), fate);
  }

  function settle(letter: Letter) {
    const at = letters.indexOf(letter);
    if (at < 0) return;
    letters.splice(at, 1);
    keep();
    say(letter, 'sent');
  }

  function next(): Letter | undefined {
    const here = way.conversationId();
    if (!here) return undefined;
    for (const letter of letters) {
      letter.conversationId ??= here;
      if (letter.conversationId !== here && !letter.held) hold(letter);
    }
    return letters.find((letter) => !letter.held);
  }

  function hold(letter: Letter) {
    letter.held = true;
    keep();
    say(letter, 'failed');
  }

  async function send() {
    if (busy) return;
    busy = true;
    for (let letter = next(); letter; letter = next()) {
      letter.tries += 1;
      try {
        await way.post(letter.activity);
        settle(letter);
      } catch (fault) {
        if (!letters.includes(letter)) continue;
        // After the first refusal a new token is fetched; when that is refused too, asking on and on would not help.
        const refusedTwice = isLost(fault) && letter.refused;
        letter.refused = isLost(fault);
        if (isFinal(fault) || refusedTwice) hold(letter);
        else if (!letter.refused) {
          say(letter, 'failed');
          await waiting.pause(Math.max(backOff(letter.tries), fault instanceof Refusal ? fault.wait : 0));
        }
      }
    }
    busy = false;
  }

  return {
    /** Shows what is still unsent from before a reload. True when files were with it: those are gone, and their words wait for the person. */
    unpack(show: (activity: Outgoing) => void): boolean {
      const filed = letters.filter(({ activity }) => activity.attachments);
      for (const letter of filed) {
        const { attachments: _, ...words } = letter.activity;
        Object.assign(letter, { activity: words, held: true });
        if (!words.text) letters.splice(letters.indexOf(letter), 1);
      }
      keep();
      for (const letter of letters) {
        show(letter.activity);
        letter.fate = undefined;
        say(letter, letter.held ? 'failed' : 'sending');
      }
      return filed.length > 0;
    },
    add(activity: Outgoing) {
      const letter: Letter = { activity, conversationId: way.conversationId(), tries: 0 };
      letters.push(letter);
      keep();
      say(letter, 'sending');
      void send();
    },
    /** The person asks for it once more, here and now. */
    again(id: string) {
      const letter = letters.find((one) => idOf(one) === id);
      if (!letter) return;
      Object.assign(letter, { held: false, refused: false, tries: 0, conversationId: undefined });
      say(letter, 'sending');
      waiting.wake();
      void send();
    },
    /** The server's copy has been heard: it was sent, whatever became of the answer. */
    heard(id: string) {
      const letter = letters.find((one) => idOf(one) === id);
      if (letter) settle(letter);
    },
    /** The line is open again. */
    wake() {
      waiting.wake();
      void send();
    },
    empty() {
      letters.length = 0;
      keep();
    },
  };
}
