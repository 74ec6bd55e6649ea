import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Figures } from '../../parts/figures.js';
import { Section } from '../../parts/page.js';
import { Preview } from '../../parts/preview.js';
import { Sure } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { Correct, Recall } from './changes.js';
import { Deliveries } from './deliveries.js';
import { Progress } from './progress.js';

/** What becomes of an announcement that has been sent, and what can still be done about it. */
export function Followed({ announcement, status: first }: { announcement: Announcement; status: string | undefined }): ReactNode {
  const styles = useStyles();
  const { t, number, instant } = useWords();
  const toast = useToast();
  const maySend = useMay('publisher');
  const [status, setStatus] = useState(first);
  const { id, counts, corrections } = announcement;
  const act = (what: string, body?: object) => ask('POST', `api/announcements/${id}/${what}`, body);
  const stop = useAct(() => act('stop'), 'announcements', 'home');
  const back = useAct(() => act('unschedule'), 'announcements', 'home');
  const resend = useAct((which: 'failed' | 'unknown') => act('resend', { status: which }), 'announcements', 'home');
  const goes = announcement.status === 'sending';
  const waits = announcement.status === 'scheduled' || announcement.status === 'to-approve';
  return (
    <div className={styles.roomy}>
      {!waits && <Progress id={id} goes={goes} />}
      {!waits && (
        <Figures
          chosen={status}
          choose={(name) => setStatus(status === name ? undefined : name)}
          figures={[
            { name: t('counts.sent'), value: counts.sent, key: 'sent' },
            { name: t('counts.read'), value: counts.read },
            { name: t('counts.queued'), value: counts.queued, key: 'queued' },
            { name: t('counts.failed'), value: counts.failed, key: 'failed' },
            { name: t('counts.unknown'), value: counts.unknown, key: 'unknown' },
            { name: t('counts.skipped'), value: counts.skipped, key: 'skipped' },
          ]}
        />
      )}
      {maySend && (
        <div className={styles.row}>
          {goes && (
            <Sure
              title={t('announcement.stopTitle')}
              label={t('announcement.stop')}
              act={async () => {
                await stop.mutateAsync();
                toast(t('announcement.stopped'));
              }}
              trigger={<Button appearance="primary">{t('announcement.stop')}</Button>}
            >
              <p>{t('announcement.stopWhat', { count: counts.queued })}</p>
            </Sure>
          )}
          {announcement.status === 'scheduled' && <Button onClick={() => back.mutate()}>{t('announcement.unschedule')}</Button>}
          {!waits && <Correct announcement={announcement} />}
          {!waits && <Recall announcement={announcement} />}
          {(['failed', 'unknown'] as const).map(
            (which) =>
              counts[which] > 0 && (
                <Sure
                  key={which}
                  title={t(`announcement.resendTitle.${which}`)}
                  label={t('announcement.resend')}
                  act={async () => {
                    await resend.mutateAsync(which);
                    toast(t('announcement.resent'));
                  }}
                  trigger={<Button>{t(`announcement.resend.${which}`, { count: counts[which] })}</Button>}
                >
                  <p>{t(`announcement.resendWhat.${which}`, { count: counts[which] })}</p>
                </Sure>
              ),
          )}
        </div>
      )}
      {corrections.length > 0 && (
        <Section title={t('announcement.corrections')}>
          <ul>
            {corrections.map(({ kind, at, counts: of }) => (
              <li key={at}>
                {t(kind === 'recall' ? 'announcement.recalledAt' : 'announcement.correctedAt', { when: instant(at) })}{' '}
                {t('announcement.correctionCounts', {
                  inPlace: number(of.inPlace),
                  followed: number(of.followed),
                  queued: number(of.queued),
                  failed: number(of.failed + of.unknown),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!waits && <Deliveries id={id} status={status} all={() => setStatus(undefined)} goes={goes} mayResend={maySend} />}
      <Section title={t('announcement.words')}>
        <Preview path={`announcements/${id}/preview`} />
      </Section>
    </div>
  );
}
