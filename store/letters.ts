import type { Line } from '../engagement/line.js';
import type { Meeting, SignUp, Submission } from '../engagement/stakeholder.js';
import type { Sql } from './database.js';

/** Writes down a letter that keeps what was just said in a conversation, for whoever has an address. The same occasion twice is one letter. */
async function write(sql: Sql, personId: string, source: string, lines: Line[]): Promise<void> {
  await sql.query(
    `insert into deliveries (source, person_id, kind, saying) select $2, id, 'letter', $3 from people
     where id = $1 and email is not null and refused_email is distinct from email on conflict (person_id, source) do nothing`,
    [personId, source, JSON.stringify(lines)],
  );
}

/** Confirms a seat, with its calendar entry, or a place on the waiting list. What was told of access needs is in no letter. */
export async function confirmSignUp(sql: Sql, personId: string, { id, meeting, place }: SignUp): Promise<void> {
  const { title, startsAt, endsAt, onlineUrl } = meeting;
  const about = { title, time: { from: startsAt, to: endsAt } };
  if (place !== undefined)
    return write(sql, personId, `letter:onWaitingList:${id}`, [
      { key: 'signUp.onWaitingList', values: { ...about, place } },
      { key: 'signUp.howToLeaveList' },
    ]);
  await write(sql, personId, `letter:signedUp:${id}`, [
    { key: 'signUp.signedUp', values: { ...about, place: meeting.place ?? onlineUrl ?? '–' } },
    ...(meeting.place && onlineUrl ? [{ key: 'meetings.online', values: { url: onlineUrl } }] : []),
    { key: 'signUp.howToCancel' },
  ]);
}

/** Confirms that a seat, or a place on the waiting list, was given up; the entry leaves the calendar. */
export const confirmSignOff = (sql: Sql, personId: string, { id, meeting, status }: SignUp): Promise<void> =>
  write(sql, personId, `letter:${status === 'confirmed' ? 'signedOff' : 'leftList'}:${id}`, [
    { key: 'cancelSignUp.cancelled', values: { title: meeting.title } },
  ]);

/** Confirms that a seat was given to a colleague; the entry leaves the calendar. Each time is an occasion of its own. */
export const confirmPassed = (
  sql: Sql,
  personId: string,
  signUpId: string,
  { title, startsAt, endsAt }: Meeting,
  now: Date,
): Promise<void> =>
  write(sql, personId, `letter:passed:${signUpId}:${now.getTime()}`, [
    { key: 'colleague.passed', values: { title, time: { from: startsAt, to: endsAt } } },
  ]);

/** The receipt of feedback, with all that was sent. */
export async function confirmSubmission(
  sql: Sql,
  personId: string,
  { id, number, version, round, answers, late }: Submission,
  sender: { name?: string; organisation?: string },
): Promise<void> {
  const copy = round.questions.flatMap(({ id: question, text }, index): Line[] => [
    { key: 'feedback.answered', values: { number: index + 1, question: text } },
    answers[question] ? { key: 'feedback.answer', values: { answer: answers[question] } } : { key: 'feedback.unanswered' },
  ]);
  await write(sql, personId, `letter:receipt:${id}:${version}`, [
    { key: 'letter.receipt', values: { number: String(number), project: round.project.name } },
    ...(late ? [{ key: 'feedback.markedLate', values: { day: { day: round.closesOn } } }] : []),
    { key: 'feedback.copy' },
    ...copy,
    sender.name ? { key: 'feedback.sender', values: { name: sender.name } } : { key: 'feedback.noSender' },
    ...(sender.organisation ? [{ key: 'feedback.organisation', values: { organisation: sender.organisation } }] : []),
    late ? { key: 'feedback.howToWithdraw' } : { key: 'feedback.howToChange', values: { day: { day: round.closesOn } } },
  ]);
}
