import { addDays, endOfDay } from './day.js';

/** What decides whether a person may give feedback. */
export interface RoundInvitation {
  status: 'planned' | 'cancelled';
  opensAt: Date;
  closesOn: string;
  /** Of those whom the round is open to. */
  invited: boolean;
}

/** After the last day feedback is still taken for so long, and marked late: staff decide what becomes of it. */
const daysOfGrace = 30;

/** May the person give feedback now, late, or not at all? */
export function decideFeedback(round: RoundInvitation, now: Date, timeZone: string): 'open' | 'late' | 'notInvited' | 'notOpen' | 'closed' {
  if (!round.invited) return 'notInvited';
  if (round.status === 'cancelled' || now < round.opensAt) return 'notOpen';
  if (now < endOfDay(round.closesOn, timeZone)) return 'open';
  return now < endOfDay(addDays(round.closesOn, daysOfGrace), timeZone) ? 'late' : 'closed';
}
