import type { FileRefusal, SentFile } from '../engagement/document.js';
import type { Line } from '../engagement/line.js';
import type { Submission } from '../engagement/stakeholder.js';
import { say } from '../locales/index.js';
import type { Scene } from './dialog.js';

const refusals = {
  tooLarge: 'files.tooLarge',
  unknownType: 'files.unknownType',
  locked: 'files.locked',
  broken: 'files.broken',
  empty: 'files.empty',
  busy: 'files.busy',
  unreachable: 'files.unreachable',
  tooMany: 'files.tooMany',
} as const satisfies Record<FileRefusal, string>;

const refusedFile = (name: string, why: FileRefusal): Line => say(refusals[why], { name });

/** Adds files to an answer, and tells of each what became of it. */
export async function attach(files: SentFile[], submission: Submission, question: string, { engagement }: Scene): Promise<Line[]> {
  const told: Line[] = [];
  for (const file of files) {
    if ('refused' in file) {
      told.push(refusedFile(file.name, file.refused));
      continue;
    }
    const outcome = await engagement.attachFile(submission.id, question, file);
    if (outcome === 'tooMany') told.push(refusedFile(file.name, outcome));
    if (outcome === 'attached') told.push(say('files.attached', { name: file.name }), ...(file.text ? [] : [say('files.unread')]));
  }
  return told;
}

/** The files of one answer, a line each. */
export const filesOf = ({ files }: Submission, question: string): Line[] =>
  files
    .filter(({ questionId }) => questionId === question)
    .map(({ name, size }) => say('files.one', { name, kilobytes: Math.max(1, Math.round(size / 1024)) }));

/** What is said of files where they have no place: nothing was kept, and where to send them. */
export const noPlaceFor = (files: SentFile[], { engagement }: Scene): Line =>
  say('files.noPlace', { names: files.map(({ name }) => name).join(', '), contact: engagement.authority.contact });
