import type { Done, Item, Staff } from '../engagement/staff.js';
import { correctAnnouncement, recallAnnouncement, resendAnnouncement, resendDelivery } from './announcement-changes.js';
import { createAnnouncement, sendAnnouncement, stopAnnouncement } from './announcements.js';
import { note, readAudit } from './audit.js';
import type { Database, Sql } from './database.js';
import { fileById } from './files.js';
import { answerMessage, messageList } from './messages.js';
import { revokeLinks } from './personal-links.js';
import { deliveryRows, itemOf, listOf, peopleOf, signUpRows, submissionRows } from './staff-lists.js';
import { cancelMeeting, changeMeeting, createMeeting, type Desk, publishMeeting, TakeBack } from './staff-meetings.js';
import { changeMember, createMember } from './staff-members.js';
import { importPeople } from './staff-people.js';
import { createRound, extendRound } from './staff-rounds.js';
import { createSummary, publishSummary } from './summaries.js';

/** What staff see and do, in one database. `onCommit` hears that there may be something to send. */
export function openStaff(database: Database, { timeZone, now, onCommit }: { timeZone: string; now(): Date; onCommit(): void }): Staff {
  /** One change: kept whole, or refused and nothing of it kept. */
  async function act(who: string, work: (sql: Sql, desk: Desk) => Promise<Done<Item>>): Promise<Done<Item>> {
    try {
      const outcome = await database.transaction((sql) => work(sql, { who, now: now(), timeZone }));
      onCommit();
      return outcome;
    } catch (fault) {
      if (fault instanceof TakeBack) return { kind: 'refused', faults: fault.faults };
      throw fault;
    }
  }
  const make = async (who: string, what: 'projects' | 'groups', columns: string[], values: unknown[]) =>
    database.transaction(async (sql) => {
      const [made] = await sql.query<{ id: string }>(
        `insert into ${what} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
        values,
      );
      await note(sql, { who, action: 'create', subject: `${what.slice(0, -1)}:${made!.id}` });
      return (await itemOf(sql, what, made!.id))!;
    });
  const of = async <T>(what: 'meetings' | 'rounds' | 'announcements', id: string, read: (sql: Sql, id: string) => Promise<T>) =>
    (await itemOf(database, what, id)) ? read(database, id) : undefined;

  return {
    createProject: (who, { name, summary, website }) =>
      make(who, 'projects', ['name', 'summary', 'website'], [JSON.stringify(name), JSON.stringify(summary), website ?? null]),
    createGroup: (who, { name }) => make(who, 'groups', ['name'], [JSON.stringify(name)]),
    list: (what, page) => listOf(database, what, page),
    get: (what, id) => itemOf(database, what, id),
    people: (filter, page) => peopleOf(database, filter, page),
    importPeople: (who, lines) => database.transaction((sql) => importPeople(sql, who, lines)),
    revokeLinks: (who, id) =>
      act(who, async (sql, desk) => {
        const person = await itemOf(sql, 'people', id);
        if (!person) return { kind: 'unknown' };
        await revokeLinks(sql, id, desk.now);
        await note(sql, { who, action: 'revoke links', subject: `person:${id}` });
        return { kind: 'done', value: person };
      }),
    createMeeting: (who, meeting) => act(who, (sql, desk) => createMeeting(sql, desk, meeting)),
    changeMeeting: (who, id, change) => act(who, (sql, desk) => changeMeeting(sql, desk, id, change)),
    publishMeeting: (who, id) => act(who, (sql, desk) => publishMeeting(sql, desk, id)),
    cancelMeeting: (who, id) => act(who, (sql, desk) => cancelMeeting(sql, desk, id)),
    signUps: (id) => of('meetings', id, signUpRows),
    createRound: (who, round) => act(who, (sql, desk) => createRound(sql, desk, round)),
    extendRound: (who, id, closesOn) => act(who, (sql, desk) => extendRound(sql, desk, id, closesOn)),
    submissions: (id) => of('rounds', id, submissionRows),
    file: (who, id) =>
      database.transaction(async (sql) => {
        const file = await fileById(sql, id);
        if (file) await note(sql, { who, action: 'read', subject: `file:${id}` });
        return file;
      }),
    createAnnouncement: (who, announcement) => act(who, (sql, desk) => createAnnouncement(sql, desk, announcement)),
    sendAnnouncement: (who, id) => act(who, (sql, desk) => sendAnnouncement(sql, desk, id)),
    stopAnnouncement: (who, id) => act(who, (sql, desk) => stopAnnouncement(sql, desk, id)),
    correctAnnouncement: (who, id, words) => act(who, (sql, desk) => correctAnnouncement(sql, desk, id, words)),
    recallAnnouncement: (who, id) => act(who, (sql, desk) => recallAnnouncement(sql, desk, id)),
    resendAnnouncement: (who, id, status) => act(who, (sql, desk) => resendAnnouncement(sql, desk, id, status)),
    deliveries: (id, filter) => of('announcements', id, (sql, announcement) => deliveryRows(sql, announcement, filter)),
    resendDelivery: (who, id) => act(who, (sql, desk) => resendDelivery(sql, desk, id)),
    messages: (answered, page) => messageList(database, answered, page),
    answerMessage: (who, id, text) => act(who, (sql) => answerMessage(sql, who, id, text)),
    createSummary: (who, summary) => act(who, (sql, desk) => createSummary(sql, desk, summary)),
    publishSummary: (who, id) => act(who, (sql, desk) => publishSummary(sql, desk, id)),
    audit: (page) => readAudit(database, page),
    noteExport: (who, subject, format) => note(database, { who, action: 'export', subject, detail: { format } }),
    createMember: (who, member) => act(who, (sql, desk) => createMember(sql, desk, member)),
    changeMember: (who, id, change, revision) => act(who, (sql, desk) => changeMember(sql, desk, id, change, revision)),
  };
}
