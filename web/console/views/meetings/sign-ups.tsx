import { Button, Link, Tab, TabList } from '@fluentui/react-components';
import { ContactCardRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useAsked } from '../../api/asked.js';
import { fetchFile } from '../../api/file.js';
import type { Meeting, SignUp } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Export } from '../../parts/export.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { Door } from './door.js';
import { Organisations } from './organisations.js';

const kinds = ['confirmed', 'waitlisted', 'cancelled'] as const;

/** Who comes and came, who waits in which order, who has called off, and how the seats divide between organisations. */
export function SignUps({ meeting }: { meeting: Meeting }): ReactNode {
  const styles = useStyles();
  const { t, number } = useWords();
  const mayNote = useMay('editor');
  const signUps = useAsked<{ items: SignUp[] }>(`meetings/${meeting.id}/sign-ups`, 30_000);
  const [kind, setKind] = useState<(typeof kinds)[number] | 'organisations'>('confirmed');
  const columns: Column<SignUp>[] = [
    ...(kind === 'waitlisted'
      ? [{ name: t('signUp.place'), width: '5rem', cell: ({ place }: SignUp) => (place == null ? '' : number(place)) }]
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
                <Tab value="organisations">{t('signUps.organisations')}</Tab>
              </TabList>
              <div className={styles.row}>
                {of('confirmed').length > 0 && <Badges meeting={meeting} />}
                {kind === 'organisations' ? (
                  <Export path={`meetings/${meeting.id}/organisations`} name="organisations" label={t('export.organisations')} />
                ) : (
                  <Export path={`meetings/${meeting.id}/sign-ups`} name="sign-ups" label={t('export.signUps')} />
                )}
              </div>
            </div>
            {kind === 'organisations' ? (
              <Organisations meeting={meeting} />
            ) : of(kind).length === 0 ? (
              <p className={styles.plain}>{t('nobody')}</p>
            ) : kind === 'confirmed' ? (
              <Door meetingId={meeting.id} signUps={of(kind)} columns={columns} mayNote={mayNote} />
            ) : (
              <Rows name={t(`signUps.${kind}`)} items={of(kind)} columns={columns} />
            )}
          </div>
        );
      }}
    </Shown>
  );
}

/** Name badges to print, as a file: in Teams a page of the API could not be opened. */
function Badges({ meeting: { id } }: { meeting: Meeting }): ReactNode {
  const { t, language } = useWords();
  const save = () => void fetchFile(`api/meetings/${id}/badges?file=yes&language=${language}`, 'badges.html');
  return (
    <Button icon={<ContactCardRegular />} title={t('signUps.badgesWhat')} onClick={save}>
      {t('signUps.badges')}
    </Button>
  );
}
