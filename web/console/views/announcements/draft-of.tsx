import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import type { Announcement } from '../../api/shapes.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { DraftForm } from '../../parts/draft-form.js';
import { Section } from '../../parts/page.js';
import { Preview } from '../../parts/preview.js';
import { Sure } from '../../parts/sure.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { go, to } from '../../way.js';
import { useWords } from '../../words.js';
import { AnnouncementForm, bodyOf, type Written, writtenOf } from './form.js';
import { useNames } from './names.js';
import { Reach } from './reach.js';
import { TestToOneself } from './test-to-oneself.js';

/** A draft: written, looked at as others will see it, tried on oneself, and sent. What is sent is what is saved. */
export function DraftOf({ announcement }: { announcement: Announcement }): ReactNode {
  const styles = useStyles();
  const { t, instant } = useWords();
  const toast = useToast();
  const names = useNames();
  const [mayEdit, maySend] = [useMay('editor'), useMay('publisher')];
  const { id, refusal } = announcement;
  const draft = useDraft<Written>(`announcement.${id}`, writtenOf(announcement), announcement.revision);
  const save = useAct(
    () => ask<Announcement>('PATCH', `api/announcements/${id}`, bodyOf(draft.value), { revision: draft.revision }),
    'announcements',
  );
  const send = useAct(() => ask<Announcement>('POST', `api/announcements/${id}/send`), 'announcements', 'home');
  const remove = useAct(() => ask('DELETE', `api/announcements/${id}`), 'announcements');
  const keep = async () => {
    await save.mutateAsync();
    draft.done();
    toast(t('saved'));
  };
  const later = announcement.sendAt && new Date(announcement.sendAt) > new Date() ? announcement.sendAt : undefined;
  return (
    <div className={styles.roomy}>
      {refusal && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('announcement.refused', { who: refusal.by, reason: refusal.reason })}</MessageBarBody>
        </MessageBar>
      )}
      <DraftForm
        draft={draft}
        submit={() => {
          void keep().catch(() => {});
        }}
        fault={save.error}
        names={names}
        end={
          mayEdit && (
            <div className={styles.row}>
              <Button type="submit" disabledFocusable={!draft.changed || save.isPending}>
                {t('save')}
              </Button>
              {draft.changed && <Button onClick={draft.done}>{t('discard')}</Button>}
              <Sure
                title={t('announcement.removeTitle')}
                label={t('announcement.remove')}
                act={async () => {
                  await remove.mutateAsync();
                  draft.done();
                  go(to('announcements'));
                }}
                trigger={<Button appearance="subtle">{t('announcement.remove')}</Button>}
              >
                <p>{t('announcement.removeWhat')}</p>
              </Sure>
            </div>
          )
        }
      >
        <AnnouncementForm form={draft.value} change={draft.change} />
      </DraftForm>
      <Section title={t('meeting.part.preview')}>
        {draft.changed ? (
          <p className={`${styles.plain} ${styles.soft}`}>{t('announcement.saveFirst')}</p>
        ) : (
          <Preview path={`announcements/${id}/preview`} />
        )}
      </Section>
      {!draft.changed && (
        <div className={styles.row}>
          {maySend && (
            <Sure
              title={t('announcement.sendTitle')}
              label={later ? t('announcement.schedule') : t('announcement.send')}
              names={names}
              act={async () => {
                const { status } = await send.mutateAsync();
                toast(
                  t(
                    status === 'to-approve'
                      ? 'announcement.asked'
                      : status === 'scheduled'
                        ? 'announcement.scheduled'
                        : 'announcement.begun',
                  ),
                );
              }}
              trigger={
                <Button appearance="primary" size="large">
                  {later ? t('announcement.schedule') : t('announcement.send')}
                </Button>
              }
            >
              <p>{later ? t('announcement.scheduleWhat', { when: instant(later) }) : t('announcement.sendWhat')}</p>
              <Reach audience={audienceNow(announcement)} />
            </Sure>
          )}
          <TestToOneself id={id} />
        </div>
      )}
    </div>
  );
}

const audienceNow = (announcement: Announcement) => bodyOf(writtenOf(announcement)).audience;
