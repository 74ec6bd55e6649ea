import { createHash } from 'node:crypto';
import type { Staff } from '../../engagement/staff.js';
import { atLeast } from '../../engagement/staff-member.js';
import { type Answer, type Asked, Refused, type Route } from '../http.js';
import { badgeStyle } from './badges.js';
import type { Endpoint } from './endpoint.js';
import { endpoints, type Means } from './endpoints.js';
import { openapi } from './openapi.js';
import { read } from './read.js';
import { signInRoutes, type Ways } from './sign-in-routes.js';
import { summaryRoutes } from './summary-page.js';
import { whoAsks } from './who-asks.js';

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

/** The staff API, its description, and how staff sign in. */
export function staffRoutes(house: StaffHouse): Route[] {
  const all = endpoints(house.staff, house);
  const description = openapi(all);
  const handle = async ({ role, body, bodyLimit, handle: answer, method }: Endpoint, asked: Asked) => {
    const actor = await whoAsks(asked, house);
    if (!atLeast(actor.role, role)) throw new Refused(403, `This needs the role ${role}; yours is ${actor.role}. Ask an administrator.`);
    const given = body ? read(body, await asked.json(bodyLimit ?? 256 * 1024)) : undefined;
    const answered = await answer(asked, actor.who, given as never, actor);
    return method === 'get' ? tagged(answered, asked) : answered;
  };
  const routes = all.map((each): Route => ({ method: each.method, path: each.path, handle: (asked) => handle(each, asked) }));
  return [
    ...routes,
    ...signInRoutes(house),
    ...summaryRoutes(house.staff, house),
    badgeStyle,
    { method: 'get', path: '/api/openapi.json', handle: async () => ({ status: 200, body: description }) },
  ];
}
