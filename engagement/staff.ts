import type { Analysis } from './analysis.js';
import type { Audience } from './audience.js';
import type { Language, Text } from './language.js';
import type { Rule } from './reminder.js';
import type { MemberChange, NewMember } from './staff-member.js';
import type { NewDecision, NewSummary, SummaryChange, Written } from './summary.js';

/** What is wrong with what staff asked for; each fault names the field and what to do. Nothing was changed. */
export interface Refused {
  kind: 'refused';
  faults: { path: string; message: string }[];
}
/** There is nothing of that id. */
export interface Unknown {
  kind: 'unknown';
}
/** Somebody else has changed it since it was read; nothing was changed. */
export interface Stale {
  kind: 'stale';
  revision: number;
  changedBy?: string;
  changedAt?: string;
}
export type Done<T> = { kind: 'done'; value: T } | Refused | Unknown | Stale;

/** A page of a list: at most `limit` after the row of id `after`. */
export interface Page {
  after?: string;
  limit: number;
}
export interface List<T> {
  items: T[];
  /** What to ask `after` next time; absent on the last page. */
  next?: string;
}
/** Which people: of a group, with these words in name, address or organisation, whom Teams lets us write to or does not, whose letters come back. */
export interface PeopleFilter {
  group?: string;
  q?: string;
  teams?: 'reachable' | 'blocked';
  letters?: 'refused';
}
/** Which messages to the preparers: those that have an answer or that have none, those with these words in them or in who wrote them. */
export interface MessageFilter {
  answered?: boolean;
  q?: string;
}
/** A row as the API answers it: camelCase fields, instants in ISO 8601. */
export type Item = Record<string, unknown> & { id: string };

export interface NewProject {
  name: Text;
  summary: Text;
  website?: string | undefined;
}
export type ProjectChange = Partial<Omit<NewProject, 'website'>> & { website?: string | null | undefined };

/** A line of an import, before it is known to be good. `line` is its number in the file, the heading being line 1. */
export interface ImportLine {
  line: number;
  name: string;
  email: string;
  organisation: string;
  language: string;
  groups: string[];
}
/** A good line, and what it does. */
export type ImportedLine = ImportLine & { becomes: 'created' | 'updated' };
export interface Imported {
  created: number;
  updated: number;
  rejected: { line: number; reason: string }[];
  /** The first good lines; in a preview only. */
  lines?: ImportedLine[];
}

export interface NewMeeting {
  projectId: string;
  title: Text;
  description: Text;
  themes?: Text[] | undefined;
  startsAt: string;
  endsAt: string;
  place?: Text | null | undefined;
  onlineUrl?: string | null | undefined;
  capacity?: number | null | undefined;
  seatsPerOrganisation?: number | null | undefined;
  signUpClosesOn: string;
  groups?: string[] | undefined;
  reminders?: Rule[] | undefined;
}
export type MeetingChange = Partial<Omit<NewMeeting, 'projectId'>>;

export interface NewRound {
  meetingIds: string[];
  questions: { text: Text; required?: boolean | undefined }[];
  opensAt: string;
  closesOn: string;
  openTo: 'participants' | 'invited' | 'everyone';
  reminders?: Rule[] | undefined;
}

/** Words and audience of an announcement; a draft may lack languages. */
export interface NewAnnouncement {
  title: Text;
  text: Text;
  audience: Audience;
  sendAt?: string | undefined;
}
/** `sendAt` null: as soon as it is sent. */
export type AnnouncementChange = Partial<Omit<NewAnnouncement, 'sendAt'>> & { sendAt?: string | null | undefined };
/** Somebody added by hand; groups are ids or names in any language. */
export interface NewPerson {
  name: string;
  email: string;
  organisation?: string | undefined;
  language: string;
  groups: string[];
}
export interface PersonChange {
  name?: string | undefined;
  organisation?: string | null | undefined;
  language?: string | undefined;
  announcements?: boolean | undefined;
  reminders?: boolean | undefined;
  /** Ids. */
  groups?: string[] | undefined;
}
/** What a reminder is about, before it is known when it goes out. */
export interface ReminderKind {
  meetingId?: string | undefined;
  roundId?: string | undefined;
  before: Rule['before'];
}
export interface NewReminder extends Rule {
  meetingId?: string | undefined;
  roundId?: string | undefined;
}
export interface ReminderChange {
  offset?: string | undefined;
  at?: string | null | undefined;
}
/** Which lines of the audit trail. `subject` is a kind (`meeting`) or one thing (`meeting:<id>`); from and to are days, included. */
export type AuditFilter = Partial<Record<'who' | 'action' | 'subject' | 'q' | 'from' | 'to', string>>;

/** What there are lists of. */
export type Listed = 'projects' | 'groups' | 'meetings' | 'rounds' | 'announcements' | 'summaries' | 'staff';
/** How many people an act would tell, and whether it then waits for a second member of staff. */
export type Told = Item & { count: number; needsApproval: boolean };

/**
 * What staff see and do. Every change is written to the audit trail under `who`, in the same transaction. `revision` is the one that whoever changes a
 * thing has read; without it nothing is compared. `store/staff.ts` implements it.
 */
