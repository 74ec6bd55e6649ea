import type { Text } from './language.js';
import type { Rule } from './reminder.js';
import type { MemberChange, NewMember } from './staff-member.js';

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
/** Which people: of a group, with these words in name, address or organisation, whom Teams lets us write to or does not. */
export interface PeopleFilter {
  group?: string;
  q?: string;
  teams?: 'reachable' | 'blocked';
}
/** A row as the API answers it: camelCase fields, instants in ISO 8601. */
export type Item = Record<string, unknown> & { id: string };

export interface NewProject {
  name: Text;
  summary: Text;
  website?: string | undefined;
}

/** A line of an import, before it is known to be good. `line` is its number in the file, the heading being line 1. */
export interface ImportLine {
  line: number;
  name: string;
  email: string;
  organisation: string;
  language: string;
  groups: string[];
}
export interface Imported {
  created: number;
  updated: number;
  rejected: { line: number; reason: string }[];
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

export interface Audience {
  groups?: string[] | undefined;
  meetingId?: string | undefined;
  roundId?: string | undefined;
}
export interface NewAnnouncement {
  title: Text;
  text: Text;
  audience: Audience;
  sendAt?: string | undefined;
}
export interface NewSummary {
  roundId: string;
  text: Text;
  website?: string | undefined;
}

/** What staff see and do. Every change is written to the audit trail under `who`, in the same transaction. `store/staff.ts` implements it. */
export interface Staff {
  createProject(who: string, project: NewProject): Promise<Item>;
  createGroup(who: string, group: { name: Text }): Promise<Item>;
  list(what: 'projects' | 'groups' | 'meetings' | 'rounds' | 'announcements' | 'summaries' | 'staff', page: Page): Promise<List<Item>>;
  get(what: 'projects' | 'meetings' | 'rounds' | 'announcements', id: string): Promise<Item | undefined>;
  people(filter: PeopleFilter, page: Page): Promise<List<Item>>;
  importPeople(who: string, lines: ImportLine[]): Promise<Imported>;
  revokeLinks(who: string, personId: string): Promise<Done<Item>>;
  createMeeting(who: string, meeting: NewMeeting): Promise<Done<Item>>;
  changeMeeting(who: string, id: string, change: MeetingChange): Promise<Done<Item>>;
  publishMeeting(who: string, id: string): Promise<Done<Item>>;
  cancelMeeting(who: string, id: string): Promise<Done<Item>>;
  signUps(meetingId: string): Promise<Item[] | undefined>;
  createRound(who: string, round: NewRound): Promise<Done<Item>>;
  extendRound(who: string, id: string, closesOn: string): Promise<Done<Item>>;
  submissions(roundId: string): Promise<Item[] | undefined>;
  /** A file that was handed in; that it was read is noted in the audit trail. */
  file(who: string, id: string): Promise<{ name: string; type: string; bytes: Uint8Array } | undefined>;
  createAnnouncement(who: string, announcement: NewAnnouncement): Promise<Done<Item>>;
  sendAnnouncement(who: string, id: string): Promise<Done<Item>>;
  stopAnnouncement(who: string, id: string): Promise<Done<Item>>;
  correctAnnouncement(who: string, id: string, words: { title: Text; text: Text }): Promise<Done<Item>>;
  recallAnnouncement(who: string, id: string): Promise<Done<Item>>;
  resendAnnouncement(who: string, id: string, status: 'failed' | 'unknown'): Promise<Done<Item>>;
  /** What became of every message, or of those of one status; a page of them when one is asked for. */
  deliveries(announcementId: string, filter?: { status?: string; page?: Page }): Promise<List<Item> | undefined>;
  resendDelivery(who: string, id: string): Promise<Done<Item>>;
  /** What people have written to the preparers, newest first; with `answered`, only those that have an answer or that have none. */
  messages(answered: boolean | undefined, page: Page): Promise<List<Item>>;
  /** Answers what somebody wrote to the preparers; the answer goes back to where it was written, in their language. */
  answerMessage(who: string, id: string, text: string): Promise<Done<Item>>;
  createSummary(who: string, summary: NewSummary): Promise<Done<Item>>;
  publishSummary(who: string, id: string): Promise<Done<Item>>;
  audit(page: { after?: string; limit: number }): Promise<List<Item>>;
  /** Notes in the audit trail that something was read out of the house. */
  noteExport(who: string, subject: string, format: string): Promise<void>;
  createMember(who: string, member: NewMember): Promise<Done<Item>>;
  changeMember(who: string, id: string, change: MemberChange, revision?: number): Promise<Done<Item>>;
}
