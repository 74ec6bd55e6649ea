import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** What a token of the web chat says: which conversation, who, and what it is good for. `user` is where Microsoft's own client looks for it. */
export interface Claims {
  use: 'chat' | 'stream';
  conv: string;
  user: string;
  /** Seconds since 1970. */
  exp: number;
  /** Makes every token another one; a stream ticket is recognised by it when it is used twice. */
  jti: string;
}

/** How long a token of each use lasts, in seconds. A chat token is refreshed by every client long before; a ticket is used at once. */
export const lifetimes = { chat: 3600, stream: 60 } as const;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest();

/** Signs and recognises the web chat's tokens (JWT, HS256): clients read them, only the house can make them. */
export function tokens(secret: string, now: () => Date) {
  const seconds = () => Math.floor(now().getTime() / 1000);
  return {
    make(use: Claims['use'], conv: string, user: string): string {
      const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ use, conv, user, exp: seconds() + lifetimes[use], jti: randomUUID() })}`;
      return `${text}.${sign(text, secret).toString('base64url')}`;
    },
    /** The claims of a good token of that use; 'expired' for one that was good; undefined for anything else. */
    read(use: Claims['use'], token: string | undefined): Claims | 'expired' | undefined {
      const [, text, payload, signature] = /^([\w-]+\.([\w-]+))\.([\w-]+)$/.exec(token ?? '') ?? [];
      if (!text || !payload || !signature) return undefined;
      const given = Buffer.from(signature, 'base64url');
      const right = sign(text, secret);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
      if (claims.use !== use) return undefined;
      return claims.exp > seconds() ? claims : 'expired';
    },
  };
}
export type Tokens = ReturnType<typeof tokens>;
