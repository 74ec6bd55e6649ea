import { Button, Dialog, DialogSurface, DialogTrigger, Link } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../engagement/language.js';
import { ask } from '../api/ask.js';
import { useAct, useAll } from '../api/asked.js';
import { useMay, useMe } from '../me.js';
import { Long } from '../parts/long.js';
import { Page } from '../parts/page.js';
import { Empty, Shown } from '../parts/states.js';
import { Asking, Sure } from '../parts/sure.js';
import { useToast } from '../parts/toast.js';
import { decidesOver, Withdrawing } from '../parts/withdrawing.js';
import { useStyles } from '../styles.js';
import { to } from '../way.js';
import { useWords } from '../words.js';

interface Approval {
  id: string;
  action: string;
  subject: { kind: string; id: string };
  title: Text;
  people: number;
  askedBy: string;
  askedAt: string;
}
const actions = [
  'announcement.send',
  'announcement.correct',
  'meeting.change',
  'meeting.cancel',
  'round.extend',
  'summary.publish',
  'summary.decide',
] as const;
const views: Record<string, string> = { announcement: 'announcements', meeting: 'meetings', round: 'feedback', summary: 'summaries' };

/** What a second person must consent to before so many are told. */
export function View(): ReactNode {
  const styles = useStyles();
  const { t, text, instant } = useWords();
  const me = useMe();
  const approvals = useAll<Approval>('approvals?status=waiting', 30_000);
  return (
    <Page title={t('nav.approvals')} lead={t('approvals.lead')}>
      <Shown of={approvals}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('approvals.none')} what={t('approvals.noneWhat')} />
          ) : (
            <ul className={`${styles.list} ${styles.column}`}>
              {items.map((each) => {
                const action = actions.find((known) => known === each.action);
                return (
                  <li key={each.id} className={`${styles.card} ${styles.column}`}>
                    <div>
                      {action && `${t(`approvals.${action}`)}: `}
                      <Link href={to(views[each.subject.kind] ?? '', each.subject.id)}>{text(each.title)}</Link>
                    </div>
                    <div>
                      <strong>{t('told.count', { count: each.people })}</strong>
                    </div>
                    <div className={styles.soft}>{t('approvals.asked', { who: each.askedBy, when: instant(each.askedAt) })}</div>
                    {each.askedBy === me.who ? <Withdrawing id={each.id} /> : <Deciding id={each.id} people={each.people} />}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}

function Deciding({ id, people }: { id: string; people: number }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const toast = useToast();
  const may = useMay('publisher');
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const approve = useAct(() => ask('POST', `api/approvals/${id}/approve`), ...decidesOver);
  const refuse = useAct(() => ask('POST', `api/approvals/${id}/refuse`, { reason: reason.trim() }), ...decidesOver);
  if (!may) return null;
  return (
    <div className={styles.row}>
      <Sure
        title={t('approvals.approveTitle')}
        label={t('approvals.approve')}
        act={async () => {
          await approve.mutateAsync();
          toast(t('approvals.approved'));
        }}
        trigger={<Button appearance="primary">{t('approvals.approve')}</Button>}
      >
        <p>{t('told.count', { count: people })}</p>
      </Sure>
      <Dialog open={refusing} onOpenChange={(_, { open }) => setRefusing(open)}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('approvals.refuse')}</Button>
        </DialogTrigger>
        <DialogSurface>
          {refusing && (
            <Asking
              title={t('approvals.refuse')}
              label={t('approvals.refuse')}
              act={() => refuse.mutateAsync()}
              close={() => setRefusing(false)}
              ready={reason.trim() !== ''}
            >
              <Long path="reason" name={t('approvals.reason')} rows={3} value={reason} change={setReason} />
            </Asking>
          )}
        </DialogSurface>
      </Dialog>
    </div>
  );
}
