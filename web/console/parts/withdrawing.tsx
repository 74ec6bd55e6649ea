import { Button, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ask } from '../api/ask.js';
import { useAct } from '../api/asked.js';
import type { Asked } from '../api/shapes.js';
import { useMay, useMe } from '../me.js';
import { useStyles } from '../styles.js';
import { to } from '../way.js';
import { useWords } from '../words.js';
import { Sure } from './sure.js';
import { useToast } from './toast.js';

/** What is to be read again when a request for consent has been decided. */
export const decidesOver = ['approvals', 'announcements', 'meetings', 'feedback-rounds', 'summaries', 'home'];

/** One's own request cannot be decided by oneself, but taken back until somebody else has decided it. */
export function Withdrawing({ id }: { id: string }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const toast = useToast();
  const may = useMay('publisher');
  const withdraw = useAct(() => ask('POST', `api/approvals/${id}/withdraw`), ...decidesOver);
  if (!may) return null;
  return (
    <div className={styles.row}>
      <Sure
        title={t('approvals.withdrawTitle')}
        label={t('approvals.withdraw')}
        names={() => t('announcement.status')}
        act={async () => {
          await withdraw.mutateAsync();
          toast(t('approvals.withdrawn'));
        }}
        trigger={<Button>{t('approvals.withdraw')}</Button>}
      >
        <p>{t('approvals.withdrawWhat')}</p>
      </Sure>
      <span className={styles.soft}>{t('approvals.own')}</span>
    </div>
  );
}

/** That a thing waits for consent and cannot be changed until then; whoever asked may take that back here. */
export function Awaiting({ approval }: { approval: Asked | undefined }): ReactNode {
  const styles = useStyles();
  const { t, instant } = useWords();
  const me = useMe();
  if (!approval) return null;
  const { id, askedBy, askedAt, people } = approval;
  return (
    <div className={styles.column}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {t('approvals.awaits', { who: askedBy, when: instant(askedAt), count: people })}{' '}
          {askedBy !== me.who && (
            <Link href={to('approvals')} inline>
              {t('nav.approvals')}
            </Link>
          )}
        </MessageBarBody>
      </MessageBar>
      {askedBy === me.who && <Withdrawing id={id} />}
    </div>
  );
}
