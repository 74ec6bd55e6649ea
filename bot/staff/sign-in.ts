import { createHash, timingSafeEqual } from 'node:crypto';
import type { Staff } from '../../engagement/staff.js';
import { type Asked, Refused } from '../http.js';

const cookieName = 'staff';
const hash = (text: string) => createHash('sha256').update(text).digest();

/** The session's secret in a request's cookies. */
export const sessionIn = (asked: Asked): string | undefined =>
  asked.headers.cookie
    ?.split(';')
    .map((each) => each.trim().split('='))
    .find(([name]) => name === cookieName)?.[1];

/** A cookie that scripts cannot read and other sites cannot send; `secret` undefined takes it away. */
export const sessionCookie = (secret: string | undefined, secure: boolean): string =>
  `${cookieName}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${secret ? 12 * 3600 : 0}${secure ? '; Secure' : ''}`;

/**
 * Who asks, as the audit trail names them: the holder of the API token, or a signed-in member of staff. Throws a Refused of 401. A session's cookie
 * also refuses what another site's page could have sent.
 */
export async function whoAsks(asked: Asked, staff: Staff, token: string | undefined): Promise<string> {
  const bearer = /^Bearer (\S+)$/.exec(asked.headers.authorization ?? '')?.[1];
  if (bearer !== undefined && token !== undefined && timingSafeEqual(hash(bearer), hash(token))) return 'API token';
  const secret = sessionIn(asked);
  const who = secret && bearer === undefined ? await staff.session(secret) : undefined;
  if (!who)
    throw new Refused(401, 'Sign in, or send Authorization: Bearer with the staff API token.', [], { 'www-authenticate': 'Bearer' });
  const { origin, host } = asked.headers;
  if (asked.method !== 'GET' && origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
    throw new Refused(403, 'The request comes from another site.');
  return who;
}
