import { Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Text } from '../../../engagement/language.js';
import { useDraft } from '../draft.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
import { Asking } from './sure.js';
import { Three, written } from './three.js';

/** Asks for a name in three languages, and keeps what is written until it is saved. `draft` names it in the tab. */
export function Naming({
  title,
  draft: key,
  name = {},
  save,
  trigger,
}: {
  title: string;
  draft: string;
  name?: Text;
  save(name: Text): Promise<unknown>;
  trigger: ReactElement;
}): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const draft = useDraft<{ name: Text }>(key, { name });
  const now = written(draft.value.name);
  const act = async () => {
    await save(now);
    draft.done();
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface className={styles.wideDialog}>
        {open && (
          <Asking title={title} label={t('save')} act={act} close={() => setOpen(false)} ready={Object.keys(now).length > 0}>
            <Three path="name" name={t('person.name')} value={draft.value.name} change={(name) => draft.change({ name })} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
