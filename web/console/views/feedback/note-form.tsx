import type { ReactNode } from 'react';
import { type Language, languages } from '../../../../engagement/language.js';
import type { Meeting } from '../../api/shapes.js';
import { Choice } from '../../parts/line.js';
import { Long } from '../../parts/long.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { Note, Tag } from './shapes.js';

/** A note as it stands in the form; empty ids are none. */
export interface Written {
  text: string;
  tagId: string;
  meetingId: string;
  language: Language;
}
export const writtenOf = ({ text, tagId = '', meetingId = '', language }: Note): Written => ({ text, tagId, meetingId, language });

/** The form as the API takes it. */
export const bodyOf = ({ text, tagId, meetingId, language }: Written) => ({
  text: text.trim(),
  tagId: tagId || null,
  meetingId: meetingId || null,
  language,
});

/** What the fields of a note are called. */
export function useNoteNames(): (path: string) => string {
  const { t } = useWords();
  return (path) => (path === 'tagId' ? t('answers.theme') : path === 'meetingId' ? t('audience.meeting') : t('notes.new'));
}

/** What is written of a note. `path` begins the names of its fields, several forms standing on one page. */
export function NoteFields({
  path,
  name,
  form,
  change,
  tags,
  meetings,
}: {
  path: string;
  name: string;
  form: Written;
  change(part: Partial<Written>): void;
  tags: Tag[];
  meetings: Meeting[];
}): ReactNode {
  const styles = useStyles();
  const { t, text } = useWords();
  return (
    <>
      <Long path={path} name={name} rows={3} lang={form.language} value={form.text} change={(its) => change({ text: its })} />
      <div className={styles.row}>
        <Choice
          path={`${path}.tag`}
          name={t('answers.theme')}
          value={form.tagId}
          change={(tagId) => change({ tagId })}
          options={[['', t('answers.noTheme')], ...tags.map(({ id, name: its }): [string, string] => [id, text(its)])]}
        />
        <Choice
          path={`${path}.meeting`}
          name={t('audience.meeting')}
          value={form.meetingId}
          change={(meetingId) => change({ meetingId })}
          options={[['', t('notes.noMeeting')], ...meetings.map(({ id, title }): [string, string] => [id, text(title)])]}
        />
        <Choice
          path={`${path}.language`}
          name={t('notes.language')}
          value={form.language}
          change={(its) => change({ language: its as Language })}
          options={languages.map((each): [string, string] => [each, t(`in.${each}`)])}
        />
      </div>
    </>
  );
}
