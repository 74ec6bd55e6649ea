import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import { useDraft } from '../../draft.js';
import { Asking } from '../../parts/sure.js';
import { Three, written } from '../../parts/three.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { useNames } from './names.js';
import { Reached } from './one.js';
import type { Summary } from './shapes.js';

/** Tells the same people later what was decided. */
export function Decide({ summary: { id, revision } }: { summary: Summary }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const toast = useToast();
  const names = useNames();
  const [open, setOpen] = useState(false);
  const draft = useDraft<{ text: Text }>(`decision.${id}`, { text: {} }, revision);
  const decide = useAct(
    () => ask('POST', `api/summaries/${id}/decide`, { text: written(draft.value.text) }, { revision: draft.revision }),
    'summaries',
    'home',
  );
  const act = async () => {
    await decide.mutateAsync();
    draft.done();
    toast(t('summary.decided'));
  };
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary">{t('summary.decide')}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.wideDialog}>
        {open && (
          <Asking title={t('summary.decide')} label={t('summary.tell')} names={names} act={act} close={() => setOpen(false)}>
            <p>{t('summary.decideWhat')}</p>
            <Three path="text" name={t('summary.decision')} rows={5} value={draft.value.text} change={(text) => draft.change({ text })} />
            <Reached id={id} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
