import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Meeting, Project } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { DraftForm, SaveNew } from '../../parts/draft-form.js';
import type { Fault } from '../../parts/faults.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { NewProject } from '../projects/new.js';
import { MeetingForm } from './form.js';
import { useNames } from './names.js';
import { blank, bodyOf, missing, type Written } from './written.js';

/** A new meeting. It is a draft until it is published, so nothing here is seen by anyone outside. */
export function NewMeeting(): ReactNode {
  const { t } = useWords();
  const projects = useAll<Project>('projects');
  return (
    <Page title={t('meetings.new')} lead={t('meetings.newWhat')} back={{ href: to('meetings'), name: t('nav.meetings') }}>
      <Shown of={projects}>{(all) => (all.length === 0 ? <NewProject first /> : <Form projectId={all.at(-1)!.id} />)}</Shown>
    </Page>
  );
}

function Form({ projectId }: { projectId: string }): ReactNode {
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
  return (
    <DraftForm
      draft={draft}
      submit={submit}
      fault={save.error}
      lacks={lacks}
      names={names}
      end={<SaveNew name={t('meetings.save')} what={t('meetings.saveWhat')} busy={save.isPending} />}
    >
      <MeetingForm form={draft.value} change={draft.change} fixed={false} />
    </DraftForm>
  );
}
