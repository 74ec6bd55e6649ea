import { type Answer, type Asked, Refused, type Route } from '../http.js';
import type { Log } from '../log.js';
import type { OpenId } from './open-id.js';
import { read } from './read.js';
import { secret as secretSchema } from './schemas.js';
import { cookie, cookieIn, type Gate } from './who-asks.js';

/** The ways in that are configured. */
export interface Ways extends Gate {
  openId?: OpenId;
  /** The tab's registration, for the page to say. */
  teamsClientId?: string;
  /** Was a sign-in link printed? */
  link: boolean;
  log: Log;
}

/** Only a page of staff is led back to, never another site. */
const destination = (to: string | null) => (to && /^\/staff(?:[/?#][^\\]*)?$/.test(to) ? to : '/staff');

/**
 * Leads on by a page of ours instead of a redirect: a browser leaves the session's strict cookie out of whatever a redirect from another site ends
 * in, but not out of what our own page opens.
 */
const leadOn = (to: string, cookies: string[]): Answer => ({
  status: 200,
  body: `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${to.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"><title>Osallistu</title>`,
  headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookies },
});

/** How staff sign in and out. Reached by those who are not signed in. */
export function signInRoutes(ways: Ways): Route[] {
  const { members, openId, teams, teamsClientId, link, log } = ways;
  const secure = () => ways.address().startsWith('https:');
  const base = () => new URL(ways.address()).pathname.replace(/\/$/, '');
  const failed = (why: string, more: string[] = []) =>
    leadOn(`${base()}/staff#signIn=${why}`, [cookie('staff-sign-in', undefined, secure()), ...more]);

  async function begin(asked: Asked): Promise<Answer> {
    if (!openId) throw new Refused(404, 'Sign-in through a provider is not configured.');
    try {
      const { url, begun } = await openId.begin(destination(asked.query.get('to')));
      return { status: 302, headers: { location: url, 'set-cookie': cookie('staff-sign-in', await members.begin(begun), secure()) } };
    } catch (fault) {
      log.fault('The identity provider cannot be asked.', fault);
      return failed('failed');
    }
  }

  async function finish(asked: Asked): Promise<Answer> {
    const kept = cookieIn(asked, 'staff-sign-in', secure());
    const begun = kept && (await members.begun(kept));
    if (!openId || !begun) return failed('expired');
    if (asked.query.get('error') === 'access_denied') return failed('cancelled');
    try {
      const session = await members.open(await openId.finish(asked.query, begun));
      if (!session) return failed('notStaff');
      return leadOn(base() + begun.to, [cookie('staff-sign-in', undefined, secure()), cookie('staff', session, secure())]);
    } catch (fault) {
      log.fault('A sign-in of staff failed.', fault);
      return failed('failed');
    }
  }

  async function withLink(asked: Asked): Promise<Answer> {
    const session = await members.signIn(read<{ secret: string }>(secretSchema, await asked.json()).secret);
    if (!session) throw new Refused(403, 'The sign-in link has been used or has expired.');
    return { status: 204, headers: { 'set-cookie': cookie('staff', session, secure()) } };
  }

  async function signOut(asked: Asked): Promise<Answer> {
    const session = cookieIn(asked, 'staff', secure());
    const actor = session && (await members.session(session));
    if (session) await members.signOut(session);
    const headers = { 'set-cookie': cookie('staff', undefined, secure()) };
    // A provider that is away does not keep anybody signed in here.
    const to = actor && actor.way === 'openId' ? await openId?.leave().catch(() => undefined) : undefined;
    return to ? { status: 200, body: { to }, headers } : { status: 204, headers };
  }

  return [
    {
      method: 'get',
      path: '/api/sign-in',
      handle: async () => ({
        status: 200,
        body: {
          ways: { openId: openId !== undefined, teams: teams !== undefined, link },
          ...(teamsClientId ? { teams: { clientId: teamsClientId } } : {}),
        },
      }),
    },
    { method: 'get', path: '/staff/sign-in', handle: begin },
    { method: 'get', path: '/staff/signed-in', handle: finish },
    { method: 'post', path: '/staff/session', handle: withLink },
    { method: 'del', path: '/staff/session', handle: signOut },
  ];
}
