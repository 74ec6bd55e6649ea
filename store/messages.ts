import type { Done, Item, List, Page } from '../engagement/staff.js';
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

const messages = `select t.id, t.person_id as "personId", p.name, p.email, p.language, t.text, t.created_at as "createdAt",
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'who', a.who, 'createdAt', a.created_at,
        'channel', d.channel, 'status', coalesce(d.status, 'skipped'), 'reason', d.reason) order by a.created_at)
      from message_answers a left join deliveries d on d.person_id = t.person_id and d.source = 'notice:answered:' || t.id || ':' || a.id
      where a.message_id = t.id), '[]') as answers
  from messages_to_staff t left join people p on p.id = t.person_id`;

/** A message with its answers and what became of each; undefined when there is none of that id. */
const messageItem = async (sql: Sql, id: string): Promise<Item | undefined> =>
  (await sql.query<Item>(`${messages} where t.id::text = $1`, [id]))[0];

/** What people have written to the preparers, newest first: all, those that wait for an answer, or those that have one. */
export async function messageList(sql: Sql, answered: boolean | undefined, { after, limit }: Page): Promise<List<Item>> {
  const rows = await sql.query<Item>(
    `${messages} where ($1::boolean is null or exists (select from message_answers a where a.message_id = t.id) = $1)
       and ($2::text is null or (t.created_at, t.id) < (select b.created_at, b.id from messages_to_staff b where b.id::text = $2))
     order by t.created_at desc, t.id desc limit $3`,
    [answered ?? null, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}

/** Answers a message: the answer goes back to where it was written, with what was asked, in the language of whoever asked. */
export async function answerMessage(sql: Sql, who: string, id: string, text: string): Promise<Done<Item>> {
  const [message] = await sql.query<{ id: string; text: string; person_id: string | null }>(
    'select id, text, person_id from messages_to_staff where id::text = $1 for update',
    [id],
  );
  if (!message) return { kind: 'unknown' };
  if (!message.person_id)
    return { kind: 'refused', faults: [{ path: 'id', message: 'nobody is known who wrote this; answer to the address in the message' }] };
  const [answer] = await sql.query<{ id: string }>('insert into message_answers (message_id, text, who) values ($1, $2, $3) returning id', [
    message.id,
    clean(text),
    who,
  ]);
  await notify(sql, {
    source: `notice:answered:${message.id}:${answer!.id}`,
    personId: message.person_id,
    lines: [
      { key: 'human.answered', values: { text: clean(text) } },
      { key: 'human.asked', values: { text: message.text } },
    ],
  });
  await note(sql, { who, action: 'answer message', subject: `message:${message.id}` });
  return { kind: 'done', value: (await messageItem(sql, message.id))! };
}
