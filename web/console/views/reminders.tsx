import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addDays, dayOf } from '../../../engagement/day.js';
import { ask } from '../api/ask.js';
import { useAct, useAsked } from '../api/asked.js';
import { useMay } from '../me.js';
import { Page, Section } from '../parts/page.js';
import { Broken, Empty, Shown } from '../parts/states.js';
import { Status } from '../parts/status.js';
import { narrow, useStyles } from '../styles.js';
import { to } from '../way.js';
import { today, useWords, zone } from '../words.js';
import { AddReminder, ChangeReminder } from './reminders/dialogs.js';
import type { Reminder } from './reminders/shapes.js';

const useOwn = makeStyles({
  one: {
    display: 'grid',
    gridTemplateColumns: '4rem minmax(0, 1fr) 7rem 17rem',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  },
  off: { textDecorationLine: 'line-through' },
});

/** What will be sent by itself in the days to come, to how many; each can be moved, left out and taken in again, and others added. */
export function View(): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text, day, time } = useWords();
  const mayChange = useMay('editor');
  const from = addDays(today(), -7);
  const reminders = useAsked<{ items: Reminder[] }>(`reminders?from=${from}&to=${addDays(from, 180)}`, 30_000);
  const skip = useAct(
    ({ id, status, revision }: Reminder) =>
      ask('POST', `api/reminders/${id}/${status === 'skipped' ? 'unskip' : 'skip'}`, undefined, { revision }),
    'reminders',
    'home',
  );
  return (
    <Page title={t('nav.reminders')} lead={t('reminders.lead')} actions={mayChange && <AddReminder />}>
      <div className={styles.roomy}>
        {skip.error && <Broken fault={skip.error} />}
        <Shown of={reminders}>
          {({ items }) => {
            if (items.length === 0) return <Empty title={t('reminders.nothing')} what={t('reminders.nothingWhat')} />;
            const days = new Map<string, Reminder[]>();
            for (const each of items) {
              const on = dayOf(new Date(each.dueAt), zone);
              days.set(on, [...(days.get(on) ?? []), each]);
            }
            return [...days].map(([on, its]) => (
              <Section key={on} title={day(on)}>
                <ul className={styles.list}>
                  {its.map((each) => {
                    const name = t(`home.reminder.${each.before}`, { title: text(each.title) });
                    const ahead = each.status === 'planned' || each.status === 'skipped';
                    return (
                      <li key={each.id} className={own.one}>
                        <span className={styles.number}>{time(each.dueAt)}</span>
                        <Link
                          className={mergeClasses(each.status === 'skipped' && own.off)}
                          href={each.meetingId ? `${to('meetings', each.meetingId)}?part=details` : to('feedback', each.roundId ?? '')}
                        >
                          {name}
                        </Link>
                        <span>{each.people != null && t('people', { count: each.people })}</span>
                        <div className={styles.row}>
                          {ahead && mayChange ? (
                            <>
                              <ChangeReminder reminder={each} of={name} />
                              <Button
                                size="small"
                                aria-label={`${t(each.status === 'skipped' ? 'reminders.unskip' : 'reminders.skip')}: ${name}`}
                                disabledFocusable={skip.isPending}
                                onClick={() => skip.mutate(each)}
                              >
                                {t(each.status === 'skipped' ? 'reminders.unskip' : 'reminders.skip')}
                              </Button>
                            </>
                          ) : each.status === 'planned' ? null : each.status === 'skipped' ? (
                            t('reminders.left')
                          ) : (
                            <Status of={each.status === 'dropped' ? 'skipped' : each.status} />
                          )}
                        </div>
                      </li>
                    );
                  })}
                </ul>
              </Section>
            ));
          }}
        </Shown>
      </div>
    </Page>
  );
}
