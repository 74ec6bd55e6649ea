import { randomUUID } from 'node:crypto';
import type { Language } from '../engagement/language.js';
import type { Started, StartWish, WebConversations } from '../engagement/web-log.js';
import type { Database, Sql } from './database.js';
import { hashOf, newSecret, openLink } from './personal-links.js';

/** The web conversations of one database. */
export function webConversations(database: Database, now: () => Date): WebConversations {
  return {
    start: (wish) => database.transaction((sql) => start(sql, wish, now())),
    async find(id) {
      const [row] = await database.query<{ language: Language | null }>('select language from conversations where id = $1', [`web:${id}`]);
      return row && (row.language ? { language: row.language } : {});
    },
    async noteNetwork(id, network) {
      await database.query('update conversations set network = $2 where id = $1 and network is null', [`web:${id}`, network]);
    },
    async watch(streams) {
      await database.query(
        `insert into web_streams (id, conversation_id, until) select id, 'web:' || "conversationId", now() + interval '75 seconds'
           from jsonb_to_recordset($1::jsonb) as s (id uuid, "conversationId" text)
         on conflict (id) do update set until = excluded.until`,
        [JSON.stringify(streams)],
      );
    },
    async unwatch(streams) {
      await database.query('delete from web_streams where id = any($1::uuid[])', [streams.map(({ id }) => id)]);
    },
    takeTicket: async (id, expiresAt) =>
      (await database.query('insert into web_tickets values ($1, $2) on conflict do nothing returning id', [id, expiresAt])).length > 0,
  };
}

async function start(sql: Sql, wish: StartWish, now: Date): Promise<Started | { kind: 'linkClosed' }> {
  const link = wish.link === undefined ? undefined : await openLink(sql, wish.link, now);
  if (wish.link !== undefined && !link) return { kind: 'linkClosed' };
  const about = link?.about ? { about: link.about } : {};
  const known = wish.returnKey === undefined ? undefined : await comeBack(sql, wish.returnKey, link?.personId);
  if (known) return { ...known, ...about, returnKey: wish.returnKey! };
  const begun: Started = { conversationId: randomUUID(), userId: randomUUID(), returnKey: newSecret(), ...about };
  // Whoever was written to in Swedish is met in Swedish, whatever their browser prefers.
  const language = (link && (await languageOf(sql, link.personId))) ?? wish.language;
  await sql.query(
    `insert into conversations (id, channel, person_id, user_id, reference, language, return_key_hash, network) values ($1, 'web', $2, $3, '{}', $4, $5, $6)`,
    [`web:${begun.conversationId}`, link?.personId ?? null, begun.userId, language ?? null, hashOf(begun.returnKey), wish.network ?? null],
  );
  return { ...begun, ...(language ? { language } : {}) };
}

/** The conversation of a key. A personal link of somebody else opens a conversation of its own: two people may share a computer. */
async function comeBack(sql: Sql, returnKey: string, personId: string | undefined): Promise<Omit<Started, 'returnKey'> | undefined> {
  const [row] = await sql.query<{ id: string; user_id: string; language: Language | null }>(
    'select id, user_id, language from conversations where return_key_hash = $1 and ($2::uuid is null or person_id = $2)',
    [hashOf(returnKey), personId ?? null],
  );
  return row && { conversationId: row.id.slice('web:'.length), userId: row.user_id, ...(row.language ? { language: row.language } : {}) };
}

async function languageOf(sql: Sql, personId: string): Promise<Language | undefined> {
  return (await sql.query<{ language: Language }>('select language from people where id = $1', [personId]))[0]?.language;
}
