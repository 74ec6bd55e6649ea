import { type Audience, partsOf } from '../engagement/audience.js';
import type { Item, Page } from '../engagement/staff.js';
import { long, type Sql } from './database.js';

type Fault = { path: string; message: string };

/** An audience as the statements read it. */
export const partsFor = (audience: Audience): string =>
  JSON.stringify(
    partsOf(audience).map(({ side, number, part }) => ({ side, number, who: 'round' in part ? 'asked' : 'signedUp', ...part })),
  );

/**
 * Everyone of an audience ($1, as partsFor gives it), each once. One statement for every audience there may be, so that it is planned once. Parts
 * that are not there are empty. A meeting without groups is open to everyone; invited to it is whoever belongs to some group.
 */
export const everyoneOf = `
  with parts as (select * from jsonb_to_recordset($1::jsonb) as p(side text, number integer, "group" uuid, meeting uuid, round uuid, who text)),
  within as materialized (
    select a.side, a.number, m.person_id from parts a join memberships m on m.group_id = a."group"
    union all select a.side, a.number, s.person_id from parts a join sign_ups s on s.meeting_id = a.meeting
      where (a.who = 'signedUp' and s.status in ('confirmed', 'waitlisted')) or a.who = s.status or (a.who = 'attended' and s.attended)
    union all select a.side, a.number, m.person_id from parts a join memberships m on a.meeting is not null and a.who = 'invited'
      and (not exists (select from meeting_groups g where g.meeting_id = a.meeting)
        or exists (select from meeting_groups g where g.meeting_id = a.meeting and g.group_id = m.group_id))
    union all select a.side, a.number, s.person_id from parts a join round_meetings r on r.round_id = a.round join sign_ups s using (meeting_id)
      where a.who = 'asked' and s.status = 'confirmed'
    union all select a.side, a.number, m.person_id from parts a join feedback_rounds f on f.id = a.round join round_meetings r on r.round_id = f.id
      join meeting_groups g using (meeting_id) join memberships m using (group_id) where a.who = 'asked' and f.open_to <> 'participants'
    union all select a.side, a.number, s.person_id from parts a join submissions s on s.round_id = a.round where s.status = 'submitted'
  )
  select distinct person_id from within w where side <> 'allOf' and side <> 'noneOf'
    and (not exists (select from parts where side = 'allOf')
      or w.person_id in (select person_id from within where side = 'allOf' group by person_id
        having count(distinct number) = (select count(*) from parts where side = 'allOf')))
    and not exists (select from within n where n.side = 'noneOf' and n.person_id = w.person_id)`;

/** What of an audience is not there, or that there is none. */
export async function audienceFaults(sql: Sql, audience: Audience): Promise<Fault[]> {
  const parts = partsOf(audience);
  if (!parts.some(({ side }) => side === 'anyOf')) return [{ path: 'audience', message: 'needs anyOf, groups, meetingId or roundId' }];
  const faults: Fault[] = [];
  for (const { path, part } of parts) {
    const [what, table, id] =
      'group' in part
        ? ['group', 'groups', part.group]
        : 'meeting' in part
          ? ['meeting', 'meetings', part.meeting]
          : ['round', 'feedback_rounds', part.round];
    if ((await sql.query(`select from ${table} where id::text = $1`, [id])).length === 0)
      faults.push({ path: `audience.${path}`, message: `there is no such ${what}` });
  }
  return faults;
}

/** How many people something would be told to, in which languages, and how: each by the channel that would be tried first. */
export interface Reach {
  count: number;
  languages: Record<string, number>;
  channels: Record<'teams' | 'email' | 'web' | 'none', number>;
  optedOut: number;
}

/** The reach of a statement that selects person_id. `values` are that statement's own. */
export async function reachOf(sql: Sql, people: string, values: unknown[]): Promise<Reach> {
  const [row] = await sql.query<{ reach: Reach }>(
    `${long}with told as (select p.language, p.announcements, case when exists (select from conversations c where c.person_id = p.id and c.channel = 'teams' and c.blocked_at is null) then 'teams'
       when p.email is not null then 'email' when exists (select from conversations c where c.person_id = p.id and c.channel = 'web') then 'web' else 'none' end as channel
       from (${people}) everyone join people p on p.id = everyone.person_id)
     select jsonb_build_object('count', count(*), 'optedOut', count(*) filter (where not announcements),
       'languages', jsonb_build_object('fi', count(*) filter (where language = 'fi'), 'sv', count(*) filter (where language = 'sv'), 'en', count(*) filter (where language = 'en')),
       'channels', jsonb_build_object('teams', count(*) filter (where channel = 'teams'), 'email', count(*) filter (where channel = 'email'),
         'web', count(*) filter (where channel = 'web'), 'none', count(*) filter (where channel = 'none'))) as reach from told`,
    values,
  );
  return row!.reach;
}

/** How many people a statement that selects person_id finds. */
export const countOf = async (sql: Sql, people: string, values: unknown[]): Promise<number> =>
  (await sql.query<{ count: number }>(`${long}select count(*) as count from (${people}) everyone`, values))[0]!.count;

/** A page of an audience, by name. */
export async function audiencePage(sql: Sql, audience: Audience, { after, limit }: Page): Promise<{ items: Item[]; next?: string }> {
  const rows = await sql.query<Item>(
    `${long}select p.id, p.name, p.email, o.name as organisation, p.language, p.announcements
     from (${everyoneOf}) everyone join people p on p.id = everyone.person_id left join organisations o on o.id = p.organisation_id
     where $2::text is null or (coalesce(p.name, ''), p.id) > (select coalesce(a.name, ''), a.id from people a where a.id::text = $2)
     order by coalesce(p.name, ''), p.id limit $3`,
    [partsFor(audience), after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}
