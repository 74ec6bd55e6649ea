import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { Line } from '../../parts/line.js';
import { Three } from '../../parts/three.js';
import { useWords } from '../../words.js';

/** A project as it stands in the form. */
export interface Written {
  name: Text;
  summary: Text;
  website: string;
}

/** What the fields of a project are called. */
export function useNames(): (path: string) => string {
  const { t } = useWords();
  return (path) => {
    const [field] = path.split('.');
    return field === 'name' ? t('project.name') : field === 'summary' ? t('project.summary') : t('project.website');
  };
}

/** What staff write of a project, in three languages. */
export function ProjectForm({ form, change }: { form: Written; change(part: Partial<Written>): void }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Three path="name" name={t('project.name')} value={form.name} change={(name) => change({ name })} />
      <Three path="summary" name={t('project.summary')} rows={4} value={form.summary} change={(summary) => change({ summary })} />
      <Line path="website" type="url" name={t('project.website')} value={form.website} change={(website) => change({ website })} />
    </>
  );
}
