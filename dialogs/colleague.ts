import { languages } from '../engagement/language.js';
import type { ColleagueOutcome } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import { beforeName, plain, type Words, words } from '../locales/words.js';
import type { Question, Scene } from './dialog.js';
import { isLikeName } from './introduction.js';
import { timeOf } from './meeting-lines.js';
import { hasWords } from './questions.js';
import type { Saying, Utterance } from './saying.js';
import { reasonOf } from './sign-up-outcomes.js';
import { phraseIn } from './understand.js';

const says = (text: string, what: keyof Words['others']) => {
  const said = plain(text).split(' ');
  return languages.some((language) => words[language].others[what].some((phrase) => phraseIn(said, phrase)));
};

/** Is somebody else to be signed up ("ilmoita kollegani", "för en kollegas räkning"), or is somebody to come with the person ("minut ja kollegani")? */
export function mentionsColleague(text: string): 'colleague' | 'both' | undefined {
  if (!says(text, 'colleague')) return undefined;
  return says(text, 'both') ? 'both' : 'colleague';
}

/** Is somebody else to have the person's own seat ("kollegani tulee tilalleni")? */
export const mentionsSubstitute = (text: string): boolean => says(text, 'instead');

/** Is it somebody else who does not come, and not the person ("kollegani ei pääse", "cancel her sign-up")? */
export const mentionsAbsent = (text: string): boolean => says(text, 'absent') && !says(text, 'me') && !mentionsSubstitute(text);

const address = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:]*[^\s@<>"'(),;:.]/u;

/** A name, and an address when one stands beside it: "Liisa Virtanen, liisa@example.org". */
function nameAndAddress({ text }: Utterance): { name: string; address?: string } {
  const found = address.exec(text.slice(0, 1000))?.[0];
  const rest = (found ? text.replace(found, ' ') : text).replace(beforeName, '');
  const name = rest
    .replace(/[<>()"]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return { name, ...(found ? { address: found } : {}) };
}

/** Who it is, in full. */
export const colleague: Question = {
  open: true,
  unclear: { text: [say('colleague.nameUnclear')] },
  ask: async () => [{ text: [say('colleague.name')] }],
  async read(utterance, answers, scene) {
    if (!hasWords(utterance)) return undefined;
    const { name, address: given } = nameAndAddress(utterance);
    if (name.length > 200) return { answers, says: [{ text: [say('conversation.shorter', { count: 200 })] }] };
    const known = given ? { ...answers, address: given } : answers;
    if (given && name === '') return { answers: known, first: [{ text: [say('colleague.addressNoted', { address: given })] }] };
    if (mentionsColleague(name) || mentionsSubstitute(name) || !isLikeName(name, scene)) return undefined;
    return { answers: { ...known, colleague: name } };
  },
};

/** Where they are told, by which they are also recognised. */
export const addressOf: Question = {
  open: true,
  unclear: { text: [say('colleague.addressUnclear')] },
  ask: async () => [{ text: [say('colleague.address')] }],
  read: async ({ text, choice }) => (choice === undefined ? address.exec(text.slice(0, 1000))?.[0] : undefined),
};

/** A sentence for each outcome of signing up a colleague or giving them a seat. */
export function toldOfColleague(outcome: ColleagueOutcome, { engagement }: Scene): Saying[] {
  if (!('signUp' in outcome)) return [{ text: [reasonOf(outcome.kind, outcome.meeting, engagement.authority.contact)] }];
  const { meeting, place } = outcome.signUp;
  const values = { title: meeting.title, time: timeOf(meeting) };
  const told = say('colleague.told');
  switch (outcome.kind) {
    case 'signedUp':
      return [{ text: [say('colleague.signedUp', values), told] }];
    case 'onWaitingList':
      return [{ text: [say('colleague.onWaitingList', { ...values, place: place ?? 0 }), told] }];
    case 'passed':
      return [{ text: [say(place === undefined ? 'colleague.passed' : 'colleague.placePassed', values), told] }];
    case 'alreadySignedUp':
      return [{ text: [say('colleague.alreadySignedUp', values)] }];
    case 'alreadyOnWaitingList':
      return [{ text: [say('colleague.alreadyOnWaitingList', values)] }];
  }
}
