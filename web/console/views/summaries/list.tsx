import { Button, Dialog, DialogSurface, DialogTrigger, Link } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import type { Round } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Choice } from '../../parts/line.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Asking } from '../../parts/sure.js';
import { go, to } from '../../way.js';
import { useWords } from '../../words.js';
import { useRoundNames } from '../announcements/round-names.js';
import type { Summary } from './shapes.js';

/** All summaries, the newest first. */
export function SummaryList(): ReactNode {
  const { t, text, instant } = useWords();
  const mayEdit = useMay('editor');
  const summaries = useAll<Summary>('summaries');
  const rounds = useAll<Round>('feedback-rounds').data ?? [];
  const roundName = useRoundNames();
  const nameOf = ({ title, roundId }: Summary) => {
    const round = rounds.find(({ id }) => id === roundId);
    return text(title) || (round ? roundName(round) : '') || t('untitled');
  };
  const columns: Column<Summary>[] = [
    { name: t('announcement.title'), width: '3fr', cell: (summary) => <Link href={to('summaries', summary.id)}>{nameOf(summary)}</Link> },
    { name: t('announcement.status'), width: '9rem', cell: ({ status }) => <Status of={status} /> },
    { name: t('announcement.sentAt'), width: '2fr', cell: ({ publishedAt }) => (publishedAt ? instant(publishedAt) : '') },
  ];
  return (
    <Page title={t('nav.summaries')} actions={mayEdit && rounds.length > 0 && <NewSummary rounds={rounds} />}>
      <Shown of={summaries}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('summaries.none')} what={t('summaries.noneWhat')} />
          ) : (
            <Rows name={t('nav.summaries')} items={[...items].reverse()} columns={columns} />
          )
        }
      </Shown>
    </Page>
  );
}

function NewSummary({ rounds }: { rounds: Round[] }): ReactNode {
  const { t } = useWords();
  const roundName = useRoundNames();
  const [open, setOpen] = useState(false);
  const [roundId, setRoundId] = useState(rounds.at(-1)!.id);
  const make = useAct(() => ask<Summary>('POST', 'api/summaries', { roundId, text: {} }), 'summaries');
  const act = async () => {
    const { id } = await make.mutateAsync();
    go(to('summaries', id));
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<AddRegular />}>
          {t('summaries.new')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        {open && (
          <Asking title={t('summaries.new')} label={t('summaries.begin')} act={act} close={() => setOpen(false)}>
            <Choice
              path="roundId"
              name={t('audience.round')}
              value={roundId}
              change={setRoundId}
              options={rounds.map((round) => [round.id, roundName(round)])}
            />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
