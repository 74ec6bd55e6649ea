import type { Done, Item } from '../engagement/staff.js';
import type { Actor, Identity, MemberChange, NewMember, StaffMembers } from '../engagement/staff-member.js';
import { note } from './audit.js';
import { clean } from './clean.js';
import type { Database, Sql } from './database.js';
import { changing } from './revisions.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';
import { begin, makeSession, sessionOf, signIn, signOut, takeBegun } from './staff-sessions.js';

const kept = (text: string | undefined) => (text === undefined ? null : clean(text).trim());
const address = (email: string | undefined) => (email === undefined ? null : clean(email).trim().toLowerCase());

/** Makes each of these addresses an active administrator: how the first one comes to be. Safe to run at every start. */
export async function appoint(sql: Sql, emails: readonly string[]): Promise<void> {
  for (const email of emails)
    await sql.query(
      `insert into staff_members (email, role) values ($1, 'administrator')
       on conflict (email) do update set role = 'administrator', active = true where not staff_members.active or staff_members.role <> 'administrator'`,
      [address(email)],
    );
}

/**
 * The member of staff with this identity. The first time that is whoever has the address that the provider answers for; from then on only issuer
 * and subject count, so an address that later becomes somebody else's opens nothing.
 */
async function memberOf(sql: Sql, { issuer, subject, email, name }: Identity, now: Date): Promise<Actor | undefined> {
  const select = `select coalesce(email, subject) as who, role, id, name, email from staff_members where active and issuer = $1 and subject = $2`;
  const [known] = await sql.query<Actor>(select, [issuer, subject]);
  if (known || email === undefined) return known;
  await sql.query(
    `update staff_members set issuer = $1, subject = $2, name = coalesce(name, $4), signed_in_at = $5
     where email = $3 and subject is null and active and not exists (select from staff_members o where o.issuer = $1 and o.subject = $2)`,
    [issuer, subject, address(email), kept(name), now],
  );
  return (await sql.query<Actor>(select, [issuer, subject]))[0];
}

/** Who is staff, in one database. */
export const staffMembers = (database: Database, now: () => Date): StaffMembers => ({
  async actorOf(identity, way) {
    const member = await memberOf(database, identity, now());
    return member && { ...member, way };
  },
  begin: (begun) => begin(database, begun, now()),
  begun: (secret) => takeBegun(database, secret, now()),
  open: (identity) =>
    database.transaction(async (sql) => {
      const member = await memberOf(sql, identity, now());
      if (!member) return undefined;
      await sql.query('update staff_members set signed_in_at = $2, name = coalesce($3, name) where id = $1', [
        member.id,
        now(),
        kept(identity.name),
      ]);
      return makeSession(sql, member.who, member.id!, now());
    }),
  signIn: (secret) => database.transaction((sql) => signIn(sql, secret, now())),
  session: (secret) => sessionOf(database, secret, now()),
  signOut: (secret) => signOut(database, secret),
});

/** Adds somebody to staff, by address or by what their provider calls them. */
export async function createMember(sql: Sql, { who }: Desk, member: NewMember): Promise<Done<Item>> {
  const made = await sql.query<{ id: string }>(
    'insert into staff_members (email, issuer, subject, name, role) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
    [address(member.email), kept(member.issuer), kept(member.subject), kept(member.name), member.role],
  );
  if (!made[0])
    return { kind: 'refused', faults: [{ path: member.email ? 'email' : 'subject', message: 'is staff already; change that entry' }] };
  await note(sql, { who, action: 'create', subject: `staff:${made[0].id}`, detail: { role: member.role } });
  return { kind: 'done', value: (await itemOf(sql, 'staff', made[0].id))! };
}

/** Changes somebody's role or name, or ends or renews their being staff. There is always an administrator left. */
export const changeMember = (sql: Sql, desk: Desk, id: string, change: MemberChange, revision?: number): Promise<Done<Item>> =>
  changing(sql, desk, 'staff', id, revision, async () => {
    // Whoever else changes a role at the same moment waits: two administrators cannot take each other's away.
    const administrators = await sql.query<{ id: string }>(
      `select id from staff_members where active and role = 'administrator' order by id for update`,
    );
    const stays = change.active !== false && (change.role === undefined || change.role === 'administrator');
    if (!stays && administrators.length === 1 && administrators[0]!.id === id)
      return {
        kind: 'refused',
        faults: [{ path: change.active === false ? 'active' : 'role', message: 'is the last administrator’s; appoint another first' }],
      };
    await sql.query(
      'update staff_members set role = coalesce($2, role), name = coalesce($3, name), active = coalesce($4, active) where id = $1',
      [id, change.role ?? null, kept(change.name), change.active ?? null],
    );
    await note(sql, { who: desk.who, action: 'change', subject: `staff:${id}`, detail: { role: change.role, active: change.active } });
    return undefined;
  });
