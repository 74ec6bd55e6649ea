import type { Language, Text } from '../../../../engagement/language.js';

/** One answer to one question, as it was last sent. */
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
