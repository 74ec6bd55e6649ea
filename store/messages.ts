import type { Done, Item, List, MessageFilter, Page } from '../engagement/staff.js';
import { note } from './audit.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { notify } from './notices.js';
import type { Asking } from './sign-ups.js';

/** Keeps what somebody wrote to the preparers, and where: the answer goes back there. */
export async function messageToStaff(sql: Sql, { personId, conversationId }: Asking, text: string): Promise<void> {
  await sql.query(
    'insert into messages_to_staff (person_id, conversation_id, text) values ($1, (select id from conversations where id = $2), $3)',
    [personId, conversationId ?? null, clean(text)],
  );
}

/**
 * A message as staff see it (`t`), with its answers and what became of each. Its revision counts the answers, so that whoever has not seen one that
 * somebody else has given meanwhile does not give another.
 */
const messages = `select t.id, t.person_id as "personId", p.name, coalesce(t.email, p.email) as email, o.name as organisation,
    coalesce(p.language, t.language) as language,
    case when t.letter_id is null then c.channel else 'email' end as channel, t.subject, t.text, t.created_at as "createdAt", a.answers,
    jsonb_array_length(a.answers) as revision, a.answers -> -1 ->> 'who' as "changedBy", a.answers -> -1 ->> 'createdAt' as "changedAt"
  from messages_to_staff t left join people p on p.id = t.person_id left join organisations o on o.id = p.organisation_id
    left join conversations c on c.id = t.conversation_id
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'who', a.who, 'createdAt', a.created_at,
        'channel', d.channel, 'status', coalesce(d.status, 'skipped'), 'reason', d.reason) order by a.created_at), '[]') as answers
      from message_answers a left join deliveries d on d.person_id = t.person_id and d.source = 'notice:answered:' || t.id || ':' || a.id
      where a.message_id = t.id) a`;

/** A message with its answers and what became of each; undefined when there is none of that id. */
const messageItem = async (sql: Sql, id: string): Promise<Item | undefined> =>
  (await sql.query<Item>(`${messages} where t.id::text = $1`, [id]))[0];

/** The same with everything else that its writer has written to the preparers, the earliest first, itself included. */
export async function messageWithHistory(sql: Sql, id: string): Promise<Item | undefined> {
  const message = await messageItem(sql, id);
  if (!message) return undefined;
  const history = await sql.query<Item>(
    `${messages} where t.id::text = $1 or t.person_id = $2::uuid or ($2::uuid is null and t.person_id is null and t.email = $3)
     order by t.created_at, t.id`,
    [id, message.personId ?? null, message.email ?? null],
  );
  return { ...message, history };
}

/**
 * What people have written to the preparers, newest first: all, those that wait for an answer, or those that have one; with `q`, those in which these
 * words stand, in their answers, or in who wrote them.
 */
export async function messageList(sql: Sql, { answered, q }: MessageFilter, { after, limit }: Page): Promise<List<Item>> {
  const rows = await sql.query<Item>(
    `${messages} where ($1::boolean is null or (a.answers <> '[]') = $1)
       and ($2::text is null or (t.created_at, t.id) < (select b.created_at, b.id from messages_to_staff b where b.id::text = $2))
       and ($3::text is null or concat_ws(' ', t.text, p.name, t.email, p.email, o.name,
         (select string_agg(x.text, ' ') from message_answers x where x.message_id = t.id)) ilike '%' || replace(replace($3, '%', '\\%'), '_', '\\_') || '%')
     order by t.created_at desc, t.id desc limit $4`,
    [answered ?? null, after ?? null, q ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}

interface Asked {
  id: string;
  text: string;
  person_id: string | null;
  email: string | null;
  language: string | null;
  /** Has whoever wrote it an address of their own, or a conversation with us? */
  known: boolean;
}

/**
 * Who gets the answer to a letter from an address that nobody had: whoever has it now, or else somebody nameless. They are not given the address,
 * for anybody can write that a letter is from it: only this message has it, and only its answers go there (due-rows.ts).
 */
async function whoWrote(sql: Sql, { id, email, language }: Asked): Promise<{ personId: string; known: boolean } | undefined> {
  if (email === null) return undefined;
  const [owner] = await sql.query<{ id: string }>('select id from people where email = $1', [email]);
  const [made] = owner
    ? []
    : await sql.query<{ id: string }>(
        `insert into people (language, announcements, reminders) values (coalesce($1, 'fi'), false, false) returning id`,
        [language],
      );
  const personId = (owner ?? made)!.id;
  await sql.query('update messages_to_staff set person_id = $2 where id = $1', [id, personId]);
  return { personId, known: owner !== undefined };
}

/**
 * Answers a message: the answer goes back to where it was written, with what was asked, in the language of whoever asked. A letter from an unknown
 * address is answered by a letter to that address. `revision` is how many answers whoever answers has seen; when somebody has answered since, nothing is
 * sent.
 */
export async function answerMessage(sql: Sql, { who }: { who: string }, id: string, text: string, revision?: number): Promise<Done<Item>> {
  const [message] = await sql.query<Asked>(
    `select t.id, t.text, t.person_id, t.email, t.language, p.email is not null or t.email is null as known
     from messages_to_staff t left join people p on p.id = t.person_id where t.id::text = $1 for update of t`,
    [id],
  );
  if (!message) return { kind: 'unknown' };
  const before = (await messageItem(sql, message.id)) as Item & { revision: number; changedBy?: string; changedAt?: string };
  if (revision !== undefined && revision !== before.revision)
    return {
      kind: 'stale',
      revision: before.revision,
      ...(before.changedBy ? { changedBy: before.changedBy } : {}),
      ...(before.changedAt ? { changedAt: before.changedAt } : {}),
    };
  const writer = message.person_id ? { personId: message.person_id, known: message.known } : await whoWrote(sql, message);
  if (!writer) return { kind: 'refused', faults: [{ path: 'id', message: 'nobody is known who wrote this, and from where' }] };
  const [answer] = await sql.query<{ id: string }>('insert into message_answers (message_id, text, who) values ($1, $2, $3) returning id', [
    message.id,
    clean(text),
    who,
  ]);
  await notify(sql, {
    source: `notice:answered:${message.id}:${answer!.id}`,
    personId: writer.personId,
    lines: [
      { key: 'human.answered', values: { text: clean(text) } },
      { key: writer.known ? 'human.asked' : 'human.askedByLetter', values: { text: message.text } },
    ],
  });
  await note(sql, { who, action: 'answer message', subject: `message:${message.id}` });
  return { kind: 'done', value: (await messageItem(sql, message.id))! };
}
