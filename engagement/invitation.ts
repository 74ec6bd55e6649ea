import { isOver } from './day.js';

/** What decides whether a person may sign up, apart from seats. */
export interface Invitation {
  status: 'draft' | 'published' | 'cancelled';
  /** Invited by group, or the meeting is open to everyone. */
  invited: boolean;
  signUpClosesOn: string;
  startsAt: Date;
}

/** May the person sign up now? Told in the order in which it helps them: a meeting that is not theirs says nothing about its last day. */
export function decideInvitation(
  meeting: Invitation,
  now: Date,
  timeZone: string,
): 'welcome' | 'unknown' | 'notInvited' | 'cancelled' | 'tooLate' {
  if (meeting.status === 'draft') return 'unknown';
  if (!meeting.invited) return 'notInvited';
  if (meeting.status === 'cancelled') return 'cancelled';
  return now >= meeting.startsAt || isOver(meeting.signUpClosesOn, now, timeZone) ? 'tooLate' : 'welcome';
}
