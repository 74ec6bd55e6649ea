import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isOver } from '../../../../engagement/day.js';
import type { Before } from '../../../../engagement/reminder.js';
import { useAll, useAsked } from '../../api/asked.js';
import type { Meeting, Round } from '../../api/shapes.js';
import { Choice, Line } from '../../parts/line.js';
import { useStyles } from '../../styles.js';
import { useWords, zone } from '../../words.js';
import { useRoundMeetings } from '../feedback/meetings-of.js';
import { dueOf, ruleOf, subjectOf, type Written } from './written.js';

const useOwn = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  short: { width: '10.5rem' },
});

const befores = (about: string): readonly Before[] => (about.startsWith('round') ? ['feedbackCloses'] : ['signUpCloses', 'meeting']);

/** What a reminder is of and when it goes out; with it the moment in words, and how many would get it now. `fixed`: of what cannot change. */
export function ReminderForm({ form, change, fixed }: { form: Written; change(part: Partial<Written>): void; fixed: boolean }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text, instant } = useWords();
  const meetings = useAll<Meeting>('meetings').data ?? [];
  const rounds = useAll<Round>('feedback-rounds').data ?? [];
  const about = useRoundMeetings();
  const subject = subjectOf(form.about);
  const reach = useAsked<{ people: number }>(
    subject && `reminders/reach?${new URLSearchParams({ ...subject, before: form.before } as Record<string, string>)}`,
  ).data;
  const rule = ruleOf(form);
  const due = rule && dueOf(rule, form.about, meetings, rounds);
  const now = new Date();
  const options: [string, string][] = [
    ['', t('choose')],
    ...meetings
      .filter(({ status, startsAt }) => status !== 'cancelled' && new Date(startsAt) > now)
      .map(({ id, title }): [string, string] => [`meeting:${id}`, t('reminders.aboutMeeting', { title: text(title) || t('untitled') })]),
    ...rounds
      .filter(({ status, closesOn }) => status !== 'cancelled' && !isOver(closesOn, now, zone))
      .map((round): [string, string] => [`round:${round.id}`, t('reminders.aboutRound', { title: about(round) })]),
  ];
  return (
    <div className={styles.column}>
      {!fixed && (
        <Choice
          path="meetingId"
          name={t('reminders.about')}
          value={form.about}
          change={(value) => change({ about: value, before: befores(value).includes(form.before) ? form.before : befores(value)[0]! })}
          options={options}
        />
      )}
      <div className={own.line}>
        <Line
          className={own.short}
          path="offset"
          inputMode="decimal"
          name={t('reminders.amount')}
          value={form.amount}
          change={(amount) => change({ amount })}
        />
        <Choice
          path="unit"
          name={t('reminders.unit')}
          value={form.unit}
          change={(unit) => change({ unit: unit as Written['unit'] })}
          options={(['days', 'hours'] as const).map((each) => [each, t(`reminders.unit.${each}`)] as const)}
        />
        <Choice
          path="before"
          name={t('reminders.before')}
          value={form.before}
          change={(before) => change({ before: before as Before })}
          options={(fixed ? [form.before] : befores(form.about)).map((each) => [each, t(`reminders.of.${each}`)] as const)}
        />
        {form.unit === 'days' && (
          <Line className={own.short} path="at" type="time" name={t('reminders.at')} value={form.at} change={(at) => change({ at })} />
        )}
      </div>
      <div role="status">
        {due && <p className={styles.plain}>{t('reminders.goesOut', { when: instant(due) })}</p>}
        {reach && <p className={styles.plain}>{t('reminders.reach', { count: reach.people })}</p>}
      </div>
    </div>
  );
}
