import type { Place, Turns } from '../engagement/conversation.js';
import type { Language } from '../engagement/language.js';
import type { Engagement } from '../engagement/stakeholder.js';
import type { Database, Sql } from './database.js';
import { stakeholder } from './stakeholder.js';

/** What the turns need to know of the house, and whom to tell that something was committed which the jobs may have to act upon. */
export interface TurnOptions {
  timeZone: string;
  authority: Engagement['authority'];
  now(): Date;
  onCommit(): void;
}

interface ConversationRow {
  person_id: string;
  language: Language | null;
  progress: unknown;
}

/** The turns of all conversations in one database. Turns of one conversation wait for one another, in whichever process they arrive. */
export function turns(database: Database, { timeZone, authority, now, onCommit }: TurnOptions): Turns {
  return {
    async take(place, activityId, work) {
      const outcome = await database.transaction(async (sql) => {
        const conversation = await lockConversation(sql, place);
        const [before] = await sql.query<{ replies: unknown }>(
          'select replies from turns where conversation_id = $1 and activity_id = $2',
          [place.id, activityId],
        );
        if (before) return { replies: before.replies, repeated: true };
        const engagement = await stakeholder(sql, { personId: conversation.person_id, now: now(), timeZone }, authority);
        const { progress, language, replies } = await work({
          progress: conversation.progress,
          language: conversation.language ?? undefined,
          engagement,
        });
        // A person who was forgotten in this turn took the conversation with them: what is said now must not bring either of them back.
        const kept = await sql.query('update conversations set progress = $2, language = $3 where id = $1 returning id', [
          place.id,
          JSON.stringify(progress),
          language,
        ]);
        if (kept.length > 0)
          await sql.query('insert into turns (conversation_id, activity_id, replies) values ($1, $2, $3)', [
            place.id,
            activityId,
            JSON.stringify(replies),
          ]);
        return { replies, repeated: false };
      });
      if (!outcome.repeated) onCommit();
      return outcome;
    },

    async replied(placeId, activityId) {
      await database.query('update turns set replied_at = now() where conversation_id = $1 and activity_id = $2', [placeId, activityId]);
    },

    unreplied: (seconds) =>
      database.query(
        `select t.conversation_id as "placeId", t.activity_id as "activityId", c.reference, t.replies from turns t join conversations c on c.id = t.conversation_id
         where t.replied_at is null and t.handled_at < now() - make_interval(secs => $1) and c.blocked_at is null order by t.handled_at limit 100`,
        [seconds],
      ),

    isMatched: async (placeId) =>
      (
        await database.query('select from conversations c join people p on p.id = c.person_id where c.id = $1 and p.email is not null', [
          placeId,
        ])
      ).length > 0,

    async leave(placeId) {
      await database.query('delete from conversations where id = $1', [placeId]);
    },
  };
}

/** The conversation's row, locked until the transaction ends. A new one is matched to an imported person by the address that Teams gives. */
async function lockConversation(sql: Sql, place: Place): Promise<ConversationRow> {
  const find = () =>
    sql.query<ConversationRow>(
      `update conversations set seen_at = now(), blocked_at = null, reference = $2 where id = $1 and person_id is not null returning person_id, language, progress`,
      [place.id, JSON.stringify(place.reference)],
    );
  const [known] = await find();
  if (known && place.email) await learnEmail(sql, place, known.person_id);
  if (known) return place.email ? (await find())[0]! : known;
  // Two first messages may arrive at once: the second waits here for the first, and finds its row.
  if (!(await isNew(sql, place.id))) return (await find())[0]!;
  const personId = await findOrMakePerson(sql, place);
  await sql.query(
    `insert into conversations (id, channel, user_id, reference, person_id) values ($1, $2, $3, $4, $5) on conflict (id) do update set person_id = excluded.person_id`,
    [place.id, place.channel, place.userId, JSON.stringify(place.reference), personId],
  );
  return (await find())[0]!;
}

/** An address that Teams told later than at the first message: the person's own from now on, or that of an imported person, whom a nameless one becomes. */
async function learnEmail(sql: Sql, place: Place, personId: string): Promise<void> {
  const email = place.email!.toLowerCase();
  const [other] = await sql.query<{ id: string }>('select id from people where email = $1 and id <> $2', [email, personId]);
  if (!other) await sql.query('update people set email = coalesce(email, $2) where id = $1', [personId, email]);
  else
    await sql.query(
      `update conversations set person_id = $2 where id = $1 and not exists (select from sign_ups where person_id = $3) and not exists (select from submissions where person_id = $3)`,
      [place.id, other.id, personId],
    );
}

async function isNew(sql: Sql, placeId: string): Promise<boolean> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [placeId]);
  return (await sql.query('select from conversations where id = $1 and person_id is not null', [placeId])).length === 0;
}

async function findOrMakePerson(sql: Sql, place: Place): Promise<string> {
  const email = place.email?.toLowerCase() ?? null;
  const [imported] = email ? await sql.query<{ id: string }>('select id from people where email = $1', [email]) : [];
  if (imported) return imported.id;
  const [made] = await sql.query<{ id: string }>('insert into people (name, email, language) values ($1, $2, $3) returning id', [
    place.name ?? null,
    email,
    place.language ?? 'fi',
  ]);
  return made!.id;
}
