import { decideInvitation } from '../engagement/invitation.js';
import { decideTakeover } from '../engagement/seats.js';
import type { Colleague, ColleagueOutcome } from '../engagement/stakeholder.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { confirmPassed } from './letters.js';
import { type MeetingFor, meetingFor } from './meetings.js';
import { notify } from './notices.js';
import { heldOrOwn, mayNotBring } from './seat-holds.js';
import { type Asking, lockSeats, takeSeat, toSeat, toSignUp } from './sign-ups.js';

interface PersonRow {
  id: string;
  name: string | null;
  email: string | null;
  organisation_id: string | null;
}

const personBy = async (sql: Sql, column: 'id' | 'email', value: string): Promise<PersonRow | undefined> =>
  (await sql.query<PersonRow>(`select id, name, email, organisation_id from people where ${column} = $1`, [value]))[0];

const addressOf = ({ email }: Colleague) => clean(email).trim().toLowerCase();

/**
 * Signs up somebody else. Who is known by the address stays who they are; somebody new gets the name, the organisation and the language of whoever
 * signs them up. What they need to take part only they themselves tell.
 */
export async function signUpColleague(sql: Sql, asking: Asking, meetingId: string, colleague: Colleague): Promise<ColleagueOutcome> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  if (!found) return { kind: 'unknown' };
  const { meeting } = found;
  const rows = await lockSeats(sql, meetingId);
  const invitation = decideInvitation(found.invitation, asking.now, asking.timeZone);
  if (invitation !== 'welcome') return { kind: invitation, meeting };
  const refused = await mayNotBring(sql, asking, rows);
  if (refused) return { kind: refused, meeting };
  const sender = (await personBy(sql, 'id', asking.personId))!;
  const known = await personBy(sql, 'email', addressOf(colleague));
  if (known?.id === sender.id) return { kind: 'ownAddress', meeting };
  const theirs = rows.find((row) => row.person_id === known?.id);
  if (theirs && theirs.status !== 'held') {
    const signUp = toSignUp(theirs, meeting, rows);
    return { kind: signUp.place === undefined ? 'alreadySignedUp' : 'alreadyOnWaitingList', signUp };
  }
  const held = heldOrOwn(rows, asking, 'colleague');
  const personId = known?.id ?? (await makePerson(sql, sender, colleague));
  // Whoever was just answering for themselves is signed up all the same, in one seat.
  if (theirs && held) await sql.query('delete from sign_ups where id = $1', [theirs.id]);
  const others = theirs && held ? rows.filter((row) => row !== theirs) : rows;
  const organisationId = (known?.organisation_id ?? sender.organisation_id) || undefined;
  const signUp = await takeSeat(sql, asking.now, found, others, { personId, organisationId, hold: held ?? theirs, by: sender.id });
  if (held) await sql.query('delete from people where id = $1', [held.person_id]);
  await tell(sql, asking, found, {
    key: signUp.status === 'confirmed' ? 'notice.signedUpBy' : 'notice.waitingBy',
    personId,
    signUpId: signUp.id,
    sender,
  });
  return { kind: signUp.status === 'confirmed' ? 'signedUp' : 'onWaitingList', signUp };
}

/** Gives the person's own seat, or place on the waiting list, to a colleague; what the person needed goes with them. */
export async function passSeat(sql: Sql, asking: Asking, meetingId: string, colleague: Colleague): Promise<ColleagueOutcome> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  if (!found) return { kind: 'unknown' };
  const { meeting } = found;
  const rows = await lockSeats(sql, meetingId);
  const own = rows.find((row) => row.person_id === asking.personId && row.status !== 'held');
  if (!own) return { kind: 'notSignedUp', meeting };
  if (asking.now >= new Date(meeting.startsAt)) return { kind: 'tooLate', meeting };
  const sender = (await personBy(sql, 'id', asking.personId))!;
  if (!sender.email) return { kind: 'unknownSender', meeting };
  const known = await personBy(sql, 'email', addressOf(colleague));
  if (known?.id === sender.id) return { kind: 'ownAddress', meeting };
  const theirs = rows.find((row) => row.person_id === known?.id);
  const decided = decideTakeover(toSeat(own), {
    ...(known?.organisation_id ? { organisationId: known.organisation_id } : {}),
    ...(theirs ? { status: theirs.status } : {}),
  });
  if (decided === 'alreadySignedUp') return { kind: decided, signUp: toSignUp(theirs!, meeting, rows) };
  if (decided !== 'passed') return { kind: decided, meeting };
  const personId = known?.id ?? (await makePerson(sql, sender, colleague));
  if (theirs) await sql.query('delete from sign_ups where id = $1', [theirs.id]);
  await sql.query(
    'update sign_ups set person_id = $2, signed_up_by = $3, access_needs = null, consented_at = null, changed_at = $4, passes = passes + 1 where id = $1',
    [own.id, personId, sender.id, asking.now],
  );
  await tell(sql, asking, found, {
    key: own.status === 'confirmed' ? 'notice.seatFrom' : 'notice.placeFrom',
    personId,
    signUpId: own.id,
    sender,
  });
  if (own.status === 'confirmed') await confirmPassed(sql, sender.id, own.id, meeting, asking.now);
  const after = await lockSeats(sql, meetingId);
  return { kind: 'passed', signUp: toSignUp(after.find(({ id }) => id === own.id)!, meeting, after) };
}

async function makePerson(sql: Sql, sender: PersonRow, colleague: Colleague): Promise<string> {
  const [made] = await sql.query<{ id: string }>(
    'insert into people (name, email, organisation_id, language) select $1, $2, $3, language from people where id = $4 returning id',
    [clean(colleague.name).trim(), addressOf(colleague), sender.organisation_id, sender.id],
  );
  return made!.id;
}

/** Whoever is signed up by somebody else is told by whom, and how to refuse. */
async function tell(
  sql: Sql,
  { now }: Asking,
  { meeting }: MeetingFor,
  about: { key: string; personId: string; signUpId: string; sender: PersonRow },
): Promise<void> {
  const { key, personId, signUpId, sender } = about;
  const values = {
    by: [sender.name, sender.email].filter(Boolean).join(', '),
    title: meeting.title,
    time: { from: meeting.startsAt, to: meeting.endsAt },
    place: meeting.place ?? meeting.onlineUrl ?? '–',
  };
  // A seat may be passed on and come back: each time is an occasion of its own.
  await notify(sql, {
    source: `notice:${key.split('.')[1]}:${signUpId}:${now.getTime()}`,
    personId,
    lines: [{ key, values }],
    deadline: new Date(meeting.startsAt),
  });
}
