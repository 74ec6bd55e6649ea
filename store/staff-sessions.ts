import type { Sql } from './database.js';
import { hashOf, newSecret } from './personal-links.js';

async function keep(sql: Sql, kind: 'link' | 'session', name: string, expiresAt: Date): Promise<string> {
  const secret = newSecret();
  await sql.query('insert into staff_sessions (secret_hash, name, kind, expires_at) values ($1, $2, $3, $4)', [
    hashOf(secret),
    name,
    kind,
    expiresAt,
  ]);
  return secret;
}
const hours = (now: Date, count: number) => new Date(now.getTime() + count * 3_600_000);

/** The secret of a sign-in link: good once, within a day. Whoever can read what the process prints, or make one here, is staff. */
export const makeStaffLink = (sql: Sql, name: string, now: Date): Promise<string> => keep(sql, 'link', name, hours(now, 24));

/** Takes a link's secret and gives a session's; undefined when the link was used, has expired or never was. In the caller's transaction. */
export async function signIn(sql: Sql, secret: string, now: Date): Promise<string | undefined> {
  const [link] = await sql.query<{ name: string }>(
    `delete from staff_sessions where secret_hash = $1 and kind = 'link' and expires_at > $2 returning name`,
    [hashOf(secret), now],
  );
  return link && keep(sql, 'session', link.name, hours(now, 12));
}

/** Whose session this is, while it lasts. */
export async function sessionOf(sql: Sql, secret: string, now: Date): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>(
    `select name from staff_sessions where secret_hash = $1 and kind = 'session' and expires_at > $2`,
    [hashOf(secret), now],
  );
  return row?.name;
}

/** Ends a session at once. */
export const signOut = async (sql: Sql, secret: string): Promise<void> =>
  void (await sql.query('delete from staff_sessions where secret_hash = $1', [hashOf(secret)]));
