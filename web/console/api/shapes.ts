import type { Audience } from '../../../engagement/audience.js';
import type { Text } from '../../../engagement/language.js';
import type { Rule } from '../../../engagement/reminder.js';

/** What every thing that staff change has: its revision, to be sent back with a change, and who changed it last. */
export interface Kept {
  revision?: number;
  changedBy?: string;
  changedAt?: string;
}

/** A request for consent that waits. */
export interface Asked {
  id: string;
  askedBy: string;
  askedAt: string;
  people: number;
}

/** Things as the staff API shows them; what is not set is not there. */
export interface Project extends Kept {
  id: string;
  name: Text;
  summary: Text;
  website?: string;
}
export interface Group extends Kept {
  id: string;
  name: Text;
  people: number;
}
export interface Meeting extends Kept {
  id: string;
  projectId: string;
  title: Text;
  description: Text;
  themes: Text[];
  startsAt: string;
  endsAt: string;
  place?: Text;
  onlineUrl?: string;
  capacity?: number;
  seatsPerOrganisation?: number;
  signUpClosesOn: string;
  status: 'draft' | 'published' | 'cancelled';
  version: number;
  groups: string[];
  reminders: (Rule & { dueAt: string; status: string })[];
  confirmed: number;
  waitlisted: number;
  approval?: Asked;
}
export interface SignUp {
  id: string;
  personId: string;
  name: string;
  email?: string;
  organisation?: string;
  status: 'confirmed' | 'waitlisted' | 'offered' | 'cancelled';
  accessNeeds?: string;
  /** Did they come? Nothing where nobody has said. */
  attended?: boolean | null;
  changedAt: string;
  place?: number;
}
export interface Round extends Kept {
  id: string;
  opensAt: string;
  closesOn: string;
  openTo: 'participants' | 'invited' | 'everyone';
  status: 'planned' | 'cancelled';
  meetingIds: string[];
  questions: { id: string; text: Text; required: boolean }[];
  reminders: (Rule & { dueAt: string; status: string })[];
  submitted: number;
  approval?: Asked;
}
export interface Counts {
  recipients: number;
  queued: number;
  sent: number;
  failed: number;
  skipped: number;
  unknown: number;
  read: number;
}
export interface Announcement extends Kept {
  id: string;
  title: Text;
  text: Text;
  audience: Audience;
  status: 'draft' | 'scheduled' | 'to-approve' | 'sending' | 'sent' | 'stopped';
  sendAt?: string;
  sentAt?: string;
  counts: Counts;
  corrections: {
    kind: 'correction' | 'recall';
    at: string;
    counts: Omit<Counts, 'sent' | 'read'> & { inPlace: number; followed: number };
  }[];
  /** Of a draft: whom it would reach now. */
  recipients?: number;
  approval?: Asked;
  refusal?: { by: string; at: string; reason: string };
}
export interface Delivery {
  id: string;
  personId: string;
  name?: string;
  email?: string;
  kind: string;
  channel?: 'teams' | 'web' | 'email';
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'skipped' | 'unknown';
  reason?: string;
  explanation: Text;
  endedAt?: string;
  readAt?: string;
}
export interface Person extends Kept {
  id: string;
  name: string;
  email: string;
  organisation?: string;
  language: 'fi' | 'sv' | 'en';
  announcements: boolean;
  reminders: boolean;
  groups: string[];
  teams?: 'reachable' | 'blocked';
}
export interface Submission {
  id: string;
  number: number;
  personId?: string;
  name?: string;
  organisation?: string;
  language: 'fi' | 'sv' | 'en';
  status: 'submitted' | 'withdrawn';
  late: boolean;
  submittedAt: string;
  answers: { question: Text; text: string }[];
}
export interface Summary extends Kept {
  id: string;
  roundId: string;
  text: Text;
  website?: string;
  status: 'draft' | 'published';
  publishedAt?: string;
}
export interface Act {
  id: string;
  at: string;
  who: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}
