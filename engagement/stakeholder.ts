import type { Document } from './document.js';
import { type Language, languages, type Text } from './language.js';

/** Why something asked for was not done. Each has a sentence of its own in `locales/`. */
export type Refusal =
  | 'unknown'
  | 'notInvited'
  | 'cancelled'
  | 'tooLate'
  | 'notOpen'
  | 'closed'
  | 'full'
  | 'notSignedUp'
  | 'nothingToSubmit'
  | 'crowded';

/** Why somebody cannot sign up a colleague, or give them a seat, when it is not for what keeps people themselves from a meeting. */
export type ColleagueRefusal = 'unknownSender' | 'ownAddress' | 'tooMany' | 'asThemselves' | 'otherOrganisation';

/** The person who talks, as far as we know them. `id` is always there: a visitor gets a nameless row at the first message. */
export interface Person {
  id: string;
  name?: string;
  email?: string;
  organisation?: string;
  /** Said that they represent nobody, so they are not asked again. */
  asThemselves: boolean;
  /** Told by themselves and no one else, so that they may correct it. */
  nameTold: boolean;
  organisationTold: boolean;
  language: Language;
  announcements: boolean;
  reminders: boolean;
}

/** A meeting as a stakeholder may see it. Instants are ISO 8601 in UTC, days 'YYYY-MM-DD' in the authority's time zone. */
export interface Meeting {
  id: string;
  title: Text;
  description: Text;
  themes: Text[];
  startsAt: string;
  endsAt: string;
  place?: Text;
  onlineUrl?: string;
  /** Undefined when the number of seats is not limited; never below 0. */
  seatsLeft?: number;
  signUpClosesOn: string;
  /** Where coming meetings are listed: the last day to sign up has passed. */
  signUpClosed?: boolean;
  version: number;
}

/** A person's active sign-up. `place` is the number on the waiting list, from 1. */
export interface SignUp {
  id: string;
  meeting: Meeting;
  status: 'held' | 'confirmed' | 'waitlisted';
  place?: number;
  accessNeeds?: string;
  /** The name of whoever signed the person up, when it was somebody else. */
  by?: string;
}

/** Somebody else, as the person who signs them up names them. */
export interface Colleague {
  name: string;
  email: string;
}

export type SignUpOutcome =
  | { kind: 'signedUp' | 'alreadySignedUp'; signUp: SignUp }
  | { kind: 'onWaitingList' | 'alreadyOnWaitingList'; signUp: SignUp; place: number }
  | { kind: Refusal; meeting?: Meeting };

/** What became of signing up a colleague, or of giving them a seat (`passed`). Never tells more of them than what was asked for. */
export type ColleagueOutcome =
  | { kind: 'signedUp' | 'passed' | 'alreadySignedUp' | 'onWaitingList' | 'alreadyOnWaitingList'; signUp: SignUp }
  | { kind: Refusal | ColleagueRefusal; meeting?: Meeting };

/** A round that this person may answer now (or late), with its questions in order. */
export interface Round {
  id: string;
  meetings: { id: string; title: Text }[];
  project: { name: Text; website?: string };
  questions: { id: string; text: Text; required: boolean }[];
  closesOn: string;
  /** After the last day: still taken, marked late. */
  late: boolean;
}

/** What an answer is written in: one of our languages, or any other. The original counts, whatever it is. */
export const answerLanguages = [...languages, 'other'] as const;
export type AnswerLanguage = (typeof answerLanguages)[number];

/** A file that belongs to an answer. */
export interface AttachedFile {
  id: string;
  questionId: string;
  name: string;
  /** In bytes. */
  size: number;
}

export interface Submission {
  id: string;
  /** The receipt's number; undefined while a draft was never submitted. */
  number?: number;
  round: Round;
  status: 'draft' | 'submitted' | 'withdrawn';
  namePublished: boolean;
  version: number;
  late: boolean;
  /** By question id; questions without an answer are absent. */
  answers: Record<string, string>;
  /** By question id, of those that have an answer. */
  languages: Record<string, AnswerLanguage>;
  files: AttachedFile[];
}

/** What became of the wish to be reminded again. `at` is the instant, ISO 8601 in UTC. */
export type Remembered = { kind: 'willRemind'; at: string } | { kind: 'nothingToRemind' | 'tooLateToRemind' };

/** What became of a code that somebody wrote. `personId`: whose the address is, who may have been known before. */
export type Confirmed = { kind: 'confirmed'; email: string; personId: string } | { kind: 'wrong' | 'ended' };

/** Everything that is stored about a person, ready to be shown to them. */
export interface StoredAbout {
  person: Person;
  groups: Text[];
  signUps: { title: Text; status: string; accessNeeds?: string }[];
  /** Meetings to which the person signed up somebody else. */
  signedUpOthers: Text[];
  submissions: { number?: number; status: string; answers: string[]; files: string[] }[];
  messages: number;
}

