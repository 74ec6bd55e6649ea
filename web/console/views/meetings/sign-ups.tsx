import { Link, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useAsked } from '../../api/asked.js';
import type { Meeting, SignUp } from '../../api/shapes.js';
import { Export } from '../../parts/export.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';

const kinds = ['confirmed', 'waitlisted', 'cancelled'] as const;

/** Who comes, who waits in which order, and who has called off. */
export function SignUps({ meeting }: { meeting: Meeting }): ReactNode {
  const styles = useStyles();
  const { t, number } = useWords();
  const signUps = useAsked<{ items: SignUp[] }>(`meetings/${meeting.id}/sign-ups`, 30_000);
  const [kind, setKind] = useState<(typeof kinds)[number]>('confirmed');
  const columns: Column<SignUp>[] = [
    ...(kind === 'waitlisted'
      ? [{ name: t('signUp.place'), width: '5rem', cell: ({ place }: SignUp) => (place === undefined ? '' : number(place)) }]
      : []),
    { name: t('person.name'), width: '2fr', cell: ({ personId, name }) => <Link href={to('people', personId)}>{name}</Link> },
    { name: t('person.organisation'), width: '2fr', cell: ({ organisation }) => organisation ?? '' },
    { name: t('signUp.needs'), width: '2fr', cell: ({ accessNeeds }) => accessNeeds ?? '' },
  ];
  if (meeting.status === 'draft') return <Empty title={t('signUps.none')} what={t('signUps.notYet')} />;
  return (
    <Shown of={signUps}>
      {({ items }) => {
        const of = (each: string) => items.filter(({ status }) => status === each || (each === 'waitlisted' && status === 'offered'));
        if (items.length === 0) return <Empty title={t('signUps.none')} what={t('signUps.noneWhat')} />;
        return (
          <div className={styles.column}>
            <div className={`${styles.row} ${styles.apart}`}>
              <TabList size="small" selectedValue={kind} onTabSelect={(_, { value }) => setKind(value as typeof kind)}>
                {kinds.map((each) => (
                  <Tab key={each} value={each}>
                    {`${t(`signUps.${each}`)} (${number(of(each).length)})`}
                  </Tab>
                ))}
              </TabList>
              <Export path={`meetings/${meeting.id}/sign-ups`} name="sign-ups" />
            </div>
            {of(kind).length === 0 ? (
              <p className={styles.plain}>{t('nobody')}</p>
            ) : (
              <Rows name={t(`signUps.${kind}`)} items={of(kind)} columns={columns} />
            )}
          </div>
        );
      }}
    </Shown>
  );
}
