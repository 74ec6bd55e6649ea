import { languages } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import { say } from '../locales/index.js';
import { type Part, plain, words } from '../locales/words.js';
import type { Answers, Question, Scene } from './dialog.js';
import { timeOf } from './meeting-lines.js';
import { button, isAnswer, pressed } from './questions.js';
import type { Choice, Utterance } from './saying.js';
import { needs } from './sign-up-outcomes.js';
import { phraseIn } from './understand.js';

const labels = {
  name: say('signUp.changeName'),
  organisation: say('signUp.changeOrganisation'),
  needs: say('signUp.changeNeeds'),
  colleague: say('colleague.changeName'),
  address: say('colleague.changeAddress'),
} as const satisfies Record<Part, Line>;

/** What can be corrected: what the person has told, now or earlier. What staff or Teams know of them stands. */
function correctable(answers: Answers, { engagement: { person } }: Scene): Part[] {
  if (answers.who === 'colleague') return ['colleague', 'address'];
  return [
    ...(answers.name || person.nameTold ? (['name'] as const) : []),
    ...('organisation' in answers || person.organisationTold || person.asThemselves ? (['organisation'] as const) : []),
    ...('accessNeeds' in answers ? (['needs'] as const) : []),
  ];
}

/** The part that is said to be wrong, by button or in words ("väärä organisaatio", "namnet är fel"). */
function wrongIn(utterance: Utterance, parts: readonly Part[]): Part | undefined {
  if (utterance.choice !== undefined) return parts.find((part) => pressed(utterance) === `wrong:${part}`);
  const said = plain(utterance.text).split(' ');
  return parts.find((part) => languages.some((language) => words[language].parts[part].some((phrase) => phraseIn(said, phrase))));
}

/** That part is asked anew; everything else stays. */
function without(answers: Answers, part: Part): Answers {
  const gone = part === 'needs' ? ['accessNeeds', 'consent'] : [part];
  return { ...Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.includes(name))), wrong: part };
}

function linesOf(answers: Answers, { engagement: { person } }: Scene): Line[] {
  if (answers.who === 'colleague')
    return [say('signUp.reviewName', { name: answers.colleague! }), say('colleague.reviewAddress', { address: answers.address! })];
  const name = answers.name || person.name;
  const organisation = 'organisation' in answers ? answers.organisation : person.organisation;
  return [
    ...(name ? [say('signUp.reviewName', { name })] : []),
    organisation ? say('signUp.reviewOrganisation', { organisation }) : say('signUp.reviewMyself'),
    ...(answers.consent === 'no' ? [say('signUp.reviewNoNeeds')] : needs(answers.accessNeeds, false)),
  ];
}

const changes = (parts: readonly Part[]): Choice[] => parts.map((part) => button(labels[part], `wrong:${part}`));

/**
 * What the person has told, before anything is done with it. Somebody of whom only staff told, and who has nothing to add, has nothing to look
 * through either.
 */
export const review: Question = {
  unclear: { text: [say('signUp.reviewUnclear')] },
  needed: (answers, scene) => correctable(answers, scene).some((part) => part !== 'needs') || Boolean(answers.accessNeeds),
  async ask(answers, scene) {
    const { meeting: id, seat, who } = answers;
    const meeting = (await scene.engagement.openMeetings()).find((each) => each.id === id);
    const yes = seat === 'waiting' ? say('signUp.joinWaitingList') : say(who === 'colleague' ? 'colleague.signUpNow' : 'button.signUp');
    const text = [
      say('signUp.review'),
      ...(meeting ? [say('signUp.reviewMeeting', { title: meeting.title, time: timeOf(meeting) })] : []),
      ...linesOf(answers, scene),
      say(who === 'colleague' ? 'colleague.reviewAsk' : seat === 'waiting' ? 'signUp.reviewAskWaiting' : 'signUp.reviewAsk'),
    ];
    const choices = [button(yes, 'yes'), ...changes(correctable(answers, scene))];
    return [{ text, choices, card: { title: say('signUp.review'), items: [{ text: text.slice(1) }], choices: [] } }];
  },
  async read(utterance, answers, scene) {
    if (isAnswer(utterance, 'yes', 'yes') || (utterance.choice === undefined && isAnswer(utterance, 'yes', 'send'))) return 'yes';
    const parts = correctable(answers, scene);
    if (isAnswer(utterance, 'no', 'no')) return { answers, says: [{ text: [say('signUp.whatIsWrong')], choices: changes(parts) }] };
    const wrong = wrongIn(utterance, parts);
    return wrong && { answers: without(answers, wrong) };
  },
};
