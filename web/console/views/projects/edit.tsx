import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Project } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { DraftForm, SaveOrDiscard, useSaving } from '../../parts/draft-form.js';
import { written } from '../../parts/three.js';
import { ProjectForm, useNames, type Written } from './form.js';

/** Changes what is told of a project. */
export function EditProject({ project: { id, name, summary, website, revision } }: { project: Project }): ReactNode {
  const names = useNames();
  const mayEdit = useMay('editor');
  const draft = useDraft<Written>(`project.${id}`, { name, summary, website: website ?? '' }, revision);
  const { value, change } = draft;
  const body = { name: written(value.name), summary: written(value.summary), website: value.website.trim() || null };
  const save = useAct(() => ask<Project>('PATCH', `api/projects/${id}`, body, { revision: draft.revision }), 'projects');
  const submit = useSaving(draft, save);
  return (
    <DraftForm
      draft={draft}
      submit={submit}
      fault={save.error}
      names={names}
      end={mayEdit && <SaveOrDiscard draft={draft} busy={save.isPending || Object.keys(body.name).length === 0} />}
    >
      <ProjectForm form={value} change={change} />
    </DraftForm>
  );
}
