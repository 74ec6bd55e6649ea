import type { Actor, Begun } from '../engagement/staff-member.js';
import type { Sql } from './database.js';
import { hashOf, newSecret } from './personal-links.js';

interface Kept {
  kind: 'link' | 'session';
  name: string;
  memberId?: string | null;
}

async function keep(sql: Sql, { kind, name, memberId }: Kept, expiresAt: Date): Promise<string> {
  const secret = newSecret();
  await sql.query('insert into staff_sessions (secret_hash, name, kind, expires_at, member_id) values ($1, $2, $3, $4, $5)', [
    hashOf(secret),
    name,
    kind,
    expiresAt,
    memberId ?? null,
  ]);
  return secret;
}
const minutes = (now: Date, count: number) => new Date(now.getTime() + count * 60_000);

/** The secret of a sign-in link: good once, within a day. Whoever can read what the process prints, or make one here, is staff. */
export const makeStaffLink = (sql: Sql, name: string, now: Date): Promise<string> =>
  keep(sql, { kind: 'link', name }, minutes(now, 24 * 60));

/** The secret of a session of 12 hours; of a member of staff, or of whoever used a link. */
export const makeSession = (sql: Sql, name: string, memberId: string | null, now: Date): Promise<string> =>
  keep(sql, { kind: 'session', name, memberId }, minutes(now, 12 * 60));

/** Takes a link's secret and gives a session's; undefined when the link was used, has expired or never was. In the caller's transaction. */
export async function signIn(sql: Sql, secret: string, now: Date): Promise<string | undefined> {
  const [link] = await sql.query<{ name: string }>(
    `delete from staff_sessions where secret_hash = $1 and kind = 'link' and expires_at > $2 returning name`,
    [hashOf(secret), now],
  );
  return link && makeSession(sql, link.name, null, now);
}

/** Whose session this is, while it lasts and they are staff. Whoever came by a printed link administers: they hold the machine. */
export async function sessionOf(sql: Sql, secret: string, now: Date): Promise<Actor | undefined> {
  const [row] = await sql.query<Actor>(
    `select coalesce(m.email, m.subject, s.name) as who, coalesce(m.role, 'administrator') as role, case when m.id is null then 'link' else 'openId' end as way,
       m.id, m.name, m.email
     from staff_sessions s left join staff_members m on m.id = s.member_id
     where s.secret_hash = $1 and s.kind = 'session' and s.expires_at > $2 and m.active is not false`,
    [hashOf(secret), now],
  );
  return row;
}

/** Ends a session at once. */
export const signOut = async (sql: Sql, secret: string): Promise<void> =>
  void (await sql.query('delete from staff_sessions where secret_hash = $1', [hashOf(secret)]));

/** Keeps what the answer to a sign-in must fit, for ten minutes, under a secret for the browser that began it. */
export async function begin(sql: Sql, begun: Begun, now: Date): Promise<string> {
  const secret = newSecret();
  await sql.query('delete from staff_sign_ins where expires_at < $1', [now]);
  await sql.query('insert into staff_sign_ins (secret_hash, begun, expires_at) values ($1, $2, $3)', [
    hashOf(secret),
    JSON.stringify(begun),
    minutes(now, 10),
  ]);
  return secret;
}

/** Takes what was kept, once. */
export async function takeBegun(sql: Sql, secret: string, now: Date): Promise<Begun | undefined> {
  const [row] = await sql.query<{ begun: Begun; expires_at: Date }>(
    'delete from staff_sign_ins where secret_hash = $1 returning begun, expires_at',
    [hashOf(secret)],
  );
  return row && row.expires_at > now ? row.begun : undefined;
}
