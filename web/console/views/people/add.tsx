import { Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Person } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { Asking } from '../../parts/sure.js';
import { go, to } from '../../way.js';
import { useWords } from '../../words.js';
import { blank, PersonForm, useNames } from './person-form.js';

/** Adds one person. */
export function AddPerson({ trigger }: { trigger: ReactElement }): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const [open, setOpen] = useState(false);
  const draft = useDraft('person.new', blank);
  const add = useAct(
    () => {
      const { organisation, ...rest } = draft.value;
      return ask<Person>('POST', 'api/people', { ...rest, ...(organisation.trim() ? { organisation } : {}) });
    },
    'people',
    'groups',
  );
  const act = async () => {
    const { id } = await add.mutateAsync();
    draft.done();
    go(to('people', id));
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        {open && (
          <Asking title={t('people.add')} label={t('save')} names={names} act={act} close={() => setOpen(false)}>
            <PersonForm form={draft.value} change={draft.change} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
