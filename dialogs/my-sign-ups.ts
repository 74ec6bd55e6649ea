import type { SignUp } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Dialog } from './dialog.js';
import { optionOf, timeOf } from './meeting-lines.js';
import { choose, yesNo } from './questions.js';
import type { Choice } from './saying.js';

const line = ({ meeting, status, place }: SignUp) => {
  const values = { title: meeting.title, time: timeOf(meeting) };
  if (status === 'held') return say('mySignUps.held', values);
  return place === undefined ? say('mySignUps.confirmed', values) : say('mySignUps.waitlisted', { ...values, place });
};

/** What the person has signed up for. */
export const mySignUps: Dialog = {
  intent: 'my-sign-ups',
  questions: {},
  async finish(_, { engagement }) {
    const signUps = await engagement.mySignUps();
    if (signUps.length === 0) return [{ text: [say('mySignUps.none')] }];
    const choices: Choice[] = [
      { label: say('mySignUps.change'), value: { begin: 'change-sign-up' } },
      { label: say('button.cancelSignUp'), value: { begin: 'cancel-sign-up' } },
      { label: say('button.listMeetings'), value: { begin: 'list-meetings' } },
    ];
    return [{ text: [say('mySignUps.list'), ...signUps.map(line)], choices }];
  },
};

/** Giving a seat, or a place on the waiting list, to others. */
export const cancelSignUp: Dialog = {
  intent: 'cancel-sign-up',
  questions: {
    meeting: choose({
      ask: say('cancelSignUp.which'),
      ifNone: say('mySignUps.none'),
      options: async (_, { engagement }) => (await engagement.mySignUps()).map(({ meeting }) => optionOf(meeting)),
    }),
    sure: yesNo({
      async ask({ meeting }, { engagement }) {
        const own = (await engagement.mySignUps()).find((signUp) => signUp.meeting.id === meeting);
        return {
          text: [own ? say('cancelSignUp.sure', { title: own.meeting.title, time: timeOf(own.meeting) }) : say('cancelSignUp.notSignedUp')],
        };
      },
    }),
  },
  async finish({ meeting, sure }, { engagement }) {
    if (sure !== 'yes') return [{ text: [say('cancelSignUp.kept')] }];
    const outcome = await engagement.cancelSignUp(meeting!);
    return [
      {
        text: [
          outcome.kind === 'cancelled' ? say('cancelSignUp.cancelled', { title: outcome.meeting.title }) : say('cancelSignUp.notSignedUp'),
        ],
      },
    ];
  },
};
