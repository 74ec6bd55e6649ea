import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Group } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Naming } from '../../parts/naming.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

/** A new name for a group, or a new group. */
function GroupName({ group }: { group?: Group }): ReactNode {
  const { t } = useWords();
  const save = useAct(
    ({ name, revision }: { name: Text; revision?: number | undefined }) =>
      group ? ask('PATCH', `api/groups/${group.id}`, { name }, { revision }) : ask('POST', 'api/groups', { name }),
    'groups',
  );
  return (
    <Naming
      title={t(group ? 'groups.rename' : 'groups.new')}
      draft={`group.${group?.id ?? 'new'}`}
      {...(group ? { name: group.name, revision: group.revision } : {})}
      save={(name, revision) => save.mutateAsync({ name, revision })}
      trigger={
        group ? (
          <Button size="small">{t('groups.rename')}</Button>
        ) : (
          <Button appearance="primary" icon={<AddRegular />}>
            {t('groups.new')}
          </Button>
        )
      }
    />
  );
}

/** The stakeholder groups, by which people are invited and written to. */
export function Groups({ tabs }: { tabs: ReactNode }): ReactNode {
  const styles = useStyles();
  const { t, number } = useWords();
  const mayEdit = useMay('editor');
  const groups = useAll<Group>('groups');
  const columns: Column<Group>[] = [
    { name: t('in.fi'), width: '2fr', cell: ({ name }) => name.fi ?? t('missing') },
    { name: t('in.sv'), width: '2fr', cell: ({ name }) => <span lang="sv">{name.sv ?? t('missing')}</span> },
    { name: t('in.en'), width: '2fr', cell: ({ name }) => <span lang="en">{name.en ?? ''}</span> },
    { name: t('people.part.people'), width: '6rem', cell: ({ people }) => number(people) },
    ...(mayEdit ? [{ name: t('groups.change'), width: '9rem', cell: (group: Group) => <GroupName group={group} /> }] : []),
  ];
  return (
    <Page title={t('nav.people')} actions={mayEdit && <GroupName />}>
      <div className={styles.column}>
        {tabs}
        <Shown of={groups}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={t('groups.none')} what={t('groups.noneWhat')} />
            ) : (
              <Rows name={t('people.part.groups')} items={items} columns={columns} />
            )
          }
        </Shown>
      </div>
    </Page>
  );
}
