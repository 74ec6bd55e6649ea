import { Button, Link } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useAll } from '../../api/asked.js';
import type { Round } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { useRoundMeetings } from './meetings-of.js';
import { stateOf } from './state.js';

/** All rounds, the newest first. */
export function RoundList(): ReactNode {
  const { t, day, number } = useWords();
  const mayPublish = useMay('publisher');
  const rounds = useAll<Round>('feedback-rounds', 30_000);
  const about = useRoundMeetings();
  const columns: Column<Round>[] = [
    { name: t('round.about'), width: '3fr', cell: (round) => <Link href={to('feedback', round.id)}>{about(round) || t('untitled')}</Link> },
    { name: t('announcement.status'), width: '8rem', cell: (round) => <Status of={stateOf(round)} /> },
    { name: t('round.closesOn'), width: '2fr', cell: ({ closesOn }) => day(closesOn) },
    { name: t('round.submitted'), width: '7rem', cell: ({ submitted }) => number(submitted) },
  ];
  return (
    <Page
      title={t('nav.feedback')}
      actions={
        mayPublish && (
          <Button as="a" href={to('feedback', 'new')} appearance="primary" icon={<AddRegular />}>
            {t('rounds.new')}
          </Button>
        )
      }
    >
      <Shown of={rounds}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('rounds.none')} what={t('rounds.noneWhat')} />
          ) : (
            <Rows name={t('nav.feedback')} items={[...items].reverse()} columns={columns} />
          )
        }
      </Shown>
    </Page>
  );
}
