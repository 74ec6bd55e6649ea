import { inLanguage, type Language } from '../engagement/language.js';
import type { Line } from '../engagement/line.js';
import type { Engagement, Refusal, Round, Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Answers, Scene } from './dialog.js';

/** What a round is about: the meetings it follows. */
export const titleOf = (round: Round, language: Language): string =>
  round.meetings.map(({ title }) => inLanguage(title, language)).join(', ');

/** Said before the first word: who asks, why, until when, and that it is public. */
export function introduction(round: Round, { engagement, language }: Scene): Line[] {
  return [
    say('feedback.who', { authority: engagement.authority.name, project: round.project.name, title: titleOf(round, language) }),
    round.late ? say('feedback.late', { day: { day: round.closesOn } }) : say('feedback.until', { day: { day: round.closesOn } }),
    say('feedback.public'),
  ];
}

/** Who sends it, and what of that may be published. */
export function senderOf({ namePublished }: Submission, { person }: Pick<Engagement, 'person'>): Line[] {
  return [
    ...(person.name ? [say('feedback.sender', { name: person.name })] : []),
    ...(person.organisation ? [say('feedback.organisation', { organisation: person.organisation })] : []),
    say(namePublished ? 'feedback.namePublished' : 'feedback.nameNotPublished'),
  ];
}

/** A sentence for each reason why feedback is not taken. */
export function refused(kind: Refusal, round: Round | undefined): Line {
  if (kind === 'closed' && round) return say('feedback.closed', { day: { day: round.closesOn } });
  return kind === 'nothingToSubmit' ? say('feedback.nothingToSubmit') : say('feedback.notOpen');
}

/** The submission that a conversation is about; it is there as long as the person is. */
export async function submissionOf({ submission }: Answers, { engagement }: Scene): Promise<Submission> {
  const found = (await engagement.mySubmissions()).find(({ id }) => id === submission);
  if (!found) throw new Error(`The submission ${submission} is gone`);
  return found;
}
