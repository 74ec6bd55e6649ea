import { z } from 'zod';
import type { NewNote } from '../../engagement/analysis.js';
import type { Audience, Part } from '../../engagement/audience.js';
import { languages } from '../../engagement/language.js';
import type {
  AnnouncementChange,
  MeetingChange,
  NewAnnouncement,
  NewMeeting,
  NewPerson,
  NewProject,
  NewReminder,
  NewRound,
  PersonChange,
  ProjectChange,
  ReminderChange,
} from '../../engagement/staff.js';
import type { NewDecision, NewSummary, SummaryChange } from '../../engagement/summary.js';

const words = z.string().trim().max(20_000);
/** Text for people. Drafts may lack languages; publishing names what is missing. */
export const text = z
  .strictObject({ fi: words.optional(), sv: words.optional(), en: words.optional() })
  .meta({ description: 'Text in each language' });
const day = z.iso.date().meta({ description: 'A local day; as a last day it includes itself' });
const instant = z.iso.datetime({ offset: true });
const website = z.url({ protocol: /^https?$/ });
const before = z.enum(['signUpCloses', 'meeting', 'feedbackCloses']);
const offset = z.string().max(20).meta({ description: 'ISO 8601 duration, such as P1D or PT2H' });
const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00');
const reminders = z.array(z.strictObject({ before, offset, at: at.optional() })).max(20);
const about = { meetingId: z.string().optional(), roundId: z.string().optional(), before };
const ofOne = ({ meetingId, roundId }: { meetingId?: string | undefined; roundId?: string | undefined }) =>
  (meetingId === undefined) !== (roundId === undefined);
const notOfOne = { path: ['meetingId'], message: 'is needed, or roundId, and not both' };
export const reminderKind = z.strictObject(about).refine(ofOne, notOfOne);
export const reminder = z.strictObject({ ...about, offset, at: at.optional() }).refine(ofOne, notOfOne) satisfies z.ZodType<NewReminder>;
export const reminderChange = z.strictObject({ offset: offset.optional(), at: at.nullish() }) satisfies z.ZodType<ReminderChange>;

const projectFields = { name: text, summary: text };
export const project = z.strictObject({ ...projectFields, website: website.optional() }) satisfies z.ZodType<NewProject>;
export const projectChange = z.strictObject({ ...projectFields, website: website.nullish() }).partial() satisfies z.ZodType<ProjectChange>;
const language = z.enum(languages);
const groups = z.array(z.string().max(200)).max(200);
const personName = z.string().trim().min(1).max(200);
const organisation = z.string().trim().max(300);
export const person = z.strictObject({
  name: personName,
  email: z.email().max(300),
  organisation: organisation.optional(),
  language,
  groups,
}) satisfies z.ZodType<NewPerson>;
export const personChange = z
  .strictObject({
    name: personName,
    organisation: organisation.nullable(),
    language,
    announcements: z.boolean(),
    reminders: z.boolean(),
    groups,
  })
  .partial() satisfies z.ZodType<PersonChange>;
export const attendance = z.strictObject({ attended: z.boolean().nullable() });
export const group = z.strictObject({ name: text });
const meetingFields = {
  title: text,
  description: text,
  themes: z.array(text).max(30).optional(),
  startsAt: instant,
  endsAt: instant,
  place: text.nullish(),
  onlineUrl: website.nullish(),
  capacity: z.int().min(0).max(100_000).nullish(),
  seatsPerOrganisation: z.int().min(1).max(1000).nullish(),
  signUpClosesOn: day,
  groups: z.array(z.string()).max(200).optional(),
  reminders: reminders.optional(),
};
export const meeting = z.strictObject({ projectId: z.string(), ...meetingFields }) satisfies z.ZodType<NewMeeting>;
export const meetingChange = z.strictObject(meetingFields).partial() satisfies z.ZodType<MeetingChange>;
export const round = z.strictObject({
  meetingIds: z.array(z.string()).min(1).max(50),
  questions: z
    .array(z.strictObject({ text, required: z.boolean().optional() }))
    .min(1)
    .max(50),
  opensAt: instant,
  closesOn: day,
  openTo: z.enum(['participants', 'invited', 'everyone']),
  reminders: reminders.optional(),
}) satisfies z.ZodType<NewRound>;
export const extension = z.strictObject({ closesOn: day });
const part = z.union([
  z.strictObject({ group: z.string() }),
  z.strictObject({ meeting: z.string(), who: z.enum(['invited', 'signedUp', 'confirmed', 'waitlisted', 'attended']).optional() }),
  z.strictObject({ round: z.string(), who: z.enum(['asked', 'answered']).optional() }),
]) satisfies z.ZodType<Part>;
const parts = z.array(part).max(100).optional();
export const audience = z
  .strictObject({
    anyOf: parts,
    allOf: parts,
    noneOf: parts,
    groups: z.array(z.string()).max(200).optional(),
    meetingId: z.string().optional(),
    roundId: z.string().optional(),
  })
  .meta({
    description:
      'Everyone in any of anyOf who is in all of allOf and in none of noneOf. “Invited and not signed up”: anyOf the meeting’s invited, noneOf the meeting. groups, meetingId and roundId are short for parts of anyOf.',
  }) satisfies z.ZodType<Audience>;
export const announcement = z.strictObject({
  title: text,
  text,
  audience,
  sendAt: instant.optional(),
}) satisfies z.ZodType<NewAnnouncement>;
export const announcementChange = z
  .strictObject({ title: text, text, audience, sendAt: instant.nullable() })
  .partial() satisfies z.ZodType<AnnouncementChange>;
export const test = z.strictObject({ email: z.email().max(300).optional(), language: language.optional() });
export const reason = z.strictObject({ reason: z.string().trim().min(1).max(2000) });
export const correction = z.strictObject({ title: text, text });
export const messageAnswer = z.strictObject({ text: z.string().trim().min(1, 'must say something').max(10_000) });
export const resend = z.strictObject({ status: z.enum(['unknown', 'failed']) });
const sections = z
  .array(
    z.strictObject({
      tagId: z.string().optional(),
      heading: text,
      text,
      quotes: z
        .array(z.strictObject({ answerId: z.string().max(80), text: z.string().trim().min(1).max(5000) }))
        .max(50)
        .optional(),
    }),
  )
  .max(100);
const summaryFields = { title: text.optional(), text, sections: sections.optional() };
export const summary = z.strictObject({
  roundId: z.string(),
  ...summaryFields,
  website: website.optional(),
}) satisfies z.ZodType<NewSummary>;
export const summaryChange = z.strictObject({ ...summaryFields, website: website.nullish() }).partial() satisfies z.ZodType<SummaryChange>;
export const decision = z.strictObject({ text, website: website.optional() }) satisfies z.ZodType<NewDecision>;
export const tag = z.strictObject({ name: text });
export const tags = z.strictObject({ tags: z.array(z.string().max(80)).max(50) });
export const discussionNote = z.strictObject({
  meetingId: z.string().nullish(),
  tagId: z.string().nullish(),
  language,
  text: z.string().trim().min(1).max(50_000),
}) satisfies z.ZodType<NewNote>;
export const noteChange = discussionNote.partial();
export const secret = z.strictObject({ secret: z.string().max(200) });
