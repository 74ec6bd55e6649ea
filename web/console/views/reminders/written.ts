import { type Before, decideDue, type Rule, readOffset } from '../../../../engagement/reminder.js';
import type { Meeting, Round } from '../../api/shapes.js';
import { zone } from '../../words.js';

/** A reminder as it stands in the form: so many days before at a time of day, or so many hours before. */
export interface Written {
  /** 'meeting:<id>' or 'round:<id>'. */
  about: string;
  before: Before;
  unit: 'days' | 'hours';
  amount: string;
  at: string;
}

export const blank: Written = { about: '', before: 'meeting', unit: 'days', amount: '1', at: '09:00' };

/** A rule as the form shows it. */
export function writtenOf({ before, offset, at }: Rule, about: string): Written {
  const { days, ms } = readOffset(offset) ?? { days: 1, ms: 0 };
  if (at) return { about, before, unit: 'days', amount: String(days), at };
  return { about, before, unit: 'hours', amount: String(days * 24 + ms / 3_600_000), at: '09:00' };
}

/** The form as a rule; undefined while it is none. */
export function ruleOf({ before, unit, amount, at }: Written): Rule | undefined {
  const number = Number(amount.replace(',', '.'));
  if (amount.trim() === '' || !Number.isFinite(number) || number < 0) return undefined;
  if (unit === 'days') return Number.isInteger(number) && number < 1000 && at ? { before, offset: `P${number}D`, at } : undefined;
  if (number >= 1000) return undefined;
  return { before, offset: Number.isInteger(number) ? `PT${number}H` : `PT${Math.round(number * 60)}M` };
}

/** What it is about, as the API takes it. */
export function subjectOf(about: string): { meetingId: string } | { roundId: string } | undefined {
  const [kind, id] = about.split(':');
  if (!id) return undefined;
  return kind === 'meeting' ? { meetingId: id } : { roundId: id };
}

/** When a rule would fall due; undefined while that is not known. */
export function dueOf(rule: Rule, about: string, meetings: Meeting[], rounds: Round[]): string | undefined {
  const id = about.split(':')[1];
  const meeting = meetings.find((each) => each.id === id);
  const round = rounds.find((each) => each.id === id);
  const moment = meeting
    ? rule.before === 'meeting'
      ? new Date(meeting.startsAt)
      : { lastDay: meeting.signUpClosesOn }
    : round && { lastDay: round.closesOn };
  return moment && decideDue(rule, moment, zone).toISOString();
}
