import { Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Text } from '../../../engagement/language.js';
import { useDraft } from '../draft.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
import { FoundDraft } from './found-draft.js';
import { Asking } from './sure.js';
import { Three, written } from './three.js';

/** Asks for a name in three languages, and keeps what is written until it is saved. `draft` names it in the tab. */
export function Naming({
  title,
  draft: key,
  name = {},
  revision,
  save,
  trigger,
}: {
  title: string;
  draft: string;
  name?: Text;
  /** Of what is renamed. */
  revision?: number | undefined;
  /** `revision` is the one to send along. */
  save(name: Text, revision: number | undefined): Promise<unknown>;
  trigger: ReactElement;
}): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const draft = useDraft<{ name: Text }>(key, { name }, revision);
  const now = written(draft.value.name);
  const act = async () => {
    await save(now, draft.revision);
    draft.done();
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface className={styles.wideDialog}>
        {open && (
          <Asking title={title} label={t('save')} act={act} close={() => setOpen(false)} ready={Object.keys(now).length > 0}>
            <FoundDraft draft={draft} />
            <Three path="name" name={t('person.name')} value={draft.value.name} change={(name) => draft.change({ name })} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
