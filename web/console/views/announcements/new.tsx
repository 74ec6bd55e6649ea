import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { FaultList, FaultsAt, faultsOf } from '../../parts/faults.js';
import { FoundDraft } from '../../parts/found-draft.js';
import { Page } from '../../parts/page.js';
import { useStyles } from '../../styles.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { AnnouncementForm, blank, bodyOf, type Written } from './form.js';
import { useNames } from './names.js';

/** A new announcement, kept as a draft; nothing is sent before it has been looked at. */
export function NewAnnouncement({ meetingId }: { meetingId: string | undefined }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const names = useNames();
  const draft = useDraft<Written>('announcement.new', blank(meetingId));
  const save = useAct(() => {
    const { sendAt, ...rest } = bodyOf(draft.value);
    return ask<Announcement>('POST', 'api/announcements', { ...rest, ...(sendAt ? { sendAt } : {}) });
  }, 'announcements');
  return (
    <Page
      title={t('announcements.new')}
      lead={t('announcements.newWhat')}
      back={{ href: to('announcements'), name: t('nav.announcements') }}
    >
      <form
        className={styles.roomy}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined, {
            onSuccess: ({ id }) => {
              draft.done();
              goInstead(to('announcements', id));
            },
          });
        }}
      >
        <FoundDraft draft={draft} />
        <FaultList title={t('fault.notSaved')} fault={save.error} names={names} />
        <FaultsAt faults={faultsOf(save.error)}>
          <AnnouncementForm form={draft.value} change={draft.change} />
        </FaultsAt>
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {t('announcements.save')}
          </Button>
          <span className={`${styles.soft} ${styles.small}`}>{t('announcements.saveWhat')}</span>
        </div>
      </form>
    </Page>
  );
}
