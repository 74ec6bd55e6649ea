import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { DraftForm, SaveNew } from '../../parts/draft-form.js';
import { Page } from '../../parts/page.js';
import { goInstead, to } from '../../way.js';
import { useWords } from '../../words.js';
import { AnnouncementForm, blank, bodyOf, type Written } from './form.js';
import { useNames } from './names.js';

/** A new announcement, kept as a draft; nothing is sent before it has been looked at. */
export function NewAnnouncement({ meetingId }: { meetingId: string | undefined }): ReactNode {
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
      <DraftForm
        draft={draft}
        submit={() => {
          save.mutate(undefined, {
            onSuccess: ({ id }) => {
              draft.done();
              goInstead(to('announcements', id));
            },
          });
        }}
        fault={save.error}
        names={names}
        end={<SaveNew name={t('announcements.save')} what={t('announcements.saveWhat')} busy={save.isPending} />}
      >
        <AnnouncementForm form={draft.value} change={draft.change} />
      </DraftForm>
    </Page>
  );
}
