import { endOfDay } from '../engagement/day.js';
import { missingLanguages, reminderFaults, roundWarnings } from '../engagement/publish.js';
import type { Done, Item, NewRound } from '../engagement/staff.js';
import { note } from './audit.js';
import type { Sql } from './database.js';
import { notify } from './notices.js';
import { moveReminders, setReminders } from './reminders.js';
import { itemOf } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

/** People who were asked: confirmed at the round's meetings and, unless it is for participants only, members of the groups invited to them. */
export const invitedTo = `
  select s.person_id from round_meetings rm join sign_ups s using (meeting_id) where rm.round_id = $1 and s.status = 'confirmed'
  union select ms.person_id from feedback_rounds r join round_meetings rm on rm.round_id = r.id
    join meeting_groups g using (meeting_id) join memberships ms using (group_id) where r.id = $1 and r.open_to <> 'participants'
  union select person_id from submissions where round_id = $1 and status = 'submitted'`;

/** The name of the project that a round belongs to. */
export const projectOf = async (sql: Sql, roundId: string) =>
  (
    await sql.query<{ name: Record<string, string> }>(
      'select p.name from round_meetings rm join meetings m on m.id = rm.meeting_id join projects p on p.id = m.project_id where rm.round_id = $1 limit 1',
      [roundId],
    )
  )[0]?.name ?? {};

/** Makes a round; it opens by itself. Checked at once, for nothing publishes a round later. */
export async function createRound(sql: Sql, { who, now, timeZone }: Desk, round: NewRound): Promise<Done<Item>> {
  const faults = [
    ...reminderFaults(round.reminders ?? [], ['feedbackCloses']),
    ...round.questions.flatMap(({ text }, index) => missingLanguages(`questions.${index}.text`, text)),
  ];
  const end = endOfDay(round.closesOn, timeZone);
  if (end <= now) faults.push({ path: 'closesOn', message: 'has passed' });
  if (end <= new Date(round.opensAt)) faults.push({ path: 'closesOn', message: 'must not be before opensAt' });
  for (const [index, id] of round.meetingIds.entries()) {
    const [meeting] = await sql.query<{ status: string }>('select status from meetings where id::text = $1', [id]);
    if (meeting?.status !== 'published') faults.push({ path: `meetingIds.${index}`, message: 'is not a published meeting' });
  }
  if (faults.length > 0) return { kind: 'refused', faults };
  const [made] = await sql.query<{ id: string }>(
    'insert into feedback_rounds (opens_at, closes_on, open_to) values ($1, $2, $3) returning id',
    [round.opensAt, round.closesOn, round.openTo],
  );
  const id = made!.id;
  for (const meetingId of new Set(round.meetingIds))
    await sql.query('insert into round_meetings (round_id, meeting_id) values ($1, $2)', [id, meetingId]);
  for (const [index, { text, required }] of round.questions.entries())
    await sql.query('insert into questions (round_id, number, text, required) values ($1, $2, $3, $4)', [
      id,
      index + 1,
      JSON.stringify(text),
      required ?? false,
    ]);
  await setReminders(sql, { roundId: id }, round.reminders ?? [], timeZone);
  await note(sql, { who, action: 'create', subject: `round:${id}` });
  return {
    kind: 'done',
    value: { ...(await itemOf(sql, 'rounds', id))!, warnings: roundWarnings(new Date(round.opensAt), round.closesOn) },
  };
}

/** Gives more time: never less. Everyone who was asked is told, those who have answered too; the reminders move. */
export async function extendRound(
  sql: Sql,
  { who, now, timeZone }: Desk,
  id: string,
  { closesOn }: { closesOn: string },
): Promise<Done<Item>> {
  const [row] = await sql.query<{ closes_on: string; version: number }>('select * from feedback_rounds where id::text = $1 for update', [
    id,
  ]);
  if (!row) return { kind: 'unknown' };
  if (closesOn <= row.closes_on) return { kind: 'refused', faults: [{ path: 'closesOn', message: `must be after ${row.closes_on}` }] };
  if (endOfDay(closesOn, timeZone) <= now) return { kind: 'refused', faults: [{ path: 'closesOn', message: 'has passed' }] };
  await sql.query(`update feedback_rounds set closes_on = $2, version = version + 1, history = history || $3::jsonb where id = $1`, [
    id,
    closesOn,
    JSON.stringify([{ closesOn: row.closes_on, at: now.toISOString() }]),
  ]);
  await moveReminders(sql, { roundId: id }, timeZone, now);
  const values = { lastDay: { day: closesOn }, project: await projectOf(sql, id) };
  const deadline = endOfDay(closesOn, timeZone);
  for (const { person_id } of await sql.query<{ person_id: string }>(invitedTo, [id]))
    await notify(sql, {
      source: `notice:extended:${id}:${row.version + 1}`,
      personId: person_id,
      lines: [{ key: 'notice.roundExtended', values }],
      deadline,
    });
  await note(sql, { who, action: 'extend', subject: `round:${id}`, detail: { from: row.closes_on, to: closesOn } });
  return { kind: 'done', value: (await itemOf(sql, 'rounds', id))! };
}
