import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { goInstead, to, type Way } from '../way.js';
import { useWords } from '../words.js';
import { Groups } from './people/groups.js';
import { Import } from './people/import.js';
import { PeopleList } from './people/list.js';
import { OnePerson } from './people/one.js';

/** People and groups: all of them, taking many in at once, or one person. */
export function View({ way: { path, query } }: { way: Way }): ReactNode {
  const id = path[1];
  if (id === 'import') return <Import />;
  if (id === 'groups') return <Groups tabs={<Parts here="groups" />} />;
  return id ? <OnePerson key={id} id={id} /> : <PeopleList tabs={<Parts here="people" />} blocked={query.get('teams') === 'blocked'} />;
}

function Parts({ here }: { here: 'people' | 'groups' }): ReactNode {
  const { t } = useWords();
  return (
    <TabList selectedValue={here} onTabSelect={(_, { value }) => goInstead(value === 'groups' ? to('people', 'groups') : to('people'))}>
      <Tab value="people">{t('people.part.people')}</Tab>
      <Tab value="groups">{t('people.part.groups')}</Tab>
    </TabList>
  );
}
