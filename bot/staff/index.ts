import { createHash } from 'node:crypto';
import type { Staff } from '../../engagement/staff.js';
import { atLeast } from '../../engagement/staff-member.js';
import { type Answer, type Asked, Refused, type Route } from '../http.js';
import type { Endpoint } from './endpoint.js';
import { endpoints, type Means } from './endpoints.js';
import { openapi } from './openapi.js';
import { signInPage, signInScript, staffPage, staffStyle } from './page.js';
import { read } from './read.js';
import { signInRoutes, type Ways } from './sign-in-routes.js';
import { cookieIn, whoAsks } from './who-asks.js';

/** What the staff door needs of the house. */
export interface StaffHouse extends Ways, Means {
  staff: Staff;
}

/** Lists that are looked at again and again cost little: whoever has the same already gets a 304. Of one thing the ETag begins with its revision. */
function tagged(answer: Answer, asked: Asked): Answer {
  const { status, body, headers } = answer;
  if (status !== 200 || typeof body !== 'object' || body instanceof Uint8Array) return answer;
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 16);
  const revision = (body as { revision?: unknown }).revision;
  const etag = typeof revision === 'number' ? `"${revision}-${hash}"` : `"${hash}"`;
  const same = (asked.headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  return same ? { status: 304, headers: { etag } } : { ...answer, headers: { ...headers, etag } };
}

/** The staff API, its description, how staff sign in, and their page. */
export function staffRoutes(house: StaffHouse): Route[] {
  const { staff, timeZone } = house;
  const all = endpoints(staff, house);
  const handle = async ({ role, body, bodyLimit, handle: answer, method }: Endpoint, asked: Asked) => {
    const actor = await whoAsks(asked, house);
    if (!atLeast(actor.role, role)) throw new Refused(403, `This needs the role ${role}; yours is ${actor.role}. Ask an administrator.`);
    const given = body ? read(body, await asked.json(bodyLimit ?? 256 * 1024)) : undefined;
    const answered = await answer(asked, actor.who, given as never, actor);
    return method === 'get' ? tagged(answered, asked) : answered;
  };
  const routes = all.map((each): Route => ({ method: each.method, path: each.path, handle: (asked) => handle(each, asked) }));
  const file = (path: string, type: string, content: string): Route => ({
    method: 'get',
    path,
    handle: async () => ({ status: 200, body: content, headers: { 'content-type': type } }),
  });
  const show = async (asked: Asked): Promise<Answer> => {
    const session = cookieIn(asked, 'staff', house.address().startsWith('https:'));
    return session && (await house.members.session(session)) ? staffPage(asked, staff, timeZone) : signInPage(asked);
  };
  return [
    ...routes,
    ...signInRoutes(house),
    file('/api/openapi.json', 'application/json', JSON.stringify(openapi(all))),
    file('/staff/sign-in.js', 'text/javascript; charset=utf-8', signInScript),
    file('/staff/style.css', 'text/css; charset=utf-8', staffStyle),
    { method: 'get', path: '/staff', inTeams: true, handle: show },
  ];
}
