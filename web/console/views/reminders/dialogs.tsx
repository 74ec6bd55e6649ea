import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import { type Draft, useDraft } from '../../draft.js';
import { FoundDraft } from '../../parts/found-draft.js';
import { Asking } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { ReminderForm } from './form.js';
import type { Reminder } from './shapes.js';
import { blank, ruleOf, subjectOf, type Written, writtenOf } from './written.js';

const refreshed = ['reminders', 'meetings', 'feedback-rounds', 'home'];

function Writing({
  title,
  label,
  draft,
  save,
  said,
  fixed,
  trigger,
}: {
  title: string;
  label: string;
  draft: Draft<Written>;
  save: { mutateAsync(): Promise<unknown> };
  said: string;
  fixed: boolean;
  trigger: ReactElement;
}): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const names = (path: string) =>
    path === 'meetingId' || path === 'roundId' ? t('reminders.about') : path === 'at' ? t('reminders.at') : t('reminders.amount');
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface className={styles.wideDialog}>
        {open && (
          <Asking
            title={title}
            label={label}
            names={names}
            act={async () => {
              await save.mutateAsync();
              toast(said);
              draft.done();
            }}
            close={() => setOpen(false)}
            ready={ruleOf(draft.value) !== undefined && subjectOf(draft.value.about) !== undefined}
          >
            <FoundDraft draft={draft} />
            <ReminderForm form={draft.value} change={draft.change} fixed={fixed} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}

/** A reminder more, of a meeting or a round. */
export function AddReminder(): ReactNode {
  const { t } = useWords();
  const draft = useDraft<Written>('reminder.new', blank);
  const add = useAct(() => ask('POST', 'api/reminders', { ...subjectOf(draft.value.about), ...ruleOf(draft.value) }), ...refreshed);
  return (
    <Writing
      title={t('reminders.addTitle')}
      label={t('reminders.add')}
      draft={draft}
      save={add}
      said={t('reminders.added')}
      fixed={false}
      trigger={
        <Button appearance="primary" icon={<AddRegular />}>
          {t('reminders.add')}
        </Button>
      }
    />
  );
}

/** Another moment for a reminder that has not gone out. `of` says which one it is to whoever does not see the row. */
export function ChangeReminder({ reminder, of }: { reminder: Reminder; of: string }): ReactNode {
  const { t } = useWords();
  const { id, meetingId, roundId, revision } = reminder;
  const saved = writtenOf(
    { before: reminder.before, offset: reminder.offset, ...(reminder.at ? { at: reminder.at } : {}) },
    meetingId ? `meeting:${meetingId}` : `round:${roundId}`,
  );
  const draft = useDraft<Written>(`reminder.${id}`, saved, revision);
  const change = useAct(
    () => {
      const { offset, at } = ruleOf(draft.value)!;
      return ask('PATCH', `api/reminders/${id}`, { offset, at: at ?? null }, { revision: draft.revision });
    },
    ...refreshed,
  );
  return (
    <Writing
      title={t('reminders.changeTitle')}
      label={t('save')}
      draft={draft}
      save={change}
      said={t('saved')}
      fixed
      trigger={
        <Button size="small" aria-label={`${t('reminders.change')}: ${of}`}>
          {t('reminders.change')}
        </Button>
      }
    />
  );
}
