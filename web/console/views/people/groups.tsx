import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Group } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { Asking } from '../../parts/sure.js';
import { Three, written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

/** A new name for a group, or a new group. */
function Naming({ group }: { group?: Group }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const draft = useDraft<{ name: Text }>(`group.${group?.id ?? 'new'}`, { name: group?.name ?? {} });
  const save = useAct(() => {
    const body = { name: written(draft.value.name) };
    return group ? ask('PATCH', `api/groups/${group.id}`, body, { revision: group.revision }) : ask('POST', 'api/groups', body);
  }, 'groups');
  const act = async () => {
    await save.mutateAsync();
    draft.done();
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        {group ? (
          <Button size="small">{t('groups.rename')}</Button>
        ) : (
          <Button appearance="primary" icon={<AddRegular />}>
            {t('groups.new')}
          </Button>
        )}
      </DialogTrigger>
      <DialogSurface className={styles.wideDialog}>
        {open && (
          <Asking
            title={t(group ? 'groups.rename' : 'groups.new')}
            label={t('save')}
            act={act}
            close={() => setOpen(false)}
            ready={Object.keys(written(draft.value.name)).length > 0}
          >
            <Three path="name" name={t('person.name')} value={draft.value.name} change={(name) => draft.change({ name })} />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
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
    ...(mayEdit ? [{ name: t('groups.change'), width: '9rem', cell: (group: Group) => <Naming group={group} /> }] : []),
  ];
  return (
    <Page title={t('nav.people')} actions={mayEdit && <Naming />}>
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
