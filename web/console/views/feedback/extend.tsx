import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { addDays } from '../../../../engagement/day.js';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import type { Round } from '../../api/shapes.js';
import { Day } from '../../parts/line.js';
import { Shown } from '../../parts/states.js';
import { Asking } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { type Told, ToldTo } from '../../parts/told.js';
import { useWords } from '../../words.js';

/** Gives more time. Everyone who was asked is told, those who have answered too. */
export function Extend({ round }: { round: Round }): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [closesOn, setClosesOn] = useState(addDays(round.closesOn, 7));
  const told = useAsked<Told>(open ? `feedback-rounds/${round.id}/told` : undefined);
  const extend = useAct(() => ask('POST', `api/feedback-rounds/${round.id}/extend`, { closesOn }), 'feedback-rounds', 'home', 'reminders');
  const act = async () => {
    await extend.mutateAsync();
    toast(t('round.extended'));
  };
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{t('round.extend')}</Button>
      </DialogTrigger>
      <DialogSurface>
        {open && (
          <Asking
            title={t('round.extend')}
            label={t('round.extendAndTell')}
            act={act}
            close={() => setOpen(false)}
            ready={closesOn > round.closesOn}
          >
            <p>{t('round.extendWhat')}</p>
            <Day path="closesOn" name={t('round.newLastDay')} value={closesOn} change={setClosesOn} />
            <Shown of={told}>{(them) => <ToldTo told={them} />}</Shown>
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
