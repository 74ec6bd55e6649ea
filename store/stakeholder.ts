import { randomInt } from 'node:crypto';
import { isOver } from '../engagement/day.js';
import type { Confirmed, Engagement, Meeting, Person, SignUpOutcome } from '../engagement/stakeholder.js';
import { confirmAddress, sendCode } from './address-codes.js';
import { clean } from './clean.js';
import { passSeat, signUpColleague } from './colleagues.js';
import type { Sql } from './database.js';
import { attachFile, removeFiles } from './files.js';
import { forget } from './forget.js';
import { confirmSignUp } from './letters.js';
import { meetingFor, openMeetings } from './meetings.js';
import { messageToStaff } from './messages.js';
import { introduce, personOf, prefer, storedAbout } from './people.js';
import { markPressed } from './read-marks.js';
import { remindTomorrow } from './remind-again.js';
import { openRounds } from './rounds.js';
import { holdSeat, letGo } from './seat-holds.js';
import { type Asking, cancelSignUp, lockSeats, type SeatRow, signUp, toldAgain, toSignUp } from './sign-ups.js';
import { draft, mySubmissions, saveAnswer, setAnswerLanguage, setNamePublished, submit, withdraw } from './submissions.js';

/**
 * What one person may see and do, inside the caller's transaction. Make one for each turn: `person` is as it was when the turn began. `onChange` hears
 * of everything done, of which the jobs may have to know.
 */
export async function stakeholder(
  sql: Sql,
  asking: Asking,
  authority: Engagement['authority'],
  onChange: () => void = () => {},
  { person, newCode = sixDigits }: { person?: Person; newCode?: (() => string) | undefined } = {},
): Promise<Engagement> {
  const { personId, now } = asking;
  let meetings: Promise<Meeting[]> | undefined;
  const doing =
    <A extends unknown[], R>(act: (...about: A) => Promise<R>) =>
    (...about: A): Promise<R> => {
      onChange();
      meetings = undefined;
      return act(...about);
    };
  return {
    person: person ?? (await personOf(sql, personId)),
    now,
    authority,
    // Several steps of a turn ask for the same list.
    openMeetings: () =>
      (meetings ??= openMeetings(sql, personId, now).then((all) =>
        all.map((meeting) => ({ ...meeting, signUpClosed: isOver(meeting.signUpClosesOn, now, asking.timeZone) })),
      )),
    mySignUps: () => mySignUps(sql, asking),
    openRounds: (options) => openRounds(sql, asking, options?.late),
    mySubmissions: () => mySubmissions(sql, asking),
    storedAbout: () => storedAbout(sql, personId),
    holdSeat: doing((meetingId, who) => holdSeat(sql, asking, meetingId, who)),
    letGo: doing((meetingId, who) => letGo(sql, asking, meetingId, who)),
    signUpColleague: doing((meetingId, colleague) => signUpColleague(sql, asking, meetingId, colleague)),
    passSeat: doing((meetingId, colleague) => passSeat(sql, asking, meetingId, colleague)),
    signUp: doing((meetingId, answers) => signUp(sql, asking, meetingId, cleaned(answers))),
    changeAccessNeeds: doing((meetingId, needs) => changeAccessNeeds(sql, asking, meetingId, needs)),
    cancelSignUp: doing((meetingId) => cancelSignUp(sql, asking, meetingId)),
    draft: doing((roundId) => draft(sql, asking, roundId)),
    saveAnswer: doing((submissionId, questionId, ...about) => saveAnswer(sql, asking, submissionId, questionId, ...about)),
    setAnswerLanguage: doing((submissionId, questionId, language) => setAnswerLanguage(sql, asking, submissionId, questionId, language)),
    attachFile: doing((submissionId, questionId, file) => attachFile(sql, asking, submissionId, questionId, file)),
    removeFiles: doing((submissionId, questionId) => removeFiles(sql, asking, submissionId, questionId)),
    setNamePublished: doing((submissionId, published) => setNamePublished(sql, asking, submissionId, published)),
    submit: doing((submissionId) => submit(sql, asking, submissionId)),
    withdraw: doing((submissionId) => withdraw(sql, asking, submissionId)),
    introduce: doing((about) => introduce(sql, personId, about)),
    prefer: doing((wish) => prefer(sql, personId, wish)),
    sendCode: doing((email, again) => sendCode(sql, asking, email, newCode, again)),
    confirmAddress: doing((code) => confirm(sql, asking, code)),
    forgetMe: doing(() => forget(sql, asking)),
    remindTomorrow: doing((messageId) => remindTomorrow(sql, asking, messageId)),
    noteRead: (messageId) => markPressed(sql, personId, messageId),
    messageToStaff: doing((text) => messageToStaff(sql, asking, text)),
  };
}

const sixDigits = () => String(randomInt(1_000_000)).padStart(6, '0');

/** Confirms an address, and by letter what was done before there was one. */
async function confirm(sql: Sql, asking: Asking, code: string): Promise<Confirmed> {
  const outcome = await confirmAddress(sql, asking, code);
  if (outcome.kind !== 'confirmed') return outcome;
  const { personId } = outcome;
  for (const each of await mySignUps(sql, { ...asking, personId })) if (each.status !== 'held') await confirmSignUp(sql, personId, each);
  return outcome;
}

const cleaned = <A extends { accessNeeds?: string }>(answers: A): A =>
  answers.accessNeeds === undefined ? answers : { ...answers, accessNeeds: clean(answers.accessNeeds) };

async function mySignUps(sql: Sql, asking: Asking) {
  const meetings = await sql.query<{ id: string }>(
    `select m.id from sign_ups s join meetings m on m.id = s.meeting_id where s.person_id = $1 and m.ends_at > $2 and m.status = 'published'
       and (s.status in ('confirmed', 'waitlisted') or (s.status = 'held' and s.held_until > $2)) order by m.starts_at, m.id`,
    [asking.personId, asking.now],
  );
  const signUps = [];
  for (const { id } of meetings) {
    const found = await meetingFor(sql, asking.personId, id, asking.now);
    const rows = await lockSeats(sql, id);
    const own = rows.find((row) => row.person_id === asking.personId);
    if (found && own) signUps.push({ ...toSignUp(own, found.meeting, rows), ...(await signedUpBy(sql, own)) });
  }
  return signUps;
}

/** The name of whoever signed a person up, when it was somebody else. */
async function signedUpBy(sql: Sql, { signed_up_by }: SeatRow): Promise<{ by?: string }> {
  if (!signed_up_by) return {};
  const [by] = await sql.query<{ name: string | null }>('select name from people where id = $1', [signed_up_by]);
  return by?.name ? { by: by.name } : {};
}

async function changeAccessNeeds(sql: Sql, asking: Asking, meetingId: string, needs: string | undefined): Promise<SignUpOutcome> {
  const found = await meetingFor(sql, asking.personId, meetingId, asking.now);
  if (!found) return { kind: 'unknown' };
  const kept = needs === undefined ? null : clean(needs);
  const changed = await sql.query(
    `update sign_ups set access_needs = $3, consented_at = case when $3::text is null then null else $4::timestamptz end, changed_at = $4
     where person_id = $1 and meeting_id = $2 and status in ('confirmed', 'waitlisted') returning id`,
    [asking.personId, meetingId, kept, asking.now],
  );
  if (changed.length === 0) return { kind: 'notSignedUp' };
  const rows = await lockSeats(sql, meetingId);
  return toldAgain(toSignUp(rows.find((row) => row.person_id === asking.personId)!, found.meeting, rows));
}
