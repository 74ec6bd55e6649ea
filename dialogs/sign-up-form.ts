import type { Line } from '../engagement/line.js';
import { say, speak } from '../locales/index.js';
import type { Answers, Heard, Scene } from './dialog.js';
import type { Field, Filled, Form } from './forms.js';
import { timeOf } from './meeting-lines.js';
import type { Saying } from './saying.js';

const longest = { line: 200, needs: 2_000 };

/** Signing up as a form: for the meeting it is about, or with a choice of those that are open. */
export async function signUpForm(about: string | undefined, told: Answers, scene: Scene): Promise<Form | { end: Saying[] }> {
  const { engagement, language } = scene;
  const { person } = engagement;
  const open = await engagement.openMeetings();
  const meetings = open.filter(({ id, signUpClosed }) => !signUpClosed && (about === undefined || id === about));
  if (meetings.length === 0) return { end: [{ text: [say(about ? 'signUp.unknownMeeting' : 'signUp.noneOpen')] }] };
  const named = (meeting: (typeof open)[number]) =>
    say('form.meeting', { title: meeting.title, time: speak(say('meetings.value', { value: timeOf(meeting) }), language) });
  const line = (name: string, label: Line): Field => ({ name, kind: 'line', label, value: told[name] ?? '', atMost: longest.line });
  const choice: Field = {
    name: 'meeting',
    kind: 'choice',
    label: say('signUp.which'),
    value: '',
    options: meetings.map((meeting) => ({ label: named(meeting), value: meeting.id })),
  };
  return {
    intent: 'sign-up',
    title: say('button.signUp'),
    lines: about ? meetings.map(named) : [],
    fields: [
      ...(about ? [] : [choice]),
      ...(person.name ? [] : [line('name', say('form.name'))]),
      ...(person.organisation || person.asThemselves ? [] : [line('organisation', say('form.organisation'))]),
      { name: 'accessNeeds', kind: 'text', label: say('form.accessNeeds'), value: told.accessNeeds ?? '', atMost: longest.needs },
      { name: 'consent', kind: 'switch', label: say('form.consent'), value: String(told.consent === 'yes') },
    ],
    submit: say('button.signUp'),
    ...(about ? { about } : {}),
  };
}

/** Answers at once what the form told; what it did not tell, such as a name, is asked in the conversation. */
export async function fillSignUp({ about, values }: Filled): Promise<Heard | { refused: Line }> {
  const { name = '', organisation, accessNeeds = '', consent } = values;
  const meeting = about ?? (/^[\w-]{1,64}$/.test(values.meeting ?? '') ? values.meeting : undefined);
  const answers: Answers = meeting ? { meeting } : {};
  if (Math.max(name.length, organisation?.length ?? 0) > longest.line || accessNeeds.length > longest.needs)
    return { refused: say('form.tooLong') };
  return {
    answers: {
      ...answers,
      ...(name ? { name } : {}),
      ...(organisation === undefined ? {} : { organisation }),
      accessNeeds,
      // Needs that nobody allowed to be kept are asked about once more, in the conversation.
      ...(accessNeeds && consent === 'true' ? { consent: 'yes' } : {}),
    },
  };
}
