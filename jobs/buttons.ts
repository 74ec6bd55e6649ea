import type { Claim } from '../engagement/delivery.js';
import type { Button } from '../engagement/post.js';
import { say } from '../locales/index.js';

const signUp = say('button.signUp');
const giveFeedback = say('button.giveFeedback');
const mine = { label: say('button.mySignUps'), begin: 'my-sign-ups' };
const cancel = { label: say('button.cancelSignUp'), begin: 'cancel-sign-up' };

/** What a person may press under a message of that first line; what it is about comes with it. */
const wishes: Record<string, { label: Button['label']; begin: string }[]> = {
  'reminder.signUpCloses': [{ label: signUp, begin: 'sign-up' }],
  'reminder.feedbackCloses': [{ label: giveFeedback, begin: 'give-feedback' }],
  'reminder.meeting': [mine],
  'notice.promoted': [mine],
  'notice.signedUpBy': [mine, cancel],
  'notice.waitingBy': [mine, cancel],
  'notice.seatFrom': [mine, cancel],
  'notice.placeFrom': [mine, cancel],
  'notice.moved': [mine],
  'notice.movedPlace': [mine],
  'notice.roundExtended': [{ label: giveFeedback, begin: 'give-feedback' }],
};

/**
 * The buttons under a message. `of` is the delivery, by which a press tells that the message was read. An announcement has the button of what it is
 * about: a meeting or a round.
 */
export function buttonsOf({ id, kind, lines, about, rows }: Claim): Button[] {
  // Several reminders in one message are about several things: then the dialog asks which.
  const [what, aboutId] = (rows.length === 1 ? about : undefined)?.split(':') ?? [];
  const asked =
    kind === 'announcement' || kind === 'correction'
      ? what === 'meeting'
        ? [{ label: signUp, begin: 'sign-up' }]
        : what === 'round'
          ? [{ label: giveFeedback, begin: 'give-feedback' }]
          : []
      : lines.flatMap(({ key }) => wishes[key] ?? []);
  const again =
    kind === 'reminder'
      ? [{ label: say('preferences.remindTomorrow'), value: { begin: 'preferences', about: `tomorrow-${id}`, of: id } }]
      : [];
  const once = asked.filter(({ begin }, index) => asked.findIndex((other) => other.begin === begin) === index);
  return [
    ...once.map(({ label, begin }) => ({
      label,
      value: { begin, ...(aboutId && begin !== 'my-sign-ups' ? { about: aboutId } : {}), of: id },
    })),
    ...again,
  ];
}
