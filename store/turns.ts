import { setTimeout as sleep } from 'node:timers/promises';
import type { Place, Turns } from '../engagement/conversation.js';
import type { Language } from '../engagement/language.js';
import type { Engagement, Person } from '../engagement/stakeholder.js';
import type { Database, Sql } from './database.js';
import { personIn } from './people.js';
import { markReadUpTo } from './read-marks.js';
import { stakeholder } from './stakeholder.js';

/** What the turns need to know of the house, and whom to tell that something was committed which the jobs may have to act upon. */
export interface TurnOptions {
  timeZone: string;
  authority: Engagement['authority'];
  /** Messages per second to a tenant's Teams. */
  teamsRate: number;
  now(): Date;
  onCommit(): void;
  /** Where the calendar file of a sign-up is. */
  calendarLink?: Engagement['calendarLink'];
  /** Draws a code by which an address is confirmed. */
  newCode?(): string;
}

type Work = Parameters<Turns['take']>[2];

interface ConversationRow {
  language: Language | null;
  progress: unknown;
  /** What was answered to this activity before. */
  replies: unknown;
  /** As they are once the conversation is locked. */
  person: Person;
}

/** The same activity was taken meanwhile, by whoever held the conversation's lock before. */
class Overtaken extends Error {}

/** The turns of all conversations in one database. Turns of one conversation wait for one another, in whichever process they arrive. */
export function turns(database: Database, { timeZone, authority, teamsRate, now, onCommit, calendarLink, newCode }: TurnOptions): Turns {
  /**
   * A connection that breaks while the commit is under way tells nothing of what became of it: the turn's row does. Asked three times, for whatever broke the
   * connection may take a moment to pass.
   */
  async function repliesKept(place: Place, activityId: string): Promise<unknown> {
    for (let tries = 0; tries < 3; tries += 1, await sleep(500))
      try {
        const [row] = await database.query<{ replies: unknown }>(
          'select replies from turns where conversation_id = $1 and activity_id = $2',
          [place.id, activityId],
        );
        return row?.replies;
      } catch {
        // The fault that led here is told, unless the turn is found.
      }
    return undefined;
  }

  async function attempt(place: Place, activityId: string, work: Work) {
    let kept = Promise.resolve(0);
    let committing = false;
    try {
      const taken = await database.transaction(async (sql) => {
        const conversation = await lockConversation(sql, place, activityId);
        if (!conversation) return undefined;
        if (conversation.replies !== null) return { replies: conversation.replies, repeated: true, changed: false };
        let changed = false;
        const onChange = () => {
          changed = true;
        };
        const { person } = conversation;
        const asking = { personId: person.id, conversationId: place.id, now: now(), timeZone };
        const known = await stakeholder(sql, asking, authority, onChange, { person, newCode });
        const answered = await work({
          progress: conversation.progress,
          language: conversation.language ?? undefined,
          engagement: { ...known, ...(calendarLink ? { calendarLink } : {}) },
        });
        // Nobody waits for it here: the commit is sent right behind it, and keeps nothing where it failed.
        kept = keep(sql, place, activityId, answered, teamsRate);
        kept.catch(() => {});
        committing = true;
        return { replies: answered.replies, repeated: false, changed };
      }, 'few');
      return taken && { ...taken, inMs: await kept };
    } catch (fault) {
      const why = await kept.then(
        () => fault,
        (reason) => reason,
      );
      const replies = committing && !(why instanceof Overtaken) ? await repliesKept(place, activityId) : undefined;
      if (replies === undefined) throw why;
      return { replies, repeated: false, changed: true, inMs: 0 };
    }
  }

  return {
    async take(place, activityId, work) {
      const settled = async (where: Place) => {
        try {
          return await attempt(where, activityId, work);
        } catch (fault) {
          if (fault instanceof Overtaken) return attempt(where, activityId, work);
          throw fault;
        }
      };
      const { whoIs, ...known } = place;
      const outcome = (await settled(place)) ?? (await settled({ ...known, ...(await whoIs?.()) }))!;
      if (outcome.changed) onCommit();
      const { replies, repeated, inMs } = outcome;
      return { replies, repeated, inMs };
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

    read: (placeId, activityId) => markReadUpTo(database, placeId, activityId),

    async leave(placeId) {
      await database.query('delete from conversations where id = $1', [placeId]);
    },
  };
}

/**
 * The conversation's row, locked until the transaction ends. A new one is matched to an imported person by the address that Teams gives; undefined
 * when nobody knows that address yet and the channel can be asked for it.
 */
async function lockConversation(sql: Sql, place: Place, activityId: string): Promise<ConversationRow | undefined> {
  const find = async (): Promise<ConversationRow | undefined> => {
    const [[row], person] = await Promise.all([
      // Earlier replies are read as they were before any waiting for the lock: `keep` notices what came between.
      sql.query<Omit<ConversationRow, 'person'>>(
        `select language, progress, (select replies from turns t where t.conversation_id = c.id and t.activity_id = $2) as replies
         from conversations c where id = $1 and person_id is not null for update`,
        [place.id, activityId],
      ),
      // A statement of its own, so that it sees what the turn before this one has changed; both are under way at once.
      personIn(sql, place.id),
    ]);
    return row && person && { ...row, person };
  };
  const known = await find();
  if (!known?.person.email && place.whoIs) return undefined;
  if (known && place.email) await learnEmail(sql, place, known.person.id);
  if (known) return place.email ? (await find())! : known;
  // Two first messages may arrive at once: the second waits here for the first, and finds its row.
  if (!(await isNew(sql, place.id))) return (await find())!;
  const personId = await findOrMakePerson(sql, place);
  await sql.query(
    `insert into conversations (id, channel, user_id, reference, person_id) values ($1, $2, $3, $4, $5) on conflict (id) do update set person_id = excluded.person_id`,
    [place.id, place.channel, place.userId, JSON.stringify(place.reference), personId],
  );
  return (await find())!;
}

/**
 * Keeps how far the conversation is and what is answered; tells in how many milliseconds that may be said: more than none only while as much is being
 * said in a tenant's Teams as it allows, and never more than 5 s, long before the sweep of unsent replies looks. A person who was forgotten in this
 * turn took the conversation with them: nothing brings either back.
 */
async function keep(
  sql: Sql,
  place: Place,
  activityId: string,
  { progress, language, replies, messages = 0 }: Awaited<ReturnType<Work>>,
  teamsRate: number,
): Promise<number> {
  try {
    const [moment] = await sql.query<{ ms: number }>(
      `with kept as (update conversations set progress = $2, language = $3, reference = $6, seen_at = now(), blocked_at = null where id = $1
           returning id, channel, reference),
         said as (insert into turns (conversation_id, activity_id, replies) select id, $4, $5 from kept)
       update pauses p set until = p.until + make_interval(secs => $7::float8) from kept
         where $7::float8 > 0 and channel = 'teams' and p.name = 'pace:' || coalesce(reference #>> '{conversation,tenantId}', '') and p.until between clock_timestamp() and clock_timestamp() + interval '5 seconds'
         returning (extract(epoch from p.until - make_interval(secs => $7::float8) - clock_timestamp()) * 1000)::float8 as ms`,
      [
        place.id,
        JSON.stringify(progress),
        language,
        activityId,
        JSON.stringify(replies),
        JSON.stringify(place.reference),
        messages / teamsRate,
      ],
    );
    return Math.max(0, moment?.ms ?? 0);
  } catch (fault) {
    throw (fault as { constraint?: string }).constraint === 'turns_pkey' ? new Overtaken() : fault;
  }
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
