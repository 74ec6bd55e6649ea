import { codeMinutes, codesAtMost, guessesAtMost } from '../engagement/address.js';
import type { Confirmed } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';
import { joinPeople } from './join-people.js';
import type { Asking } from './sign-ups.js';

const open = `select id, code from address_codes where person_id = $1 and expires_at > $2 and attempts < ${guessesAtMost}`;

/**
 * Sends a code to an address that somebody says is theirs; with one under way to it already only where `again` is asked for. What is answered and
 * done is the same whether anybody knows the address or not.
 */
export async function sendCode(
  sql: Sql,
  { personId, now }: Asking,
  email: string,
  newCode: () => string,
  again = false,
): Promise<'sent' | 'tooMany'> {
  if (!again && (await sql.query(`${open} and email = $3`, [personId, now, email])).length > 0) return 'sent';
  const [asked] = await sql.query<{ network: string | null; person: number; email: number; networks: number }>(
    `with recent as (select * from address_codes where created_at > $3::timestamptz - interval '1 hour'),
       mine as (select network from conversations where person_id = $1 and network is not null order by seen_at desc limit 1)
     select (select network from mine) as network, (select count(*) from recent where person_id = $1) as person,
       (select count(*) from recent where email = $2) as email, (select count(*) from recent join mine using (network)) as networks`,
    [personId, email, now],
  );
  if (asked!.person >= codesAtMost.person || asked!.email >= codesAtMost.email || asked!.networks >= codesAtMost.network) return 'tooMany';
  // Only the newest counts, whatever letters are still on their way.
  await sql.query('update address_codes set expires_at = $2 where person_id = $1 and expires_at > $2', [personId, now]);
  await sql.query(
    `with made as (insert into address_codes (person_id, email, code, network, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(mins => $6)) returning id, expires_at)
     insert into deliveries (source, person_id, kind, deadline) select 'letter:code:' || id, $1, 'letter', expires_at from made`,
    [personId, email, newCode(), asked!.network, now, codeMinutes],
  );
  return 'sent';
}

/** Makes the address the person's own, if this is the code that was sent there: who is known by it already is one with them from now on. */
export async function confirmAddress(sql: Sql, asking: Asking, code: string): Promise<Confirmed> {
  const { personId, now } = asking;
  const [guess] = await sql.query<{ email: string; code: string; attempts: number }>(
    `update address_codes set attempts = attempts + 1 where id in (select id from (${open}) standing) returning email, code, attempts`,
    [personId, now],
  );
  if (!guess) return { kind: 'ended' };
  if (guess.code !== code) return { kind: guess.attempts < guessesAtMost ? 'wrong' : 'ended' };
  await sql.query('update address_codes set expires_at = $2 where person_id = $1 and expires_at > $2', [personId, now]);
  const [known] = await sql.query<{ id: string }>('select id from people where email = $1 for update', [guess.email]);
  if (known && known.id !== personId) await joinPeople(sql, asking, known.id);
  else await sql.query('update people set email = $2 where id = $1', [personId, guess.email]);
  return { kind: 'confirmed', email: guess.email, personId: known?.id ?? personId };
}
