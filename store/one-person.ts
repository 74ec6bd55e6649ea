import { isLanguage } from '../engagement/language.js';
import type { Done, Item, NewPerson, PersonChange } from '../engagement/staff.js';
import { note } from './audit.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { forget } from './forget.js';
import { organisationId, storedAbout } from './people.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';
import { takeIn } from './staff-people.js';

/** Everything that staff see of one person; the newest hundred messages to them. */
export async function personPage(sql: Sql, id: string): Promise<Item | undefined> {
  const person = await itemOf(sql, 'people', id);
  if (!person) return undefined;
  const list = (statement: string) => sql.query<Item>(statement, [person.id]);
  return {
    ...person,
    signUps: await list(
      `select s.id, s.meeting_id as "meetingId", m.title, m.starts_at as "startsAt", s.status, s.attended from sign_ups s join meetings m on m.id = s.meeting_id
       where s.person_id = $1 and s.status <> 'held' order by m.starts_at desc, s.queue_number desc`,
    ),
    submissions: await list(
      `select s.id, s.number, s.round_id as "roundId", (select p.name from round_meetings rm join meetings m on m.id = rm.meeting_id join projects p on p.id = m.project_id
         where rm.round_id = s.round_id limit 1) as project, s.status, s.language, s.late, s.submitted_at as "submittedAt"
       from submissions s where s.person_id = $1 and s.status <> 'draft' order by s.submitted_at desc`,
    ),
    deliveries: await list(
      `select d.id, d.kind, d.announcement_id as "announcementId", coalesce(a.title, d.saying -> 0 -> 'values' -> 'title', d.saying -> 0 -> 'values' -> 'project') as title,
         d.channel, d.status, d.reason, d.created_at as "createdAt", d.ended_at as "endedAt", d.read_at as "readAt"
       from deliveries d left join announcements a on a.id = d.announcement_id where d.person_id = $1 order by d.created_at desc limit 100`,
    ),
    messages: await list(`select id, text, created_at as "createdAt" from messages_to_staff where person_id = $1 order by created_at desc`),
  };
}

/** Adds one person, by the rules of an import. */
export async function createPerson(sql: Sql, { who }: Desk, person: NewPerson): Promise<Done<Item>> {
  const email = person.email.trim().toLowerCase();
  if ((await sql.query('select from people where email = $1', [email])).length > 0)
    return { kind: 'refused', faults: [{ path: 'email', message: 'is somebody’s already' }] };
  const { rejected } = await takeIn(sql, [{ line: 1, organisation: '', ...person }]);
  if (rejected[0]) return { kind: 'refused', faults: [{ path: rejected[0].reason.split(' ')[0]!, message: rejected[0].reason }] };
  const [made] = await sql.query<{ id: string }>('select id from people where email = $1', [email]);
  await note(sql, { who, action: 'create', subject: `person:${made!.id}` });
  return { kind: 'done', value: (await itemOf(sql, 'people', made!.id))! };
}

/** Changes what staff know of a person. */
export async function changePerson(sql: Sql, { who }: Desk, id: string, change: PersonChange): Promise<Done<Item>> {
  const organisation = change.organisation ? await organisationId(sql, change.organisation) : null;
  await sql.query(
    `update people set name = coalesce($2, name), organisation_id = case when $4 then $3 else organisation_id end, language = coalesce($5, language),
       announcements = coalesce($6, announcements), reminders = coalesce($7, reminders) where id = $1`,
    [
      id,
      change.name === undefined ? null : clean(change.name).trim(),
      organisation,
      change.organisation !== undefined,
      isLanguage(change.language) ? change.language : null,
      change.announcements ?? null,
      change.reminders ?? null,
    ],
  );
  if (change.groups) {
    const known = await sql.query<{ id: string }>('select id from groups where id::text = any($1::text[])', [change.groups]);
    const unknown = change.groups.find((group) => !known.some((each) => each.id === group));
    if (unknown) return { kind: 'refused', faults: [{ path: 'groups', message: `there is no group ${unknown}` }] };
    await sql.query('delete from memberships where person_id = $1 and not group_id = any($2::uuid[])', [id, change.groups]);
    await sql.query('insert into memberships (person_id, group_id) select $1, unnest($2::uuid[]) on conflict do nothing', [
      id,
      change.groups,
    ]);
  }
  await note(sql, { who, action: 'change', subject: `person:${id}`, detail: { fields: Object.keys(change) } });
  return { kind: 'done', value: (await itemOf(sql, 'people', id))! };
}

/** Everything that is stored about a person, to be given to them. */
export async function exportPerson(sql: Sql, { who }: Desk, id: string): Promise<Item | undefined> {
  const person = await personPage(sql, id);
  if (!person) return undefined;
  await note(sql, { who, action: 'export', subject: `person:${person.id}`, detail: { format: 'json' } });
  return { ...person, stored: await storedAbout(sql, person.id) };
}

/** Erases a person, as they could themselves. What they handed in stays, nameless. */
export async function erasePerson(sql: Sql, { who, now, timeZone }: Desk, id: string): Promise<Done<Item>> {
  const person = await itemOf(sql, 'people', id);
  if (!person) return { kind: 'unknown' };
  await forget(sql, { personId: person.id, now, timeZone });
  await note(sql, { who, action: 'erase', subject: `person:${person.id}` });
  return { kind: 'done', value: { id: person.id } };
}
