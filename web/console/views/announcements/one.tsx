import type { ReactNode } from 'react';
import { useAsked } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Awaiting } from '../../parts/withdrawing.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { DraftOf } from './draft-of.js';
import { Followed } from './followed.js';

/** One announcement: while it is a draft what is written, afterwards what becomes of it. */
export function OneAnnouncement({ id, status }: { id: string; status: string | undefined }): ReactNode {
  const styles = useStyles();
  const { t, text, instant } = useWords();
  const announcement = useAsked<Announcement>(`announcements/${id}`, 10_000);
  return (
    <Shown of={announcement}>
      {(it) => (
        <Page
          title={text(it.title) || t('untitled')}
          back={{ href: to('announcements'), name: t('nav.announcements') }}
          lead={
            <div className={styles.row}>
              <Status of={it.status} />
              {it.sentAt
                ? instant(it.sentAt)
                : it.status === 'scheduled' && it.sendAt
                  ? t('announcement.goesOut', { when: instant(it.sendAt) })
                  : ''}
            </div>
          }
        >
          <Awaiting approval={it.approval} />
          {it.status === 'draft' ? <DraftOf announcement={it} /> : <Followed announcement={it} status={status} />}
        </Page>
      )}
    </Shown>
  );
}
