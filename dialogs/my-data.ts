import { say } from '../locales/index.js';
import type { Dialog } from './dialog.js';
import { yesNo } from './questions.js';

/** Everything that is stored about the person, in words. */
export const myData: Dialog = {
  intent: 'my-data',
  questions: {},
  async finish(_, { engagement }) {
    const { person, groups, signUps, submissions, messages } = await engagement.storedAbout();
    const text = [
      say('myData.what'),
      ...(person.name ? [say('myData.name', { value: person.name })] : []),
      ...(person.email ? [say('myData.email', { value: person.email })] : []),
      ...(person.organisation ? [say('myData.organisation', { value: person.organisation })] : []),
      say('myData.language', { value: { fi: 'suomi', sv: 'svenska', en: 'English' }[person.language] }),
      say('myData.groups', { count: groups.length }),
      ...groups.map((title) => say('myData.group', { title })),
      say('myData.signUps', { count: signUps.length }),
      ...signUps.flatMap(({ title, accessNeeds }) => [
        say('myData.signUp', { title }),
        ...(accessNeeds ? [say('myData.needs', { needs: accessNeeds })] : []),
      ]),
      say('myData.submissions', { count: submissions.length }),
      ...submissions.flatMap(({ answers }) => answers.map((answer) => say('myData.submission', { text: answer }))),
      say('myData.messages', { count: messages }),
      say('myData.conversation'),
    ];
    return [
      {
        text,
        choices: [
          { label: say('button.forgetMe'), value: { begin: 'forget-me' } },
          { label: say('button.help'), value: { begin: 'help' } },
        ],
      },
    ];
  },
};

/** Erasing a person. What is said afterwards is said into the void: the conversation is gone with them. */
export const forgetMe: Dialog = {
  intent: 'forget-me',
  questions: { sure: yesNo({ ask: async () => ({ text: [say('forgetMe.sure')] }) }) },
  async finish({ sure }, { engagement }) {
    if (sure !== 'yes') return [{ text: [say('forgetMe.kept')] }];
    await engagement.forgetMe();
    return [{ text: [say('forgetMe.forgotten')], choices: [] }];
  },
};
