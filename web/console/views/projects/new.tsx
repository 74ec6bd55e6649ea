import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Project } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { DraftForm, SaveNew } from '../../parts/draft-form.js';
import { Line } from '../../parts/line.js';
import { Three, written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

/** Everything begins with a project: meetings and rounds belong to one. */
export function NewProject(): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const draft = useDraft<{ name: Text; summary: Text; website: string }>('project.new', {
    name: {},
    summary: {},
    website: '',
  });
  const { value, change } = draft;
  const body = {
    name: written(value.name),
    summary: written(value.summary),
    ...(value.website.trim() ? { website: value.website.trim() } : {}),
  };
  const save = useAct(() => ask<Project>('POST', 'api/projects', body), 'projects');
  return (
    <DraftForm
      draft={draft}
      submit={() => {
        save.mutate(undefined, { onSuccess: draft.done });
      }}
      fault={save.error}
      names={(path) => path}
      end={<SaveNew name={t('project.save')} busy={save.isPending} />}
    >
      <p className={`${styles.plain} ${styles.words}`}>{t('project.first')}</p>
      <Three path="name" name={t('project.name')} value={value.name} change={(name) => change({ name })} />
      <Three path="summary" name={t('project.summary')} rows={4} value={value.summary} change={(summary) => change({ summary })} />
      <Line path="website" type="url" name={t('project.website')} value={value.website} change={(website) => change({ website })} />
    </DraftForm>
  );
}
