import type { Staff, Told } from '../engagement/staff.js';
import { recallAnnouncement, resendAnnouncement, resendDelivery } from './announcement-changes.js';
import { testAnnouncement } from './announcement-test.js';
import { changeAnnouncement, createAnnouncement, removeAnnouncement, stopAnnouncement, unscheduleAnnouncement } from './announcements.js';
import { decideApproval, listApprovals, perform } from './approvals.js';
import { noteAttendance, organisationRows } from './attendance.js';
import { audienceFaults, audiencePage, everyoneOf, partsFor, type Reach, reachOf } from './audience.js';
import { note, readAudit } from './audit.js';
import type { Database, Sql } from './database.js';
import { fileById } from './files.js';
import { home } from './home.js';
import { answerMessage, messageList, messageWithHistory } from './messages.js';
import { changePerson, createPerson, erasePerson, exportPerson, personPage } from './one-person.js';
import { revokeLinks } from './personal-links.js';
import { progressOf } from './progress.js';
import { changeReminder, createReminder, reminderReach, reminderRows, skipReminder } from './reminder-calendar.js';
import { actingIn, keptIf } from './staff-acts.js';
import { openAnalysis } from './staff-analysis.js';
import { deliveryRows, itemOf, listOf, peopleOf, signUpRows, submissionRows } from './staff-lists.js';
import { createMeeting, publishMeeting } from './staff-meetings.js';
import { changeMember, createMember } from './staff-members.js';
import { changeNamed, createNamed } from './staff-named.js';
import { importPeople } from './staff-people.js';
import { createRound } from './staff-rounds.js';
import { changeSummary, createSummary } from './summaries.js';
import { writtenSummary } from './summary-source.js';
import { toldOf } from './told.js';