/**
 * What a dialog may see and do, for one person, inside the transaction of the turn: all of it is kept together with the conversation's
 * progress, or none of it. `store/stakeholder.ts` implements it; the rules it obeys are the plain functions of this room.
 */
export interface Engagement {
  person: Person;
  now: Date;
  /** Published meetings ahead that the person is invited to, or that are open to everyone; soonest first. */
  openMeetings(): Promise<Meeting[]>;
  /** The person's active sign-ups to meetings that have not ended. */
  mySignUps(): Promise<SignUp[]>;
  /**
   * Reserves a seat for 15 minutes while the person answers, for themselves or for a colleague; tells at once when there is none or the person may
   * not come, or bring anybody.
   */
  holdSeat(
    meetingId: string,
    who?: 'colleague',
  ): Promise<
    | SignUpOutcome
    | { kind: 'held'; signUp: SignUp }
    | { kind: 'noSeats'; meeting: Meeting; place: number }
    | { kind: ColleagueRefusal; meeting: Meeting }
  >;
  /** Signs up somebody else, in the seat that is held for them if one is. They are told by whom, and how to refuse. */
  signUpColleague(meetingId: string, colleague: Colleague): Promise<ColleagueOutcome>;
  /** Gives the person's own seat, or place on the waiting list, to a colleague of the same organisation, who is told. */
  passSeat(meetingId: string, colleague: Colleague): Promise<ColleagueOutcome>;
  /** Ends a hold, the person's own or the one for a colleague. */
  letGo(meetingId: string, who?: 'colleague'): Promise<void>;
  /** Confirms a held seat, takes a free one, or goes to the end of the waiting list. Asking again changes nothing and tells where things stand. */
  signUp(meetingId: string, answers: { accessNeeds?: string; consented?: boolean }): Promise<SignUpOutcome>;
  changeAccessNeeds(meetingId: string, accessNeeds: string | undefined): Promise<SignUpOutcome>;
  /** Frees the seat; the first on the waiting list who fits gets it and is told after the commit. */
  cancelSignUp(meetingId: string): Promise<{ kind: 'cancelled'; meeting: Meeting } | { kind: 'notSignedUp' }>;
  /** Rounds open to this person; with `late`, also those closed less than 30 days ago. */
  openRounds(options?: { late?: boolean }): Promise<Round[]>;
  mySubmissions(): Promise<Submission[]>;
  /** The person's draft or submission of the round; made when there is none. A refusal when the round is not theirs to answer. */
  draft(roundId: string): Promise<Submission | { kind: Refusal }>;
  /** Saves one answer at once; an empty text removes it. `add` appends a paragraph to what is there. `language` is that of the whole answer. */
  saveAnswer(submissionId: string, questionId: string, text: string, language: AnswerLanguage, add?: boolean): Promise<void>;
  setAnswerLanguage(submissionId: string, questionId: string, language: AnswerLanguage): Promise<void>;
  /** Adds a file to an answer, at once; the second and later ones beside the first. */
  attachFile(submissionId: string, questionId: string, file: Document): Promise<'attached' | 'tooMany' | 'unknown'>;
  removeFiles(submissionId: string, questionId: string): Promise<void>;
  setNamePublished(submissionId: string, published: boolean): Promise<void>;
  submit(submissionId: string): Promise<{ kind: 'submitted'; submission: Submission } | { kind: Refusal }>;
  withdraw(submissionId: string): Promise<{ kind: 'withdrawn'; submission: Submission } | { kind: Refusal }>;
  /** What the visitor tells of themselves, or corrects of what they told. What staff imported is not overwritten by it. */
  introduce(about: { name?: string; organisation?: string; asThemselves?: boolean }): Promise<void>;
  prefer(preferences: { language?: Language; announcements?: boolean; reminders?: boolean }): Promise<void>;
  /** Sends a code to an address that the person says is theirs, unless one is under way; with `again` another one. */
  sendCode(email: string, again?: boolean): Promise<'sent' | 'tooMany'>;
  /** The address is the person's, if this is its code. From the next turn on they may be somebody who was known by it. */
  confirmAddress(code: string): Promise<Confirmed>;
  storedAbout(): Promise<StoredAbout>;
  /** Erases the person, sign-ups, drafts and files; submitted feedback stays in the record without a name. Seats freed go to the waiting list. */
  forgetMe(): Promise<void>;
  messageToStaff(text: string): Promise<void>;
  /** Reminds tomorrow morning of what a message reminded of; without one, of what was last reminded of. */
  remindTomorrow(messageId?: string): Promise<Remembered>;
  /** A button under a message was pressed, so it was read. One that was not to this person changes nothing. */
  noteRead(messageId: string): Promise<void>;
  /** Where the calendar file of a sign-up is, when the house has an address. */
  calendarLink?(signUpId: string, language: Language): string;
  /** The authority's name and the address of a human. */
  authority: { name: string; contact: string };
}
