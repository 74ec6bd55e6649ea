import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Meeting, Project } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { type Fault, FaultList, FaultsAt, faultsOf } from '../../parts/faults.js';
import { FoundDraft } from '../../parts/found-draft.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { MeetingForm } from './form.js';
import { useNames } from './names.js';
import { NewProject } from './new-project.js';
import { blank, bodyOf, missing, type Written } from './written.js';

/** A new meeting. It is a draft until it is published, so nothing here is seen by anyone outside. */
export function NewMeeting(): ReactNode {
  const { t } = useWords();
  const projects = useAll<Project>('projects');
  return (
    <Page title={t('meetings.new')} lead={t('meetings.newWhat')} back={{ href: to('meetings'), name: t('nav.meetings') }}>
      <Shown of={projects}>{(all) => (all.length === 0 ? <NewProject /> : <Form projectId={all.at(-1)!.id} />)}</Shown>
    </Page>
  );
}

function Form({ projectId }: { projectId: string }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const names = useNames();
  const draft = useDraft<Written>('meeting.new', blank(projectId));
  const [lacks, setLacks] = useState<Fault[]>([]);
  const save = useAct(
    () => ask<Meeting>('POST', 'api/meetings', { projectId: draft.value.projectId, ...bodyOf(draft.value) }),
    'meetings',
    'home',
  );
  const submit = () => {
    const now = missing(draft.value);
    setLacks(now);
    if (now.length > 0) return;
    save.mutate(undefined, {
      onSuccess: ({ id }) => {
        draft.done();
        goInstead(to('meetings', id));
      },
    });
  };
  const faults = lacks.length > 0 ? lacks : faultsOf(save.error);
  return (
    <form
      className={styles.roomy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FoundDraft draft={draft} />
      <FaultList title={t('fault.notSaved')} fault={lacks.length > 0 ? null : save.error} faults={faults} names={names} />
      <FaultsAt faults={faults}>
        <MeetingForm form={draft.value} change={draft.change} fixed={false} />
      </FaultsAt>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {t('meetings.save')}
        </Button>
        <span className={`${styles.soft} ${styles.small}`}>{t('meetings.saveWhat')}</span>
      </div>
    </form>
  );
}
