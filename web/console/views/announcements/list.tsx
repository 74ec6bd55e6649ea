import { Button, Link } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useAll } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Page } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { Empty, Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';

/** All announcements, the newest first. */
export function AnnouncementList(): ReactNode {
  const { t, text, instant } = useWords();
  const mayEdit = useMay('editor');
  const all = useAll<Announcement>('announcements', 10_000);
  const columns: Column<Announcement>[] = [
    {
      name: t('announcement.title'),
      width: '3fr',
      cell: ({ id, title }) => <Link href={to('announcements', id)}>{text(title) || t('untitled')}</Link>,
    },
    { name: t('announcement.status'), width: '10rem', cell: ({ status }) => <Status of={status} /> },
    {
      name: t('announcement.sentAt'),
      width: '2fr',
      cell: ({ sentAt, sendAt, status }) => (sentAt ? instant(sentAt) : sendAt && status !== 'draft' ? instant(sendAt) : ''),
    },
    {
      name: t('announcement.sent'),
      width: '8rem',
      cell: ({ counts, status }) =>
        status === 'draft' ? '' : t('announcement.sentOf', { sent: counts.sent, recipients: counts.recipients }),
    },
  ];
  return (
    <Page
      title={t('nav.announcements')}
      actions={
        mayEdit && (
          <Button as="a" href={to('announcements', 'new')} appearance="primary" icon={<AddRegular />}>
            {t('announcements.new')}
          </Button>
        )
      }
    >
      <Shown of={all}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('announcements.none')} what={t('announcements.noneWhat')} />
          ) : (
            <Rows name={t('nav.announcements')} items={[...items].reverse()} columns={columns} />
          )
        }
      </Shown>
    </Page>
  );
}
