import { z } from 'zod';
import type { MeetingChange, NewAnnouncement, NewMeeting, NewProject, NewRound, NewSummary } from '../../engagement/staff.js';

const words = z.string().trim().max(20_000);
/** Text for people. Drafts may lack languages; publishing names what is missing. */
export const text = z
  .strictObject({ fi: words.optional(), sv: words.optional(), en: words.optional() })
  .meta({ description: 'Text in each language' });
const day = z.iso.date().meta({ description: 'A local day; as a last day it includes itself' });
const instant = z.iso.datetime({ offset: true });
const website = z.url({ protocol: /^https?$/ });
const reminders = z
  .array(
    z.strictObject({
      before: z.enum(['signUpCloses', 'meeting', 'feedbackCloses']),
      offset: z.string().max(20).meta({ description: 'ISO 8601 duration, such as P1D or PT2H' }),
      at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00')
        .optional(),
    }),
  )
  .max(20);

export const project = z.strictObject({ name: text, summary: text, website: website.optional() }) satisfies z.ZodType<NewProject>;
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
export const announcement = z.strictObject({
  title: text,
  text,
  audience: z.strictObject({
    groups: z.array(z.string()).max(200).optional(),
    meetingId: z.string().optional(),
    roundId: z.string().optional(),
  }),
  sendAt: instant.optional(),
}) satisfies z.ZodType<NewAnnouncement>;
export const correction = z.strictObject({ title: text, text });
export const messageAnswer = z.strictObject({ text: z.string().trim().min(1, 'must say something').max(10_000) });
export const resend = z.strictObject({ status: z.enum(['unknown', 'failed']) });
export const summary = z.strictObject({ roundId: z.string(), text, website: website.optional() }) satisfies z.ZodType<NewSummary>;
export const secret = z.strictObject({ secret: z.string().max(200) });
