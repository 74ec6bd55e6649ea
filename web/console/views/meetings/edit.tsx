import { Dialog, DialogSurface } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import type { Meeting } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { DraftForm, SaveOrDiscard } from '../../parts/draft-form.js';
import type { Fault } from '../../parts/faults.js';
import { Shown } from '../../parts/states.js';
import { Asking } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { type Told, ToldTo } from '../../parts/told.js';
import { useWords } from '../../words.js';
import { MeetingForm } from './form.js';
import { useNames } from './names.js';
import { bodyOf, missing, moves, type Written, writtenOf } from './written.js';

/** Changes a meeting. Moving a published one asks first, for whoever has signed up will be told. */
export function EditMeeting({ meeting }: { meeting: Meeting }): ReactNode {
  const { t, stretch } = useWords();
  const toast = useToast();
  const names = useNames();
  const mayEdit = useMay(meeting.status === 'draft' ? 'editor' : 'publisher');
  const saved = writtenOf(meeting);
  const draft = useDraft<Written>(`meeting.${meeting.id}`, saved, meeting.revision);
  const [lacks, setLacks] = useState<Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const save = useAct(
    () => {
      const { reminders, ...body } = bodyOf(draft.value);
      const changed = JSON.stringify(reminders) !== JSON.stringify(saved.reminders);
      return ask<Meeting>(
        'PATCH',
        `api/meetings/${meeting.id}`,
        { ...body, ...(changed ? { reminders } : {}) },
        { revision: draft.revision },
      );
    },
    'meetings',
    'home',
    'reminders',
  );
  const keep = async () => {
    await save.mutateAsync();
    draft.done();
    toast(t('saved'));
  };
  const submit = () => {
    const now = missing(draft.value);
    setLacks(now);
    if (now.length > 0) return;
    if (meeting.status === 'published' && moves(saved, draft.value)) setAsking(true);
    else void keep().catch(() => {});
  };
  const moved = () => {
    const { startsAt, endsAt } = bodyOf(draft.value);
    return stretch(startsAt, endsAt);
  };
  return (
    <DraftForm
      draft={draft}
      submit={submit}
      fault={save.error}
      lacks={lacks}
      names={names}
      end={
        <>
          {mayEdit && <SaveOrDiscard draft={draft} busy={save.isPending} />}
          <Dialog modalType="alert" open={asking} onOpenChange={(_, { open }) => setAsking(open)}>
            <DialogSurface>
              {asking && (
                <Asking title={t('meeting.moveTitle')} label={t('meeting.move')} act={keep} close={() => setAsking(false)}>
                  <p>{t('meeting.moveWhat', { from: stretch(meeting.startsAt, meeting.endsAt), to: moved() })}</p>
                  <WhoIsTold meeting={meeting} />
                </Asking>
              )}
            </DialogSurface>
          </Dialog>
        </>
      }
    >
      <MeetingForm form={draft.value} change={draft.change} fixed />
    </DraftForm>
  );
}

function WhoIsTold({ meeting }: { meeting: Meeting }): ReactNode {
  const told = useAsked<Told>(`meetings/${meeting.id}/told`);
  return <Shown of={told}>{(them) => <ToldTo told={them} />}</Shown>;
}
