import type { Line } from '../engagement/line.js';
import type { ColleagueRefusal, Meeting, Refusal, SignUpOutcome } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Scene } from './dialog.js';
import { onlineToo, placeOf, timeOf } from './meeting-lines.js';
import type { Saying } from './saying.js';

/** A sentence for each outcome of signing up. */
export function told(outcome: SignUpOutcome | { kind: ColleagueRefusal; meeting: Meeting }, scene: Scene, needsLeftOut = false): Saying[] {
  const { engagement } = scene;
  return [
    {
      text: [...lines(outcome, engagement.authority.contact, needsLeftOut), ...byLetter(outcome, scene)],
      ...intoCalendar(outcome, scene),
    },
  ];
}

/** Nobody who left no address can be told when the page is closed. */
const byLetter = ({ kind }: Parameters<typeof told>[0], { engagement }: Scene): Line[] =>
  !engagement.person.email && (kind === 'signedUp' || kind === 'onWaitingList') ? [say('address.offer')] : [];

/** A confirmed seat goes into the person's own calendar by this address. */
function intoCalendar(outcome: Parameters<typeof told>[0], { engagement, language }: Scene): Pick<Saying, 'links'> {
  const url = outcome.kind === 'signedUp' ? engagement.calendarLink?.(outcome.signUp.id, language) : undefined;
  return url ? { links: [{ label: say('signUp.calendar'), url }] } : {};
}

function lines(outcome: Parameters<typeof told>[0], contact: string, needsLeftOut: boolean): Line[] {
  switch (outcome.kind) {
    case 'signedUp': {
      const { meeting } = outcome.signUp;
      return [
        say('signUp.signedUp', { title: meeting.title, time: timeOf(meeting), place: placeOf(meeting) }),
        ...onlineToo(meeting),
        ...needs(outcome.signUp.accessNeeds, needsLeftOut),
        say('signUp.howToCancel'),
      ];
    }
    case 'onWaitingList': {
      const { meeting, accessNeeds } = outcome.signUp;
      const values = { place: outcome.place, title: meeting.title, time: timeOf(meeting) };
      // Free seats all the same: then it is the organisation's own share that is used up.
      const line = meeting.seatsLeft ? say('signUp.onWaitingListForOrganisation', values) : say('signUp.onWaitingList', values);
      return [line, ...needs(accessNeeds, needsLeftOut), say('signUp.howToLeaveList')];
    }
    case 'alreadySignedUp':
      return [say('signUp.alreadySignedUp', { title: outcome.signUp.meeting.title, time: timeOf(outcome.signUp.meeting) })];
    case 'alreadyOnWaitingList':
      return [say('signUp.alreadyOnWaitingList', { place: outcome.place, title: outcome.signUp.meeting.title })];
    default:
      return [reasonOf(outcome.kind, outcome.meeting, contact)];
  }
}

/** Why a meeting cannot be signed up for, or somebody else cannot be signed up for it or given a seat. */
export function reasonOf(kind: Refusal | ColleagueRefusal, meeting: Meeting | undefined, contact: string): Line {
  switch (kind) {
    case 'notInvited':
      return say('signUp.notInvited', { contact });
    case 'crowded':
      return say('signUp.crowded', { contact });
    case 'notSignedUp':
      return say('cancelSignUp.notSignedUp');
    case 'unknownSender':
      return say('colleague.unknownSender', { contact });
    case 'tooMany':
      return say('colleague.tooMany', { contact });
    case 'ownAddress':
      return say('colleague.ownAddress');
    case 'asThemselves':
      return say('colleague.asThemselves', { contact });
    case 'otherOrganisation':
      return say('colleague.otherOrganisation', { contact });
  }
  if (meeting && kind === 'tooLate') return say('signUp.tooLate', { title: meeting.title, day: { day: meeting.signUpClosesOn } });
  if (meeting && kind === 'cancelled') return say('signUp.meetingCancelled', { title: meeting.title });
  return say('signUp.unknownMeeting');
}

/** What is kept of somebody's needs, or that nothing is. */
export function needs(kept: string | undefined, leftOut: boolean): Line[] {
  if (kept) return [say('signUp.needs', { needs: kept })];
  return leftOut ? [say('signUp.needsNotStored')] : [];
}
