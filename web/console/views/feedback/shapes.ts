import type { Language, Text } from '../../../../engagement/language.js';

/** A file that came with an answer. */
export interface AnswerFile {
  id: string;
  name: string;
}
/** One answer to one question, as it was last sent; without text where it consists of files alone. */
export interface Answer {
  id: string;
  submissionId: string;
  questionId: string;
  number: number;
  question: Text;
  text: string;
  language: Language;
  name?: string;
  organisation?: string;
  submittedAt: string;
  late: boolean;
  tags: string[];
  files: AnswerFile[];
}
/** A theme that answers and notes are put under. */
export interface Tag {
  id: string;
  name: Text;
  answers: number;
  notes: number;
  revision?: number;
}
export interface Note {
  id: string;
  meetingId?: string;
  tagId?: string;
  language: Language;
  text: string;
  revision?: number;
}
