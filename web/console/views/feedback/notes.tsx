import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../../engagement/language.js';
import { languages } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Meeting, Round } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { Choice } from '../../parts/line.js';
import { Long } from '../../parts/long.js';
import { Broken, Empty, Shown } from '../../parts/states.js';
import { Sure } from '../../parts/sure.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { Note, Tag } from './shapes.js';

const useOwn = makeStyles({
  note: { paddingBlock: tokens.spacingVerticalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap', maxWidth: '44rem', overflowWrap: 'anywhere' },
});

/** What was noted at the meetings, under the same themes as the answers, so that the summary finds both. */
export function Notes({ round }: { round: Round }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text } = useWords();
  const mayEdit = useMay('editor');
  const path = `feedback-rounds/${round.id}/notes`;
  const notes = useAll<Note>(path);
  const tags = useAll<Tag>(`feedback-rounds/${round.id}/tags`).data ?? [];
  const meetings = useAll<Meeting>('meetings').data ?? [];
  const remove = useAct((id: string) => ask('DELETE', `api/notes/${id}`), `feedback-rounds/${round.id}`);
  const nameOf = (list: { id: string; name: Tag['name'] }[], id?: string) => text(list.find((each) => each.id === id)?.name);
  return (
    <div className={styles.column}>
      {mayEdit && <Write round={round} tags={tags} meetings={meetings.filter(({ id }) => round.meetingIds.includes(id))} />}
      <Shown of={notes}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('notes.none')} what={t('notes.noneWhat')} />
          ) : (
            <ul className={styles.list}>
              {[...items].reverse().map(({ id, text: said, language, tagId, meetingId }) => (
                <li key={id} className={own.note}>
                  <div className={`${styles.soft} ${styles.small}`}>
                    {[nameOf(tags, tagId), text(meetings.find((each) => each.id === meetingId)?.title)].filter(Boolean).join(' · ')}
                  </div>
                  <p lang={language} className={own.said}>
                    {said}
                  </p>
                  {mayEdit && (
                    <Sure
                      title={t('notes.removeTitle')}
                      label={t('notes.remove')}
                      act={() => remove.mutateAsync(id)}
                      trigger={<Button size="small">{t('notes.remove')}</Button>}
                    >
                      <p>{t('notes.removeWhat')}</p>
                    </Sure>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </div>
  );
}

function Write({ round, tags, meetings }: { round: Round; tags: Tag[]; meetings: Meeting[] }): ReactNode {
  const styles = useStyles();
  const { t, text, language: mine } = useWords();
  const [language, setLanguage] = useState<Language>(mine);
  const draft = useDraft(`note.${round.id}`, { text: '', tagId: '', meetingId: meetings.length === 1 ? meetings[0]!.id : '' });
  const { value, change } = draft;
  const save = useAct(
    () =>
      ask('POST', `api/feedback-rounds/${round.id}/notes`, {
        language,
        text: value.text.trim(),
        ...(value.tagId ? { tagId: value.tagId } : {}),
        ...(value.meetingId ? { meetingId: value.meetingId } : {}),
      }),
    `feedback-rounds/${round.id}`,
  );
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        // The theme and the meeting stay: the next note is most often of the same.
        save.mutate(undefined, { onSuccess: () => change({ text: '' }) });
      }}
    >
      <Long path="note" name={t('notes.new')} rows={3} value={value.text} change={(its) => change({ text: its })} />
      <div className={styles.row}>
        <Choice
          path="note.tag"
          name={t('answers.theme')}
          value={value.tagId}
          change={(tagId) => change({ tagId })}
          options={[['', t('answers.noTheme')], ...tags.map(({ id, name }): [string, string] => [id, text(name)])]}
        />
        <Choice
          path="note.meeting"
          name={t('audience.meeting')}
          value={value.meetingId}
          change={(meetingId) => change({ meetingId })}
          options={[['', t('notes.noMeeting')], ...meetings.map(({ id, title }): [string, string] => [id, text(title)])]}
        />
        <Choice
          path="note.language"
          name={t('notes.language')}
          value={language}
          change={(its) => setLanguage(its as Language)}
          options={languages.map((each): [string, string] => [each, t(`in.${each}`)])}
        />
      </div>
      {save.error && <Broken fault={save.error} />}
      <Button type="submit" appearance="primary" className={styles.start} disabledFocusable={save.isPending || value.text.trim() === ''}>
        {t('notes.save')}
      </Button>
    </form>
  );
}