export interface Staff extends Analysis {
  home(): Promise<object>;
  createProject(who: string, project: NewProject): Promise<Item>;
  changeProject(who: string, id: string, change: ProjectChange, revision?: number): Promise<Done<Item>>;
  createGroup(who: string, group: { name: Text }): Promise<Item>;
  changeGroup(who: string, id: string, change: { name: Text }, revision?: number): Promise<Done<Item>>;
  list(what: Listed, page: Page): Promise<List<Item>>;
  get(what: Listed, id: string): Promise<Item | undefined>;
  people(filter: PeopleFilter, page: Page): Promise<List<Item>>;
  /** Everything that staff see of one person. */
  person(id: string): Promise<Item | undefined>;
  createPerson(who: string, person: NewPerson): Promise<Done<Item>>;
  changePerson(who: string, id: string, change: PersonChange, revision?: number): Promise<Done<Item>>;
  exportPerson(who: string, id: string): Promise<Item | undefined>;
  erasePerson(who: string, id: string): Promise<Done<Item>>;
  /** With `preview` nothing is kept: what the import would do is told, line by line. */
  importPeople(who: string, lines: ImportLine[], preview: boolean): Promise<Imported>;
  revokeLinks(who: string, personId: string): Promise<Done<Item>>;
  createMeeting(who: string, meeting: NewMeeting): Promise<Done<Item>>;
  changeMeeting(who: string, id: string, change: MeetingChange, revision?: number): Promise<Done<Item>>;
  publishMeeting(who: string, id: string, revision?: number): Promise<Done<Item>>;
  cancelMeeting(who: string, id: string, revision?: number): Promise<Done<Item>>;
  signUps(meetingId: string): Promise<Item[] | undefined>;
  attend(who: string, signUpId: string, attended: boolean | null): Promise<Done<Item>>;
  organisations(meetingId: string): Promise<Item[] | undefined>;
  /** The reminders from one day to another, those included. */
  reminders(from: string, to: string): Promise<Item[]>;
  /** How many people a reminder of this kind would concern now; undefined when there is no such meeting or round. */
  reminderReach(reminder: ReminderKind): Promise<{ people: number } | undefined>;
  createReminder(who: string, reminder: NewReminder): Promise<Done<Item>>;
  changeReminder(who: string, id: string, change: ReminderChange, revision?: number): Promise<Done<Item>>;
  skipReminder(who: string, id: string, skip: boolean, revision?: number): Promise<Done<Item>>;
  createRound(who: string, round: NewRound): Promise<Done<Item>>;
  extendRound(who: string, id: string, closesOn: string, revision?: number): Promise<Done<Item>>;
  submissions(roundId: string): Promise<Item[] | undefined>;
  /** A file that was handed in; that it was read is noted in the audit trail. */
  file(who: string, id: string): Promise<{ name: string; type: string; bytes: Uint8Array } | undefined>;
  /** An audience that is not kept: how many, in which languages, how; and a page of who. */
  audience(audience: Audience, page: Page): Promise<Done<Told & List<Item>>>;
  /** Whom a change of one thing would tell. */
  told(what: 'announcements' | 'meetings' | 'rounds' | 'summaries', id: string): Promise<Told | undefined>;
  createAnnouncement(who: string, announcement: NewAnnouncement): Promise<Done<Item>>;
  changeAnnouncement(who: string, id: string, change: AnnouncementChange, revision?: number): Promise<Done<Item>>;
  removeAnnouncement(who: string, id: string): Promise<Done<Item>>;
  sendAnnouncement(who: string, id: string, revision?: number): Promise<Done<Item>>;
  unscheduleAnnouncement(who: string, id: string, revision?: number): Promise<Done<Item>>;
  /** Sends it to one of staff alone. */
  testAnnouncement(who: string, id: string, to: { email: string; name?: string; language?: Language | undefined }): Promise<Done<Item>>;
  stopAnnouncement(who: string, id: string): Promise<Done<Item>>;
  correctAnnouncement(who: string, id: string, words: { title: Text; text: Text }, revision?: number): Promise<Done<Item>>;
  recallAnnouncement(who: string, id: string): Promise<Done<Item>>;
  resendAnnouncement(who: string, id: string, status: 'failed' | 'unknown'): Promise<Done<Item>>;
  /** How it goes: counts, how they grew, and how long it will take. */
  progress(announcementId: string): Promise<object | undefined>;
  /** What became of every message, or of those of one status; a page of them when one is asked for. */
  deliveries(announcementId: string, filter?: { status?: string; page?: Page }): Promise<List<Item> | undefined>;
  resendDelivery(who: string, id: string): Promise<Done<Item>>;
  /** What waits for a second member of staff, or was decided. */
  approvals(page: Page, status?: string): Promise<List<Item>>;
  decideApproval(who: string, id: string, decision: 'approved' | 'refused' | 'withdrawn', reason?: string): Promise<Done<Item>>;
  /** What people have written to the preparers, newest first. */
  messages(filter: MessageFilter, page: Page): Promise<List<Item>>;
  /** One of them, with everything that its writer has written (`history`). */
  message(id: string): Promise<Item | undefined>;
  /** Answers what somebody wrote to the preparers; the answer goes back to where it was written, in their language. Its revision counts the answers. */
  answerMessage(who: string, id: string, text: string, revision?: number): Promise<Done<Item>>;
  createSummary(who: string, summary: NewSummary): Promise<Done<Item>>;
  changeSummary(who: string, id: string, change: SummaryChange, revision?: number): Promise<Done<Item>>;
  publishSummary(who: string, id: string, revision?: number): Promise<Done<Item>>;
  decideSummary(who: string, id: string, decision: NewDecision, revision?: number): Promise<Done<Item>>;
  /** A summary with the sources of its quotes. */
  document(summaryId: string): Promise<Written | undefined>;
  /** A page of the audit trail; all of it without a page. */
  audit(filter: AuditFilter, page?: Page): Promise<List<Item>>;
  /** Notes in the audit trail that something was read out of the house. */
  noteExport(who: string, subject: string, format: string): Promise<void>;
  createMember(who: string, member: NewMember): Promise<Done<Item>>;
  changeMember(who: string, id: string, change: MemberChange, revision?: number): Promise<Done<Item>>;
}
