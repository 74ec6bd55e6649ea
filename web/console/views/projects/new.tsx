import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Project } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { DraftForm, SaveNew } from '../../parts/draft-form.js';
import { written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { ProjectForm, useNames, type Written } from './form.js';

/** Everything begins with a project: meetings and rounds belong to one. The `first` is made where another view waits for it. */
export function NewProject({ first = false }: { first?: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const names = useNames();
  const draft = useDraft<Written>('project.new', { name: {}, summary: {}, website: '' });
  const { value, change } = draft;
  const website = value.website.trim();
  const body = { name: written(value.name), summary: written(value.summary), ...(website ? { website } : {}) };
  const nameless = Object.keys(body.name).length === 0;
  const save = useAct(() => ask<Project>('POST', 'api/projects', body), 'projects');
  return (
    <DraftForm
      draft={draft}
      submit={() => {
        if (nameless) return;
        save.mutate(undefined, {
          onSuccess: ({ id }) => {
            draft.done();
            if (!first) goInstead(to('projects', id));
          },
        });
      }}
      fault={save.error}
      names={names}
      end={<SaveNew name={t('project.save')} busy={save.isPending || nameless} />}
    >
      <p className={`${styles.plain} ${styles.words}`}>{t(first ? 'project.first' : 'project.what')}</p>
      <ProjectForm form={value} change={change} />
    </DraftForm>
  );
}
