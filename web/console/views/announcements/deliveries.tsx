import { Button, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, usePages } from '../../api/asked.js';
import type { Delivery } from '../../api/shapes.js';
import { Export } from '../../parts/export.js';
import { Section } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';

/** What became of every message, in words that say what can be done about it. */
export function Deliveries({
  id,
  status,
  all,
  goes,
  mayResend,
}: {
  id: string;
  status: string | undefined;
  all(): void;
  goes: boolean;
  mayResend: boolean;
}): ReactNode {
  const styles = useStyles();
  const { t, text, instant } = useWords();
  const path = `announcements/${id}/deliveries${status ? `?status=${status}` : ''}`;
  const pages = usePages<Delivery>(path, goes ? 5_000 : undefined);
  const resend = useAct((delivery: string) => ask('POST', `api/deliveries/${delivery}/resend`), 'announcements', 'home');
  const columns: Column<Delivery>[] = [
    {
      name: t('person.name'),
      width: '2fr',
      cell: ({ personId, name }) => (name ? <Link href={to('people', personId)}>{name}</Link> : t('person.forgotten')),
    },
    { name: t('delivery.channel'), width: '8rem', cell: ({ channel }) => (channel ? t(`channel.${channel}`) : '') },
    { name: t('announcement.status'), width: '8rem', cell: (delivery) => <Status of={delivery.status} /> },
    {
      name: t('delivery.what'),
      width: '3fr',
      cell: ({ explanation, status: end, readAt, id: delivery }) => (
        <div className={styles.row}>
          <span className={styles.grow}>{readAt ? t('delivery.readAt', { when: instant(readAt) }) : text(explanation)}</span>
          {mayResend && (end === 'failed' || end === 'unknown') && (
            <Button size="small" disabledFocusable={resend.isPending} onClick={() => resend.mutate(delivery)}>
              {t('announcement.resend')}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <Section
      title={status && status in statuses ? t('delivery.of', { status: t(statuses[status as keyof typeof statuses]) }) : t('delivery.all')}
      aside={
        <div className={styles.row}>
          {status && <Button onClick={all}>{t('delivery.showAll')}</Button>}
          <Export path={`announcements/${id}/deliveries`} name="deliveries" label={t('export.deliveries')} />
        </div>
      }
    >
      <Shown of={{ ...pages, data: pages.items }}>
        {(items) =>
          items.length === 0 ? (
            <p className={styles.plain}>{t('delivery.none')}</p>
          ) : (
            <Rows name={t('delivery.all')} items={items} columns={columns} pages={pages} />
          )
        }
      </Shown>
    </Section>
  );
}

const statuses = {
  sent: 'status.sent',
  queued: 'status.queued',
  failed: 'status.failed',
  unknown: 'status.unknown',
  skipped: 'status.skipped',
} as const;
