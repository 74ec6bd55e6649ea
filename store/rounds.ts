import type { Text } from '../engagement/language.js';
import { decideFeedback, type RoundInvitation } from '../engagement/round.js';
import type { Round } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';
import type { Asking } from './sign-ups.js';

interface RoundRow {
  id: string;
  opens_at: Date;
  closes_on: string;
  status: RoundInvitation['status'];
  invited: boolean;
  meetings: { id: string; title: Text }[];
  project: Round['project'];
  questions: Round['questions'];
}

// Each round with its meetings, its project and its questions, and whether the person $1 is among those it is open to.
const select = `
  select r.id, r.opens_at, r.closes_on, r.status,
    r.open_to = 'everyone'
      or exists (select from round_meetings rm join sign_ups s using (meeting_id) where rm.round_id = r.id and s.person_id = $1 and s.status = 'confirmed')
      or (r.open_to = 'invited' and exists (
        select from round_meetings rm left join meeting_groups g using (meeting_id) where rm.round_id = r.id
          and (g.group_id is null or g.group_id in (select group_id from memberships where person_id = $1)))) as invited,
    (select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title) order by m.starts_at)
      from round_meetings rm join meetings m on m.id = rm.meeting_id where rm.round_id = r.id) as meetings,
    (select jsonb_strip_nulls(jsonb_build_object('name', p.name, 'website', p.website))
      from round_meetings rm join meetings m on m.id = rm.meeting_id join projects p on p.id = m.project_id where rm.round_id = r.id limit 1) as project,
    coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'required', q.required) order by q.number)
      from questions q where q.round_id = r.id), '[]') as questions
  from feedback_rounds r`;

/** A round as it stands for a person. */
export interface RoundFor {
  round: Round;
  may: ReturnType<typeof decideFeedback>;
}

function toRound(row: RoundRow, asking: Asking): RoundFor {
  const may = decideFeedback(
    { status: row.status, opensAt: row.opens_at, closesOn: row.closes_on, invited: row.invited },
    asking.now,
    asking.timeZone,
  );
  return {
    round: {
      id: row.id,
      meetings: row.meetings,
      project: row.project,
      questions: row.questions,
      closesOn: row.closes_on,
      late: may === 'late',
    },
    may,
  };
}

/** Rounds open to the person, the one that closes first before the others; with `late` those too that have just closed. */
export async function openRounds(sql: Sql, asking: Asking, late = false): Promise<Round[]> {
  const rows = await sql.query<RoundRow>(`${select} order by r.closes_on, r.id`, [asking.personId]);
  return rows.map((row) => toRound(row, asking)).flatMap(({ round, may }) => (may === 'open' || (late && may === 'late') ? [round] : []));
}

/** One round as it stands for the person; undefined when there is none of that id. */
export async function roundFor(sql: Sql, asking: Asking, roundId: string): Promise<RoundFor | undefined> {
  const [row] = await sql.query<RoundRow>(`${select} where r.id::text = $2`, [asking.personId, roundId]);
  return row && toRound(row, asking);
}
