import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Meeting } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { DraftForm, useSaving } from '../../parts/draft-form.js';
import { Sure } from '../../parts/sure.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { bodyOf, NoteFields, useNoteNames, writtenOf } from './note-form.js';
import type { Note, Tag } from './shapes.js';

const useOwn = makeStyles({
  note: { paddingBlock: tokens.spacingVerticalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap', maxWidth: '44rem', overflowWrap: 'anywhere' },
});

/** A note as it was written down; it can be written anew where it stands, and taken away. What was begun in this tab is open again. */
export function OneNote({
  note,
  roundId,
  tags,
  meetings,
  mayEdit,
}: {
  note: Note;
  roundId: string;
  tags: Tag[];
  meetings: Meeting[];
  mayEdit: boolean;
}): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text } = useWords();
  const names = useNoteNames();
  const draft = useDraft(`note.one.${note.id}`, writtenOf(note), note.revision);
  const [open, setOpen] = useState(draft.changed);
  const path = `feedback-rounds/${roundId}`;
  const save = useAct(() => ask('PATCH', `api/notes/${note.id}`, bodyOf(draft.value), { revision: draft.revision }), path);
  const remove = useAct(() => ask('DELETE', `api/notes/${note.id}`), path);
  const close = () => {
    draft.done();
    save.reset();
    setOpen(false);
  };
  const submit = useSaving({ done: close }, save);
  if (open && mayEdit)
    return (
      <li className={own.note}>
        <DraftForm
          draft={draft}
          className={styles.column}
          submit={submit}
          fault={save.error}
          names={names}
          end={
            <div className={styles.row}>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={!draft.changed || save.isPending || draft.value.text.trim() === ''}
              >
                {t('save')}
              </Button>
              <Button onClick={close}>{t(draft.changed ? 'discard' : 'cancel')}</Button>
            </div>
          }
        >
          <NoteFields
            path={`note-${note.id}`}
            name={t('summary.note')}
            form={draft.value}
            change={draft.change}
            tags={tags}
            meetings={meetings}
          />
        </DraftForm>
      </li>
    );
  return (
    <li className={own.note}>
      <div className={`${styles.soft} ${styles.small}`}>
        {[text(tags.find(({ id }) => id === note.tagId)?.name), text(meetings.find(({ id }) => id === note.meetingId)?.title)]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <p lang={note.language} className={own.said}>
        {note.text}
      </p>
      {mayEdit && (
        <div className={styles.row}>
          <Button size="small" onClick={() => setOpen(true)}>
            {t('notes.change')}
          </Button>
          <Sure
            title={t('notes.removeTitle')}
            label={t('notes.remove')}
            act={() => remove.mutateAsync()}
            trigger={<Button size="small">{t('notes.remove')}</Button>}
          >
            <p>{t('notes.removeWhat')}</p>
          </Sure>
        </div>
      )}
    </li>
  );
}
