import { Badge, Button, Field, Link, SearchBox, Select } from '@fluentui/react-components';
import { AddRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useAll, usePages } from '../../api/asked.js';
import type { Group, Person } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { useSettled } from '../../parts/settled.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { AddPerson } from './add.js';

/** Everyone who can be written to, found by a word of their name, address or organisation, or by a group. */
export function PeopleList({ tabs, blocked }: { tabs: ReactNode; blocked: boolean }): ReactNode {
  const styles = useStyles();
  const { t, text } = useWords();
  const mayEdit = useMay('editor');
  const [q, setQ] = useState('');
  const [group, setGroup] = useState('');
  const [teams, setTeams] = useState(blocked ? 'blocked' : '');
  const groups = useAll<Group>('groups').data ?? [];
  const asked = new URLSearchParams(Object.entries({ q: useSettled(q.trim()), group, teams }).filter(([, value]) => value));
  const pages = usePages<Person>(`people${asked.size > 0 ? `?${asked}` : ''}`);
  const items = useDeferredValue(pages.items);
  const columns: Column<Person>[] = [
    { name: t('person.name'), width: '2fr', cell: ({ id, name }) => <Link href={to('people', id)}>{name}</Link> },
    { name: t('person.email'), width: '2fr', cell: ({ email }) => email },
    { name: t('person.organisation'), width: '2fr', cell: ({ organisation }) => organisation ?? '' },
    { name: t('person.language'), width: '7rem', cell: ({ language }) => t(`language.${language}`) },
    {
      name: 'Teams',
      width: '6rem',
      cell: ({ teams: reach }) =>
        reach ? (
          <Badge appearance="tint" color={reach === 'blocked' ? 'warning' : 'success'}>
            {t(`teams.${reach}`)}
          </Badge>
        ) : (
          ''
        ),
    },
  ];
  const none =
    asked.size > 0 ? (
      <Empty title={t('people.notFound')} what={t('people.notFoundWhat')} />
    ) : (
      <Empty title={t('people.none')} what={t('people.noneWhat')} />
    );
  return (
    <Page
      title={t('nav.people')}
      actions={
        mayEdit && (
          <>
            <AddPerson trigger={<Button icon={<AddRegular />}>{t('people.add')}</Button>} />
            <Button as="a" href={to('people', 'import')} appearance="primary" icon={<ArrowUploadRegular />}>
              {t('people.import')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.column}>
        {tabs}
        <div className={styles.row}>
          <Field label={t('people.search')} className={styles.grow}>
            <SearchBox value={q} onChange={(_, { value }) => setQ(value)} />
          </Field>
          <Field label={t('audience.group')}>
            <Select value={group} onChange={(_, { value }) => setGroup(value)}>
              <option value="">{t('people.anyGroup')}</option>
              {groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {text(name)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Teams">
            <Select value={teams} onChange={(_, { value }) => setTeams(value)}>
              <option value="">{t('teams.any')}</option>
              <option value="reachable">{t('teams.reachable')}</option>
              <option value="blocked">{t('teams.blocked')}</option>
            </Select>
          </Field>
        </div>
        <Shown of={{ ...pages, data: items }}>
          {(found) => (found.length === 0 ? none : <Rows name={t('nav.people')} items={found} columns={columns} pages={pages} />)}
        </Shown>
      </div>
    </Page>
  );
}
