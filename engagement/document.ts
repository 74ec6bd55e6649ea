/** The kinds of files that feedback may have, told by what is in them and not by their names. */
export const documentKinds = ['docx', 'odt', 'pdf', 'txt'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A file may be so large, and feedback may have so many. */
export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 5;

/** Why a file is not taken. Each has a sentence of its own in `locales/`. */
export type FileRefusal = 'tooLarge' | 'unknownType' | 'locked' | 'broken' | 'empty' | 'busy' | 'unreachable' | 'tooMany';

/** A file that was looked into. `text` is what could be read in it, which for pictures of pages is nothing. */
export interface Document {
  name: string;
  kind: DocumentKind;
  bytes: Uint8Array;
  text?: string;
}

/** A file as it came in through a door. */
export type SentFile = Document | { name: string; refused: FileRefusal };
