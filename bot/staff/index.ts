import type { Staff } from '../../engagement/staff.js';
import { type Answer, type Asked, Refused, type Route } from '../http.js';
import type { Endpoint } from './endpoint.js';
import { endpoints } from './endpoints.js';
import { openapi } from './openapi.js';
import { secret } from './schemas.js';
import { sessionCookie, sessionIn, whoAsks } from './sign-in.js';

/** What the staff door needs of the house. */
export interface StaffHouse {
  staff: Staff;
  token?: string;
  /** Is the house reached over https? Then the session's cookie never goes elsewhere. */
  secure: boolean;
}

/** A body against its schema; a Refused names every field that is wrong, and every one that is not known. */
export function read<T>(schema: NonNullable<Endpoint['body']>, body: unknown): T {
  const outcome = schema.safeParse(body);
  if (outcome.success) return outcome.data as T;
  const errors = outcome.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'is not a field of this' }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
  throw new Refused(400, 'The body is not as it should be; nothing was changed.', errors);
}

/** The staff API, its description, and the exchange of a sign-in link for a session. */
export function staffRoutes({ staff, token, secure }: StaffHouse): Route[] {
  const all = endpoints(staff);
  const description = openapi(all);
  const routes = all.map(
    ({ method, path, body, handle }): Route => ({
      method,
      path,
      async handle(asked) {
        const who = await whoAsks(asked, staff, token);
        return handle(asked, who, (body ? read(body, await asked.json(256 * 1024)) : undefined) as never);
      },
    }),
  );
  const signIn = async (asked: Asked): Promise<Answer> => {
    const session = await staff.signIn(read<{ secret: string }>(secret, await asked.json()).secret);
    if (!session) throw new Refused(403, 'The sign-in link has been used or has expired.');
    return { status: 204, headers: { 'set-cookie': sessionCookie(session, secure) } };
  };
  const signOut = async (asked: Asked): Promise<Answer> => {
    const session = sessionIn(asked);
    if (session) await staff.signOut(session);
    return { status: 204, headers: { 'set-cookie': sessionCookie(undefined, secure) } };
  };
  return [
    ...routes,
    { method: 'get', path: '/api/openapi.json', handle: async () => ({ status: 200, body: description }) },
    { method: 'post', path: '/staff/session', handle: signIn },
    { method: 'del', path: '/staff/session', handle: signOut },
  ];
}
