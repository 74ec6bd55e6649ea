import type { Line } from '../engagement/line.js';
import type { Person, StoredAbout } from '../engagement/stakeholder.js';
import { say, speak } from '../locales/index.js';
import { begin, wayOn } from './buttons.js';
import type { Dialog, Scene } from './dialog.js';

/** Whether messages that nobody asked for are sent, in words. */
export function settingsOf({ announcements, reminders }: Pick<Person, 'announcements' | 'reminders'>, { language }: Scene): Line {
  const state = (on: boolean) => speak(say(on ? 'preferences.on' : 'preferences.off'), language);
  return say('preferences.now', { announcements: state(announcements), reminders: state(reminders) });
}

function aboutPerson({ person, groups }: StoredAbout, scene: Scene): Line[] {
  return [
    ...(person.name ? [say('myData.name', { value: person.name })] : []),
    ...(person.email ? [say('myData.email', { value: person.email })] : []),
    ...(person.organisation ? [say('myData.organisation', { value: person.organisation })] : []),
    say('myData.language', { value: speak(say(`language.${person.language}`), scene.language) }),
    settingsOf(person, scene),
    say('myData.groups', { count: groups.length }),
    ...groups.map((title) => say('myData.group', { title })),
  ];
}

const statuses = {
  held: 'myData.held',
  confirmed: 'myData.confirmed',
  waitlisted: 'myData.waitlisted',
  cancelled: 'myData.cancelled',
} as const;

const aboutSignUps = ({ signUps, signedUpOthers }: StoredAbout): Line[] => [
  say('myData.signUps', { count: signUps.length }),
  ...signUps.flatMap(({ title, status, accessNeeds }) => [
    say(statuses[status as keyof typeof statuses] ?? 'myData.signUp', { title }),
    ...(accessNeeds ? [say('myData.needs', { needs: accessNeeds })] : []),
  ]),
  ...signedUpOthers.map((title) => say('myData.signedUpOther', { title })),
];

const aboutFeedback = ({ submissions, messages }: StoredAbout): Line[] => [
  say('myData.submissions', { count: submissions.length }),
  ...submissions.flatMap(({ number, status, answers, files }) => [
    number === undefined
      ? say('myData.draft')
      : say(status === 'withdrawn' ? 'myData.withdrawn' : 'myData.submission', { number: String(number) }),
    ...answers.map((text) => say('myData.answer', { text })),
    ...files.map((name) => say('myData.file', { name })),
  ]),
  say('myData.messages', { count: messages }),
];

/** Everything that is stored about the person who asks. */
export const myData: Dialog = {
  intent: 'my-data',
  questions: {},
  async finish(_, scene) {
    const stored = await scene.engagement.storedAbout();
    return [
      {
        text: [
          say('myData.what'),
          ...aboutPerson(stored, scene),
          ...aboutSignUps(stored),
          ...aboutFeedback(stored),
          say('myData.conversation'),
          say('myData.howToErase'),
        ],
        choices: await wayOn(scene, [begin('forget-me'), begin('preferences'), ...(stored.person.email ? [] : [begin('leave-address')])]),
      },
    ];
  },
};
