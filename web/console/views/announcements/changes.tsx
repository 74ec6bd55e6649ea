import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { Shown } from '../../parts/states.js';
import { Asking, Sure } from '../../parts/sure.js';
import { Three, written } from '../../parts/three.js';
import { useToast } from '../../parts/toast.js';
import { type Told, ToldTo } from '../../parts/told.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { useNames } from './names.js';

/** How many a correction or a recall would reach. */
function Reached({ id }: { id: string }): ReactNode {
  const told = useAsked<Told>(`announcements/${id}/told`);
  return <Shown of={told}>{(them) => <ToldTo told={them} />}</Shown>;
}

/** Corrects what was sent: in place where that can be, by a message that follows where not. */
export function Correct({ announcement: { id, title, text, revision } }: { announcement: Announcement }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const toast = useToast();
  const names = useNames();
  const [open, setOpen] = useState(false);
  const draft = useDraft<{ title: Text; text: Text }>(`correction.${id}`, { title, text }, revision);
  const correct = useAct(
    () =>
      ask(
        'POST',
        `api/announcements/${id}/correct`,
        { title: written(draft.value.title), text: written(draft.value.text) },
        { revision: draft.revision },
      ),
    'announcements',
  );
  const act = async () => {
    await correct.mutateAsync();
    draft.done();
    toast(t('announcement.corrected'));
  };
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{t('announcement.correct')}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.wideDialog}>
        {open && (
          <Asking
            title={t('announcement.correct')}
            label={t('announcement.sendCorrection')}
            names={names}
            act={act}
            close={() => setOpen(false)}
            ready={draft.changed}
          >
            <p>{t('announcement.correctWhat')}</p>
            <Three path="title" name={t('announcement.title')} value={draft.value.title} change={(its) => draft.change({ title: its })} />
            <Three
              path="text"
              name={t('announcement.text')}
              rows={6}
              value={draft.value.text}
              change={(its) => draft.change({ text: its })}
            />
            <Reached id={id} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}

/** Takes back what was sent, as far as that can be. */
export function Recall({ announcement: { id } }: { announcement: Announcement }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const recall = useAct(() => ask('POST', `api/announcements/${id}/recall`), 'announcements', 'home');
  return (
    <Sure
      title={t('announcement.recallTitle')}
      label={t('announcement.recall')}
      act={async () => {
        await recall.mutateAsync();
        toast(t('announcement.recalled'));
      }}
      trigger={<Button>{t('announcement.recall')}</Button>}
    >
      <p>{t('announcement.recallWhat')}</p>
      <Reached id={id} />
    </Sure>
  );
}
