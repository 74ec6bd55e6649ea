import type { Analysis } from '../engagement/analysis.js';
import { answerItem, answersOf } from './answers.js';
import type { Database, Sql } from './database.js';
import { figuresOf } from './figures.js';
import type { Acts } from './staff-acts.js';
import { itemOf } from './staff-lists.js';
import { changeNote, changeTag, createNote, createTag, materialOf, notesOf, removeNote, removeTag, tagAnswer, tagsOf } from './tags.js';

/** What staff make of the feedback, in one database. */
export function openAnalysis(database: Database, { act, change, timeZone }: Acts & { timeZone: string }): Analysis {
  const of = async <T>(roundId: string, read: (sql: Sql, id: string) => Promise<T>) => {
    const round = await itemOf(database, 'rounds', roundId);
    return round && read(database, round.id);
  };
  return {
    answers: (id, filter, page) => of(id, (sql, round) => answersOf(sql, round, filter, page)),
    answer: (id) => answerItem(database, id),
    figures: (id) => of(id, (sql, round) => figuresOf(sql, round, timeZone)),
    tags: (id) => of(id, tagsOf),
    createTag: (who, roundId, tag) => act(who, (sql, desk) => createTag(sql, desk, roundId, tag)),
    changeTag: (who, id, tag, revision) => change(who, 'tags', id, revision, (sql, desk) => changeTag(sql, desk, id, tag)),
    removeTag: (who, id) => act(who, (sql, desk) => removeTag(sql, desk, id)),
    tagAnswer: (who, id, tags) => act(who, (sql, desk) => tagAnswer(sql, desk, id, tags)),
    notes: (id) => of(id, notesOf),
    createNote: (who, roundId, made) => act(who, (sql, desk) => createNote(sql, desk, roundId, made)),
    changeNote: (who, id, fields, revision) => change(who, 'notes', id, revision, (sql, desk) => changeNote(sql, desk, id, fields)),
    removeNote: (who, id) => act(who, (sql, desk) => removeNote(sql, desk, id)),
    material: (id) => of(id, materialOf),
  };
}
