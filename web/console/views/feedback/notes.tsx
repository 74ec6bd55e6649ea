import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Meeting, Round } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { DraftForm, SaveNew } from '../../parts/draft-form.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { bodyOf, NoteFields, useNoteNames, type Written } from './note-form.js';
import { OneNote } from './one-note.js';
import type { Note, Tag } from './shapes.js';

/** What was noted at the meetings, under the same themes as the answers, so that the summary finds both. */
export function Notes({ round }: { round: Round }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const mayEdit = useMay('editor');
  const notes = useAll<Note>(`feedback-rounds/${round.id}/notes`);
  const tags = useAll<Tag>(`feedback-rounds/${round.id}/tags`).data ?? [];
  const meetings = (useAll<Meeting>('meetings').data ?? []).filter(({ id }) => round.meetingIds.includes(id));
  return (
    <div className={styles.column}>
      {mayEdit && <WriteNote round={round} tags={tags} meetings={meetings} />}
      <Shown of={notes}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('notes.none')} what={t('notes.noneWhat')} />
          ) : (
            <ul className={styles.list}>
              {[...items].reverse().map((each) => (
                <OneNote key={each.id} note={each} roundId={round.id} tags={tags} meetings={meetings} mayEdit={mayEdit} />
              ))}
            </ul>
          )
        }
      </Shown>
    </div>
  );
}

function WriteNote({ round, tags, meetings }: { round: Round; tags: Tag[]; meetings: Meeting[] }): ReactNode {
  const styles = useStyles();
  const { t, language } = useWords();
  const names = useNoteNames();
  const draft = useDraft<Written>(`note.${round.id}`, {
    text: '',
    tagId: '',
    meetingId: meetings.length === 1 ? meetings[0]!.id : '',
    language,
  });
  const save = useAct(() => ask('POST', `api/feedback-rounds/${round.id}/notes`, bodyOf(draft.value)), `feedback-rounds/${round.id}`);
  return (
    <DraftForm
      draft={{ ...draft, changed: draft.value.text.trim() !== '' }}
      className={styles.column}
      submit={() => {
        if (draft.value.text.trim() === '') return;
        // The theme and the meeting stay: the next note is most often of the same.
        save.mutate(undefined, { onSuccess: () => draft.change({ text: '' }) });
      }}
      fault={save.error}
      names={names}
      end={<SaveNew name={t('notes.save')} busy={save.isPending || draft.value.text.trim() === ''} />}
    >
      <NoteFields path="note" name={t('notes.new')} form={draft.value} change={draft.change} tags={tags} meetings={meetings} />
    </DraftForm>
  );
}
