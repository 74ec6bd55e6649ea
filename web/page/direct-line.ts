import type { Activity } from './activity.js';
import { ask, isLost, Refusal } from './ask.js';
import type { Conversation } from './begin.js';
import { backOff, pausing } from './patience.js';
import { listen } from './socket.js';

export type LineState = 'connecting' | 'open' | 'reconnecting' | 'busy';

/** Who listens. `began` comes before the first frame of a conversation, also when a lost one has been replaced by another. */
export interface Ears {
  state(state: LineState): void;
  began(conversation: Conversation): void;
  hear(activities: Activity[]): void;
}

export interface Line {
  /** Undefined until the first conversation has begun, and while a lost one is being replaced. */
  conversationId(): string | undefined;
  /** Posts an activity, with its files when it has some. */
  post(activity: Activity, files?: File[]): Promise<unknown>;
  /** The conversation is over: nothing more is asked for. */
  rest(): void;
  /** Something is to be said: whoever rests begins another conversation. */
  wake(): void;
  /** Lets go of a socket that seems deaf and opens another. */
  reopen(): void;
  close(): void;
}

/** Half the life of a token in milliseconds, within what a timer can hold and a server can bear. */
const halfOf = ({ expires_in }: Conversation) => Math.min(3_600_000, Math.max(1000, expires_in * 500 || 0));

/** A message with its files, as every client of Direct Line sends it. */
function uploadOf(activity: Activity, files: File[]): FormData {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }), 'blob');
  for (const file of files) form.append('file', file, file.name);
  return form;
}

/**
 * One conversation over Direct Line 3.0, kept open whatever happens: `begin` gives a token; each new socket is asked for with what was heard last, so
 * that nothing is missed; a refused token sends us back to `begin`. What is heard may be heard twice.
 */
export function openLine(begin: () => Promise<Conversation>, ears: Ears): Line {
  let pass: Conversation | undefined;
  let heardOf: string | undefined;
  let watermark = '';
  let closed = false;
  let drop = () => {};
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let resting: Promise<void> | undefined;
  let wake = () => {};
  const waiting = pausing();
  const path = (rest = '') => `v3/directline/conversations/${encodeURIComponent(pass!.conversationId)}${rest}`;

  async function streamUrl(): Promise<string> {
    if (pass) {
      const again = await ask<Conversation>('GET', path(`?watermark=${encodeURIComponent(watermark)}`), pass.token);
      pass = { ...pass, token: again.token ?? pass.token };
      return again.streamUrl;
    }
    const begun = await begin();
    if (closed) return begun.streamUrl;
    pass = begun;
    if (heardOf !== pass.conversationId) watermark = '';
    heardOf = pass.conversationId;
    ears.began(pass);
    refreshIn(halfOf(pass));
    return pass.streamUrl;
  }

  /** A token that was refused is let go of, unless another has come in its place meanwhile. */
  function lose(token: string) {
    if (pass?.token !== token) return;
    pass = undefined;
    drop();
  }

  function refreshIn(milliseconds: number) {
    clearTimeout(refreshing);
    refreshing = setTimeout(async () => {
      const token = pass?.token;
      if (!pass || !token) return;
      try {
        const fresh = await ask<Conversation>('POST', 'v3/directline/tokens/refresh', token);
        if (pass?.token === token) pass = { ...pass, token: fresh.token };
        refreshIn(halfOf(fresh));
      } catch (fault) {
        if (isLost(fault)) lose(token);
        else refreshIn(20_000);
      }
    }, milliseconds);
  }

  function hear(frame: { activities: Activity[]; watermark?: string }) {
    ears.hear(frame.activities);
    watermark = frame.watermark ?? watermark;
  }

  async function keepOpen() {
    for (let tries = 0; !closed; tries++) {
      if (resting) {
        await resting;
        tries = 0;
        if (!closed) ears.state('connecting');
      }
      let wait = 0;
      let busy = false;
      try {
        const url = await streamUrl();
        if (closed) return;
        const stream = listen(url, () => ears.state('open'), hear);
        drop = stream.drop;
        if ((await stream.over) > 5000) tries = 0;
      } catch (fault) {
        if (isLost(fault)) pass = undefined;
        if (fault instanceof Refusal) wait = fault.wait;
        busy = fault instanceof Refusal && fault.status === 429;
      }
      if (closed) return;
      if (resting) continue;
      ears.state(busy ? 'busy' : 'reconnecting');
      await waiting.pause(Math.max(wait, backOff(tries)));
    }
  }

  ears.state('connecting');
  void keepOpen();

  return {
    conversationId: () => pass?.conversationId,
    async post(activity, files) {
      const { token } = pass!;
      try {
        return await (files
          ? ask('POST', path('/upload'), token, uploadOf(activity, files))
          : ask('POST', path('/activities'), token, activity));
      } catch (fault) {
        if (isLost(fault)) lose(token);
        throw fault;
      }
    },
    rest() {
      pass = undefined;
      clearTimeout(refreshing);
      resting ??= new Promise((done) => {
        wake = () => {
          resting = undefined;
          done();
        };
      });
      drop();
    },
    wake: () => wake(),
    reopen() {
      drop();
      waiting.wake();
    },
    close() {
      closed = true;
      clearTimeout(refreshing);
      wake();
      drop();
      waiting.wake();
    },
  };
}
