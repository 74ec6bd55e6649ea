import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links, Stoppable } from '../engagement/post.js';

/** What a signed address is good for; one for another use opens nothing. */
type Use = Stoppable | 'calendar';

const sign = (use: Use, id: string, secret: string) => createHmac('sha256', secret).update(`${use}:${id}`).digest('base64url').slice(0, 22);

/** The signed addresses of the house under its public address. They do not expire: a letter is opened years later, too. */
export function linksUnder(address: () => string, secret: string): Links {
  const seal = (use: Use, id: string) => `${id}.${sign(use, id, secret)}`;
  return {
    stop: (what, personId, language) => `${address()}/stop?${what}=${seal(what, personId)}&lang=${language}`,
    calendar: (signUpId, language) => `${address()}/calendar?of=${seal('calendar', signUpId)}&lang=${language}`,
  };
}

/** The id that a signed address names; undefined for one that was not made here, or for something else. */
export function idIn(sealed: string | undefined, use: Use, secret: string): string | undefined {
  const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{22})$/.exec(sealed ?? '') ?? [];
  return id && signature && timingSafeEqual(Buffer.from(signature), Buffer.from(sign(use, id, secret))) ? id : undefined;
}
