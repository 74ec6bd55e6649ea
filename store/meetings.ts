import type { Invitation } from '../engagement/invitation.js';
import type { Text } from '../engagement/language.js';
import type { Limits } from '../engagement/seats.js';
import type { Meeting } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';

interface MeetingRow {
  id: string;
  title: Text;
  description: Text;
  themes: Text[];
  starts_at: Date;
  ends_at: Date;
  place: Text | null;
  online_url: string | null;
  capacity: number | null;
  seats_per_organisation: number | null;
  sign_up_closes_on: string;
  status: Invitation['status'];
  version: number;
  invited: boolean;
  taken: number;
}

/** A meeting with what the rules need to know of it for one person. */
export interface MeetingFor {
  meeting: Meeting;
  invitation: Invitation;
  limits: Limits;
}

// One row per meeting with, for the person $1 at the moment $2, whether they are invited and how many seats are taken.
const select = `
  select m.*,
    (not exists (select from meeting_groups g where g.meeting_id = m.id)
      or exists (select from meeting_groups g join memberships p using (group_id) where g.meeting_id = m.id and p.person_id = $1)) as invited,
    (select count(*) from sign_ups s where s.meeting_id = m.id
      and (s.status = 'confirmed' or (s.status = 'held' and s.held_until > $2)) and s.person_id <> $1) as taken
  from meetings m`;

function toMeeting(row: MeetingRow): MeetingFor {
  const left = row.capacity === null ? undefined : Math.max(0, row.capacity - row.taken);
  return {
    meeting: {
      id: row.id,
      title: row.title,
      description: row.description,
      themes: row.themes,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      ...(row.place ? { place: row.place } : {}),
      ...(row.online_url ? { onlineUrl: row.online_url } : {}),
      ...(left === undefined ? {} : { seatsLeft: left }),
      signUpClosesOn: row.sign_up_closes_on,
      version: row.version,
    },
    invitation: { status: row.status, invited: row.invited, signUpClosesOn: row.sign_up_closes_on, startsAt: row.starts_at },
    limits: {
      ...(row.capacity === null ? {} : { capacity: row.capacity }),
      ...(row.seats_per_organisation === null ? {} : { seatsPerOrganisation: row.seats_per_organisation }),
    },
  };
}

/** Published meetings that have not begun and that the person is invited to, soonest first. Seats left leave out the person's own. */
export async function openMeetings(sql: Sql, personId: string, now: Date): Promise<Meeting[]> {
  const rows = await sql.query<MeetingRow>(
    `select * from (${select} where m.status = 'published' and m.starts_at > $2) open where invited order by starts_at, id`,
    [personId, now],
  );
  return rows.map((row) => toMeeting(row).meeting);
}

/** One meeting as it stands for a person; undefined when there is none, or when what was given is not an id at all. */
export async function meetingFor(sql: Sql, personId: string, meetingId: string, now: Date): Promise<MeetingFor | undefined> {
  const [row] = await sql.query<MeetingRow>(`${select} where m.id::text = $3`, [personId, now, meetingId]);
  return row && toMeeting(row);
}
