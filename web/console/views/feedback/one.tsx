import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAsked } from '../../api/asked.js';
import type { Round } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Export } from '../../parts/export.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Awaiting } from '../../parts/withdrawing.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { Answers } from './answers.js';
import { Extend } from './extend.js';
import { RoundFigures } from './figures.js';
import { useRoundMeetings } from './meetings-of.js';
import { Notes } from './notes.js';
import { stateOf } from './state.js';

const parts = ['answers', 'figures', 'notes'] as const;

/** One round: what was answered, how it divides, and what was noted at the meetings. */
export function OneRound({ id, part }: { id: string; part: string | undefined }): ReactNode {
  const styles = useStyles();
  const { t, day } = useWords();
  const mayPublish = useMay('publisher');
  const round = useAsked<Round>(`feedback-rounds/${id}`, 30_000);
  const about = useRoundMeetings();
  const here = parts.find((each) => each === part) ?? 'answers';
  return (
    <Shown of={round}>
      {(it) => (
        <Page
          title={about(it) || t('untitled')}
          back={{ href: to('feedback'), name: t('nav.feedback') }}
          lead={
            <div className={styles.row}>
              <Status of={stateOf(it)} />
              {t('home.lastDay', { day: day(it.closesOn) })}
            </div>
          }
          actions={
            <>
              {mayPublish && stateOf(it) !== 'cancelled' && <Extend round={it} />}
              <Export path={`feedback-rounds/${id}/submissions`} name="submissions" label={t('export.submissions')} />
            </>
          }
        >
          <div className={styles.column}>
            <Awaiting approval={it.approval} />
            <TabList selectedValue={here} onTabSelect={(_, { value }) => goInstead(`${to('feedback', id)}?part=${value}`)}>
              {parts.map((each) => (
                <Tab key={each} value={each}>
                  {t(`round.part.${each}`)}
                </Tab>
              ))}
            </TabList>
            {here === 'answers' && <Answers round={it} />}
            {here === 'figures' && <RoundFigures id={id} />}
            {here === 'notes' && <Notes round={it} />}
          </div>
        </Page>
      )}
    </Shown>
  );
}
