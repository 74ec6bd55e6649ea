import type { Language, Text } from './language.js';
import type { Done, Item, List, Page } from './staff.js';

/** Which answers of a round: to one question, by people of a group or an organisation (its name or id), of one language, with one theme or `none`, with these words. */
export type AnswerFilter = Partial<Record<'question' | 'group' | 'organisation' | 'language' | 'tag' | 'q', string>> & {
  order?: 'newest' | 'oldest';
};

/** What was said at a meeting, as staff wrote it down. */
export interface NewNote {
  meetingId?: string | null | undefined;
  tagId?: string | null | undefined;
  language: Language;
  text: string;
}
export type NoteChange = Partial<NewNote>;

/** A theme of a round; none for what has no theme yet. */
export interface Theme {
  tag?: Item;
  notes: Item[];
  answers: Item[];
}

/** What staff make of the feedback: reading, themes, notes of the discussions, and what a summary is written from. */
export interface Analysis {
  answers(roundId: string, filter: AnswerFilter, page: Page): Promise<List<Item> | undefined>;
  answer(id: string): Promise<Item | undefined>;
  figures(roundId: string): Promise<object | undefined>;
  tags(roundId: string): Promise<Item[] | undefined>;
  createTag(who: string, roundId: string, tag: { name: Text }): Promise<Done<Item>>;
  changeTag(who: string, id: string, tag: { name: Text }, revision?: number): Promise<Done<Item>>;
  removeTag(who: string, id: string): Promise<Done<Item>>;
  /** Gives an answer exactly these themes. */
  tagAnswer(who: string, answerId: string, tags: string[]): Promise<Done<Item>>;
  notes(roundId: string): Promise<Item[] | undefined>;
  createNote(who: string, roundId: string, note: NewNote): Promise<Done<Item>>;
  changeNote(who: string, id: string, change: NoteChange, revision?: number): Promise<Done<Item>>;
  removeNote(who: string, id: string): Promise<Done<Item>>;
  material(roundId: string): Promise<Theme[] | undefined>;
}
