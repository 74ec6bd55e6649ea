import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addDays, dayOf, instantOf } from '../../../../engagement/day.js';
import type { Text } from '../../../../engagement/language.js';
import type { Announcement } from '../../api/shapes.js';
import { Day } from '../../parts/line.js';
import { Section } from '../../parts/page.js';
import { Three, written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { today, useWords, zone } from '../../words.js';
import { type AudienceRows, audienceOf, rowsOf } from './audience.js';
import { AudienceParts } from './audience-parts.js';
import { Reach } from './reach.js';

/** An announcement as it stands in the form. `day` is empty when it goes out as soon as it is sent. */
export interface Written extends AudienceRows {
  title: Text;
  text: Text;
  day: string;
  time: string;
}

export const blank = (meetingId?: string): Written => ({
  title: {},
  text: {},
  to: meetingId ? [{ kind: 'meeting', id: meetingId, who: 'invited' }] : [],
  and: [],
  not: [],
  day: '',
  time: '09:00',
});

export function writtenOf({ title, text, audience, sendAt }: Announcement): Written {
  const at = sendAt ? new Date(sendAt) : undefined;
  const time = at
    ? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
    : '09:00';
  return { title, text, ...rowsOf(audience), day: at ? dayOf(at, zone) : '', time };
}

export const bodyOf = ({ title, text, day, time, ...rows }: Written) => ({
  title: written(title),
  text: written(text),
  audience: audienceOf(rows),
  sendAt: day ? instantOf(day, time || '09:00', zone).toISOString() : null,
});

/** The words, to whom, and when. */
export function AnnouncementForm({ form, change }: { form: Written; change(part: Partial<Written>): void }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.roomy}>
      <Section title={t('announcement.words')}>
        <div className={styles.column}>
          <Three path="title" name={t('announcement.title')} value={form.title} change={(title) => change({ title })} />
          <Three path="text" name={t('announcement.text')} rows={8} value={form.text} change={(text) => change({ text })} />
        </div>
      </Section>
      <Section title={t('announcement.whom')}>
        <div className={styles.halves}>
          <div className={styles.column}>
            <AudienceParts
              path="audience"
              title={t('audience.to')}
              add={t('audience.addTo')}
              rows={form.to}
              change={(to) => change({ to })}
            />
            <AudienceParts
              path="audience.allOf"
              title={t('audience.and')}
              add={t('audience.addAnd')}
              rows={form.and}
              change={(and) => change({ and })}
            />
            <AudienceParts
              path="audience.noneOf"
              title={t('audience.not')}
              add={t('audience.addNot')}
              rows={form.not}
              change={(not) => change({ not })}
            />
          </div>
          <Reach audience={audienceOf(form)} />
        </div>
      </Section>
      <Section title={t('announcement.when')}>
        <Checkbox
          checked={form.day !== ''}
          onChange={(_, { checked }) => change({ day: checked ? addDays(today(), 1) : '' })}
          label={t('announcement.later')}
        />
        {form.day !== '' && (
          <div className={styles.row}>
            <Day path="sendAt" name={t('meeting.day')} value={form.day} change={(day) => change({ day })} />
            <Field label={t('reminders.at')}>
              <Input type="time" value={form.time} onChange={(_, { value }) => change({ time: value })} />
            </Field>
          </div>
        )}
      </Section>
    </div>
  );
}
