import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages } from '../../../../engagement/language.js';
import { useAll } from '../../api/asked.js';
import type { Group } from '../../api/shapes.js';
import { Choice, Line } from '../../parts/line.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

export interface Written {
  name: string;
  email: string;
  organisation: string;
  language: string;
  groups: string[];
}
export const blank: Written = { name: '', email: '', organisation: '', language: 'fi', groups: [] };

/** What is known of a person. `fixed`: the address, by which they are known, does not change. */
export function PersonForm({
  form,
  change,
  fixed = false,
}: {
  form: Written;
  change(part: Partial<Written>): void;
  fixed?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { t, text } = useWords();
  const groups = useAll<Group>('groups').data ?? [];
  return (
    <div className={styles.column}>
      <Line path="name" name={t('person.name')} value={form.name} change={(name) => change({ name })} />
      {!fixed && <Line path="email" type="email" name={t('person.email')} value={form.email} change={(email) => change({ email })} />}
      <Line
        path="organisation"
        name={t('person.organisation')}
        hint={t('person.organisationWhat')}
        value={form.organisation}
        change={(organisation) => change({ organisation })}
      />
      <Choice
        path="language"
        name={t('person.language')}
        value={form.language}
        change={(language) => change({ language })}
        options={languages.map((each) => [each, t(`language.${each}`)])}
      />
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{t('people.part.groups')}</legend>
        {groups.map(({ id, name }) => (
          <div key={id}>
            <Checkbox
              label={text(name)}
              checked={form.groups.includes(id)}
              onChange={(_, { checked }) => change({ groups: checked ? [...form.groups, id] : form.groups.filter((each) => each !== id) })}
            />
          </div>
        ))}
      </fieldset>
    </div>
  );
}

/** What a field of a person is called. */
export function useNames(): (path: string) => string {
  const { t } = useWords();
  const names: Record<string, string> = {
    name: t('person.name'),
    email: t('person.email'),
    organisation: t('person.organisation'),
    language: t('person.language'),
    groups: t('people.part.groups'),
  };
  return (path) => names[path.split('.')[0]!] ?? path;
}
