import { Button, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAsked } from '../../api/asked.js';
import type { Meeting } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { Preview } from '../../parts/preview.js';
import { Seats } from '../../parts/seats.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Awaiting } from '../../parts/withdrawing.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { Cancel, Publish } from './acts.js';
import { EditMeeting } from './edit.js';
import { SignUps } from './sign-ups.js';
import { stateOf } from './state.js';

const parts = ['details', 'sign-ups', 'preview'] as const;

/** One meeting: what it is, who comes, and how stakeholders see it. */
export function OneMeeting({ id, part }: { id: string; part: string | undefined }): ReactNode {
  const styles = useStyles();
  const { t, text, stretch } = useWords();
  const mayPublish = useMay('publisher');
  const meeting = useAsked<Meeting>(`meetings/${id}`, 30_000);
  return (
    <Shown of={meeting}>
      {(it) => {
        const here = parts.find((each) => each === part) ?? (it.status === 'draft' ? 'details' : 'sign-ups');
        return (
          <Page
            title={text(it.title) || t('untitled')}
            back={{ href: to('meetings'), name: t('nav.meetings') }}
            lead={
              <div className={styles.row}>
                <Status of={stateOf(it)} />
                {stretch(it.startsAt, it.endsAt)}
              </div>
            }
            actions={
              mayPublish && (
                <>
                  {stateOf(it) === 'published' && (
                    <Button as="a" href={`${to('announcements', 'new')}?meeting=${id}`}>
                      {t('meeting.announce')}
                    </Button>
                  )}
                  {stateOf(it) === 'published' && <Cancel meeting={it} />}
                  {it.status === 'draft' && <Publish meeting={it} />}
                </>
              )
            }
          >
            <div className={styles.roomy}>
              <Awaiting approval={it.approval} />
              {it.status !== 'draft' && <Seats {...it} />}
              <TabList selectedValue={here} onTabSelect={(_, { value }) => goInstead(`${to('meetings', id)}?part=${value}`)}>
                {parts.map((each) => (
                  <Tab key={each} value={each}>
                    {t(`meeting.part.${each}`)}
                  </Tab>
                ))}
              </TabList>
              {here === 'details' && <EditMeeting key={it.version} meeting={it} />}
              {here === 'sign-ups' && <SignUps meeting={it} />}
              {here === 'preview' && <Preview path={`meetings/${id}/preview`} />}
            </div>
          </Page>
        );
      }}
    </Shown>
  );
}
