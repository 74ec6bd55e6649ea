import type { Language } from '../../engagement/language.js';
import { ask, Refusal } from './ask.js';
import { inBrowser } from './kept.js';

/** What POST /chat/start answers. */
export interface Conversation {
  token: string;
  conversationId: string;
  /** Brings this conversation back in this browser; whoever has it is the person. */
  returnKey: string;
  language: Language;
  expires_in: number;
  streamUrl: string;
}

/**
 * The secret of a personal link, `/#k=SECRET`, or nothing. It is taken out of the address bar at once, so that it stays neither in the history nor
 * in a picture of the screen; a fragment never reaches a server's log.
 */
export function takeLink(): string | undefined {
  const link = new URLSearchParams(location.hash.slice(1)).get('k') || undefined;
  if (link) history.replaceState(null, '', location.pathname + location.search);
  return link;
}

/**
 * Asks for a conversation: the one this browser had, if any, else a new one. When a personal link is not valid any longer, the person is told and
 * the conversation starts without it.
 */
export async function begin(language: Language, link: { secret?: string }, linkGone: () => void): Promise<Conversation> {
  const returnKey = inBrowser.get('returnKey');
  try {
    const begun = await ask<Conversation>('POST', 'chat/start', undefined, { language, link: link.secret, returnKey });
    // From here on the return key leads back; the link would lead to its matter once more.
    link.secret = undefined;
    return begun;
  } catch (fault) {
    if (!link.secret || !(fault instanceof Refusal) || fault.status === 429 || fault.status >= 500) throw fault;
    link.secret = undefined;
    linkGone();
    return begin(language, link, linkGone);
  }
}
