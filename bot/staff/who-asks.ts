import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor, StaffMembers } from '../../engagement/staff-member.js';
import { type Asked, Refused } from '../http.js';
import type { TeamsSso } from './teams-sso.js';

const hash = (text: string) => createHash('sha256').update(text).digest();

/** What tells who asks. */
export interface Gate {
  members: StaffMembers;
  /** The API token of programs. */
  token?: string;
  /** Sign-in in a tab of Teams. */
  teams?: TeamsSso;
  /** Where people reach the house. */
  address(): string;
}

/** `__Host-` binds a cookie to this very host and to https; a browser on http would not keep it. */
const named = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

/** The secret in one of a request's cookies. */
export const cookieIn = (asked: Asked, name: 'staff' | 'staff-sign-in', secure: boolean): string | undefined =>
  asked.headers.cookie
    ?.split(';')
    .map((each) => each.trim().split('='))
    .find(([each]) => each === named(name, secure))?.[1] || undefined;

/**
 * A cookie that scripts cannot read; `secret` undefined takes it away. That of a session never comes with what another site asks for; that of a
 * sign-in under way comes with the provider's answer, which is a link.
 */
export function cookie(name: 'staff' | 'staff-sign-in', secret: string | undefined, secure: boolean): string {
  const [site, seconds] = name === 'staff' ? ['Strict', 12 * 3600] : ['Lax', 600];
  return `${named(name, secure)}=${secret ?? ''}; Path=/; HttpOnly; SameSite=${site}; Max-Age=${secret ? seconds : 0}${secure ? '; Secure' : ''}`;
}

/** Did a page of ours send this? Every browser of today says so itself; of an older one the Origin must be ours. */
function isOurs({ headers }: Asked, address: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(address).origin || new URL(origin).host === host;
}

const challenge = { 'www-authenticate': 'Bearer' };
const signIn = () => new Refused(401, 'Sign in, or send Authorization: Bearer with the staff API token.', [], challenge);

/** Who asks with a bearer's token: a program of ours, or somebody in a tab of Teams. */
async function bearerOf(bearer: string, { members, token, teams }: Gate): Promise<Actor> {
  if (token !== undefined && timingSafeEqual(hash(bearer), hash(token))) return { who: 'API token', role: 'administrator', way: 'token' };
  const identity = await teams?.(bearer);
  if (!identity) throw signIn();
  const actor = await members.actorOf(identity, 'teams');
  if (!actor)
    throw new Refused(
      403,
      `You are signed in${identity.email ? ` as ${identity.email}` : ''}, but not as staff. Ask an administrator to add you.`,
    );
  return actor;
}

/**
 * Who asks: the holder of the API token, somebody signed in to Teams, or whoever has a session. Throws a Refused of 401, and of 403 for those who
 * are not staff. A change that comes with a session's cookie must have been sent by a page of ours.
 */
export async function whoAsks(asked: Asked, gate: Gate): Promise<Actor> {
  const bearer = /^Bearer (\S+)$/i.exec(asked.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearerOf(bearer, gate);
  const secret = cookieIn(asked, 'staff', gate.address().startsWith('https:'));
  const actor = secret && (await gate.members.session(secret));
  if (!actor) throw signIn();
  if (asked.method !== 'GET' && !isOurs(asked, gate.address())) throw new Refused(403, 'The request comes from another site.');
  return actor;
}
