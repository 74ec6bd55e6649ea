import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Project } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { FaultList, FaultsAt, faultsOf } from '../../parts/faults.js';
import { Line } from '../../parts/line.js';
import { Three, written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

/** Everything begins with a project: meetings and rounds belong to one. */
export function NewProject(): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const { value, change, done } = useDraft<{ name: Text; summary: Text; website: string }>('project.new', {
    name: {},
    summary: {},
    website: '',
  });
  const body = {
    name: written(value.name),
    summary: written(value.summary),
    ...(value.website.trim() ? { website: value.website.trim() } : {}),
  };
  const save = useAct(() => ask<Project>('POST', 'api/projects', body), 'projects');
  return (
    <form
      className={styles.roomy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: done });
      }}
    >
      <p className={`${styles.plain} ${styles.words}`}>{t('project.first')}</p>
      <FaultList title={t('fault.notSaved')} fault={save.error} names={(path) => path} />
      <FaultsAt faults={faultsOf(save.error)}>
        <Three path="name" name={t('project.name')} value={value.name} change={(name) => change({ name })} />
        <Three path="summary" name={t('project.summary')} rows={4} value={value.summary} change={(summary) => change({ summary })} />
        <Line path="website" type="url" name={t('project.website')} value={value.website} change={(website) => change({ website })} />
      </FaultsAt>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {t('project.save')}
        </Button>
      </div>
    </form>
  );
}
