import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from './database.js';

/** What is kept of a secret: it can be recognised, and not be told by whoever reads the database. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A secret of 192 bits, fit for an address. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/**
 * Makes a personal link's secret: whoever holds it talks as that person until it expires or is revoked. `about` is 'meeting:<id>' or 'round:<id>'.
 * Only the hash is kept, so a link can never be shown again.
 */
export async function makeLink(sql: Sql, personId: string, expiresAt: Date, about?: string): Promise<string> {
  const secret = newSecret();
  await sql.query('insert into personal_links (person_id, secret_hash, expires_at, about) values ($1, $2, $3, $4)', [
    personId,
    hashOf(secret),
    expiresAt,
    about ?? null,
  ]);
  return secret;
}

/** Whose link this is; undefined when it never was one, has expired or was revoked: the three look the same from outside. */
export async function openLink(sql: Sql, secret: string, now: Date): Promise<{ personId: string; about?: string } | undefined> {
  const [link] = await sql.query<{ person_id: string; about: string | null }>(
    'select person_id, about from personal_links where secret_hash = $1 and expires_at > $2 and revoked_at is null',
    [hashOf(secret), now],
  );
  return link && { personId: link.person_id, ...(link.about ? { about: link.about } : {}) };
}

/** Ends every link of a person, and the web conversations with them: whoever came by a link that fell into wrong hands is out. */
export async function revokeLinks(sql: Sql, personId: string, now: Date): Promise<void> {
  await sql.query('update personal_links set revoked_at = $2 where person_id = $1 and revoked_at is null', [personId, now]);
  await sql.query(`delete from conversations where person_id = $1 and channel = 'web'`, [personId]);
}