/** What staff see and do, in one database. `onCommit` hears that there may be something to send. What would tell more people than `over` waits for a second member of staff. */
export function openStaff(
  database: Database,
  { timeZone, now, onCommit, over }: { timeZone: string; now(): Date; onCommit(): void; over?: number },
): Staff {
  const { act, change } = actingIn(database, { timeZone, now, onCommit, ...(over === undefined ? {} : { over }) });
  const of = async <T>(what: 'meetings' | 'rounds' | 'announcements', id: string, read: (sql: Sql, id: string) => Promise<T>) =>
    (await itemOf(database, what, id)) ? read(database, id) : undefined;
  const weighed = (id: string, reach: Reach): Told => ({ id, ...reach, needsApproval: over !== undefined && reach.count > over });

  return {
    ...openAnalysis(database, { act, change, timeZone }),
    home: () => home(database, now()),
    createProject: (who, project) => database.transaction((sql) => createNamed(sql, who, 'projects', project)),
    changeProject: (who, id, fields, revision) =>
      change(who, 'projects', id, revision, (sql, desk) => changeNamed(sql, desk, 'projects', id, fields)),
    createGroup: (who, group) => database.transaction((sql) => createNamed(sql, who, 'groups', group)),
    changeGroup: (who, id, fields, revision) =>
      change(who, 'groups', id, revision, (sql, desk) => changeNamed(sql, desk, 'groups', id, fields)),
    list: (what, page) => listOf(database, what, page),
    get: (what, id) => itemOf(database, what, id),
    people: (filter, page) => peopleOf(database, filter, page),
    person: (id) => personPage(database, id),
    createPerson: (who, person) => act(who, (sql, desk) => createPerson(sql, desk, person)),
    changePerson: (who, id, fields, revision) => change(who, 'people', id, revision, (sql, desk) => changePerson(sql, desk, id, fields)),
    exportPerson: (who, id) => database.transaction((sql) => exportPerson(sql, { who, now: now(), timeZone }, id)),
    erasePerson: (who, id) => act(who, (sql, desk) => erasePerson(sql, desk, id)),
    importPeople: (who, lines, preview) =>
      keptIf(
        database,
        () => !preview,
        async (sql) => {
          const { lines: good, ...imported } = await importPeople(sql, who, lines);
          return preview ? { ...imported, lines: good } : imported;
        },
      ),
    revokeLinks: (who, id) =>
      act(who, async (sql, desk) => {
        const person = await itemOf(sql, 'people', id);
        if (!person) return { kind: 'unknown' };
        await revokeLinks(sql, id, desk.now);
        await note(sql, { who, action: 'revoke links', subject: `person:${id}` });
        return { kind: 'done', value: person };
      }),
    createMeeting: (who, meeting) => act(who, (sql, desk) => createMeeting(sql, desk, meeting)),
    changeMeeting: (who, id, fields, revision) => act(who, (sql, desk) => perform(sql, desk, 'meeting.change', id, fields, revision)),
    publishMeeting: (who, id, revision) => change(who, 'meetings', id, revision, (sql, desk) => publishMeeting(sql, desk, id)),
    cancelMeeting: (who, id, revision) => act(who, (sql, desk) => perform(sql, desk, 'meeting.cancel', id, null, revision)),
    signUps: (id) => of('meetings', id, signUpRows),
    attend: (who, id, attended) => act(who, (sql, desk) => noteAttendance(sql, desk, id, attended)),
    organisations: (id) => of('meetings', id, organisationRows),
    reminders: (from, to) => reminderRows(database, from, to, timeZone),
    reminderReach: (reminder) => reminderReach(database, reminder),
    createReminder: (who, reminder) => act(who, (sql, desk) => createReminder(sql, desk, reminder)),
    changeReminder: (who, id, fields, revision) =>
      change(who, 'reminders', id, revision, (sql, desk) => changeReminder(sql, desk, id, fields)),
    skipReminder: (who, id, skip, revision) => change(who, 'reminders', id, revision, (sql, desk) => skipReminder(sql, desk, id, skip)),
    createRound: (who, round) => act(who, (sql, desk) => createRound(sql, desk, round)),
    extendRound: (who, id, closesOn, revision) => act(who, (sql, desk) => perform(sql, desk, 'round.extend', id, { closesOn }, revision)),
    submissions: (id) => of('rounds', id, submissionRows),
    file: (who, id) =>
      database.transaction(async (sql) => {
        const file = await fileById(sql, id);
        if (file) await note(sql, { who, action: 'read', subject: `file:${id}` });
        return file;
      }),
    async audience(audience, page) {
      const faults = await audienceFaults(database, audience);
      if (faults.length > 0) return { kind: 'refused', faults };
      const reach = await reachOf(database, everyoneOf, [partsFor(audience)]);
      return { kind: 'done', value: { ...weighed('audience', reach), ...(await audiencePage(database, audience, page)) } };
    },
    async told(what, id) {
      const reach = await toldOf(database, what, id);
      return reach && weighed(id, reach);
    },
    createAnnouncement: (who, announcement) => act(who, (sql, desk) => createAnnouncement(sql, desk, announcement)),
    changeAnnouncement: (who, id, fields, revision) =>
      change(who, 'announcements', id, revision, (sql, desk) => changeAnnouncement(sql, desk, id, fields)),
    removeAnnouncement: (who, id) => act(who, (sql, desk) => removeAnnouncement(sql, desk, id)),
    sendAnnouncement: (who, id, revision) => act(who, (sql, desk) => perform(sql, desk, 'announcement.send', id, null, revision)),
    unscheduleAnnouncement: (who, id, revision) =>
      change(who, 'announcements', id, revision, (sql, desk) => unscheduleAnnouncement(sql, desk, id)),
    testAnnouncement: (who, id, to) => act(who, (sql, desk) => testAnnouncement(sql, desk, id, to)),
    stopAnnouncement: (who, id) => act(who, (sql, desk) => stopAnnouncement(sql, desk, id)),
    correctAnnouncement: (who, id, words, revision) =>
      act(who, (sql, desk) => perform(sql, desk, 'announcement.correct', id, words, revision)),
    recallAnnouncement: (who, id) => act(who, (sql, desk) => recallAnnouncement(sql, desk, id)),
    resendAnnouncement: (who, id, status) => act(who, (sql, desk) => resendAnnouncement(sql, desk, id, status)),
    progress: (id) => progressOf(database, id),
    deliveries: (id, filter) => of('announcements', id, (sql, announcement) => deliveryRows(sql, announcement, filter)),
    resendDelivery: (who, id) => act(who, (sql, desk) => resendDelivery(sql, desk, id)),
    approvals: (page, status) => listApprovals(database, page, status),
    decideApproval: (who, id, decision, reason) => act(who, (sql, desk) => decideApproval(sql, desk, id, decision, reason)),
    messages: (filter, page) => messageList(database, filter, page),
    message: (id) => messageWithHistory(database, id),
    answerMessage: (who, id, text, revision) => act(who, (sql, desk) => answerMessage(sql, desk, id, text, revision)),
    createSummary: (who, summary) => act(who, (sql, desk) => createSummary(sql, desk, summary)),
    changeSummary: (who, id, fields, revision) =>
      change(who, 'summaries', id, revision, (sql, desk) => changeSummary(sql, desk, id, fields)),
    publishSummary: (who, id, revision) => act(who, (sql, desk) => perform(sql, desk, 'summary.publish', id, null, revision)),
    decideSummary: (who, id, decision, revision) => act(who, (sql, desk) => perform(sql, desk, 'summary.decide', id, decision, revision)),
    document: (id) => writtenSummary(database, id),
    audit: (filter, page) => readAudit(database, filter, page, timeZone),
    noteExport: (who, subject, format) => note(database, { who, action: 'export', subject, detail: { format } }),
    createMember: (who, member) => act(who, (sql, desk) => createMember(sql, desk, member)),
    changeMember: (who, id, fields, revision) => act(who, (sql, desk) => changeMember(sql, desk, id, fields, revision)),
  };
}
