import type { SignUpOutcome } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Dialog, Scene } from './dialog.js';
import { whoAreYou } from './introduction.js';
import { optionOf, placeOf, timeOf } from './meeting-lines.js';
import { choose, pick, write, yesNo } from './questions.js';
import type { Saying, Utterance } from './saying.js';

const meetings = async (_: Answers, { engagement }: Scene) => (await engagement.openMeetings()).map(optionOf);
const hasNeeds = ({ accessNeeds }: Answers) => accessNeeds !== undefined && accessNeeds !== '';

/** The meeting that a request names, by the button it was pressed on or by words of its title. */
async function named(utterance: Utterance, scene: Scene): Promise<Answers> {
  const options = await meetings({}, scene);
  const about = (utterance.choice as { about?: unknown } | null | undefined)?.about;
  const found =
    options.find(({ value }) => value === about) ?? (/\d/.test(utterance.text) ? undefined : pick(options, utterance.text, scene));
  return found ? { meeting: found.value } : {};
}

/** Signing up for a meeting. The seat is held from the moment the meeting is known. */
export const signUp: Dialog = {
  intent: 'sign-up',
  hear: named,
  questions: {
    meeting: choose({ ask: say('signUp.which'), ifNone: say('signUp.noneOpen'), options: meetings }),
    seat: {
      unclear: { text: [say('conversation.choose')] },
      async ask(answers, { engagement }) {
        const held = await engagement.holdSeat(answers.meeting!);
        if (held.kind === 'held') return { known: { seat: 'held' } };
        if (held.kind === 'noSeats')
          return { known: { seat: 'waiting' }, says: [{ text: [say('signUp.noSeats', { place: held.place })] }] };
        return { end: told(held, engagement.authority.contact) };
      },
      read: async () => undefined,
    },
    ...whoAreYou,
    accessNeeds: write({ ask: say('signUp.accessNeeds'), optional: true }),
    consent: yesNo({ ask: async () => ({ text: [say('signUp.consent')] }), needed: hasNeeds }),
  },
  async finish({ meeting, accessNeeds, consent }, { engagement }) {
    const outcome = await engagement.signUp(meeting!, { ...(accessNeeds ? { accessNeeds } : {}), consented: consent === 'yes' });
    return told(outcome, engagement.authority.contact);
  },
  leave: async ({ meeting, seat }, { engagement }) => {
    if (seat === 'held') await engagement.cancelSignUp(meeting!);
  },
};

/** A sentence for each outcome. */
function told(outcome: SignUpOutcome, contact: string): Saying[] {
  const one = (...text: Saying['text']): Saying[] => [{ text }];
  switch (outcome.kind) {
    case 'signedUp': {
      const { meeting, accessNeeds } = outcome.signUp;
      const needs = accessNeeds ? [say('signUp.needs', { needs: accessNeeds })] : [];
      return one(
        say('signUp.signedUp', { title: meeting.title, time: timeOf(meeting), place: placeOf(meeting) }),
        ...needs,
        say('signUp.howToCancel'),
      );
    }
    case 'alreadySignedUp':
      return one(say('signUp.alreadySignedUp', { title: outcome.signUp.meeting.title, time: timeOf(outcome.signUp.meeting) }));
    case 'onWaitingList':
      return one(say('signUp.onWaitingList', { place: outcome.place, title: outcome.signUp.meeting.title }));
    case 'alreadyOnWaitingList':
      return one(say('signUp.alreadyOnWaitingList', { place: outcome.place, title: outcome.signUp.meeting.title }));
    case 'tooLate':
      return one(
        outcome.meeting
          ? say('signUp.tooLate', { title: outcome.meeting.title, day: { day: outcome.meeting.signUpClosesOn } })
          : say('signUp.unknownMeeting'),
      );
    case 'cancelled':
      return one(outcome.meeting ? say('signUp.meetingCancelled', { title: outcome.meeting.title }) : say('signUp.unknownMeeting'));
    case 'notInvited':
      return one(say('signUp.notInvited', { contact }));
    default:
      return one(say('signUp.unknownMeeting'));
  }
}
