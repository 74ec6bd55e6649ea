import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Text } from '../../../engagement/language.js';
import { useAsked } from '../api/asked.js';
import { useMe } from '../me.js';
import { Page, Section } from '../parts/page.js';
import { Seats } from '../parts/seats.js';
import { Share } from '../parts/share.js';
import { Shown } from '../parts/states.js';
import { narrow, useStyles } from '../styles.js';
import { to } from '../way.js';
import { today, useWords } from '../words.js';

/** What GET /api/home answers. */
export interface Today {
  meetings: {
    id: string;
    title: Text;
    startsAt: string;
    endsAt: string;
    capacity?: number;
    confirmed: number;
    waitlisted: number;
    signUpClosesOn: string;
  }[];
  rounds: { id: string; project: Text; closesOn: string; submitted: number; asked: number }[];
  announcements: { id: string; title: Text; failed: number; unknown: number }[];
  other: { failed: number; unknown: number };
  blocked: number;
  messages: { waiting: number; oldestAt?: string };
  approvals: { id: string; title: Text; people: number; askedBy: string }[];
  scheduled: { id: string; title: Text; sendAt: string }[];
  reminders: { id: string; before: 'signUpCloses' | 'meeting' | 'feedbackCloses'; title: Text; dueAt: string }[];
}

const useOwn = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: '20px', display: 'flex', flexShrink: 0, marginTop: '1px' },
  warn: { color: tokens.colorStatusWarningForeground1 },
  well: { color: tokens.colorStatusSuccessForeground1 },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20rem',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** What needs me today? Only what does: the rest is where it belongs. */
export function View(): ReactNode {
  const { t, day } = useWords();
  const home = useAsked<Today>('home', 30_000);
  return (
    <Page title={t('home.title')} lead={day(today())}>
      <Shown of={home}>{(now) => <TodayIs now={now} />}</Shown>
    </Page>
  );
}

/** What waits for somebody, each with the way to it. */
function useWaiting({ announcements, other, blocked, messages, approvals }: Today): { href?: string; say: string }[] {
  const { t, text } = useWords();
  const me = useMe();
  return [
    ...(messages.waiting > 0 ? [{ href: to('messages'), say: t('home.messages', { count: messages.waiting }) }] : []),
    ...approvals.map(({ title, people, askedBy }) => ({
      href: to('approvals'),
      say:
        askedBy === me.who
          ? t('home.ownApproval', { title: text(title) })
          : t('home.approval', { title: text(title), count: people, who: askedBy }),
    })),
    ...announcements.flatMap(({ id, title, failed, unknown }) => [
      ...(failed > 0
        ? [{ href: `${to('announcements', id)}?status=failed`, say: t('home.failed', { title: text(title), count: failed }) }]
        : []),
      ...(unknown > 0
        ? [{ href: `${to('announcements', id)}?status=unknown`, say: t('home.unknown', { title: text(title), count: unknown }) }]
        : []),
    ]),
    ...(other.failed + other.unknown > 0 ? [{ say: t('home.other', { count: other.failed + other.unknown }) }] : []),
    ...(blocked > 0 ? [{ href: `${to('people')}?teams=blocked`, say: t('home.blocked', { count: blocked }) }] : []),
  ];
}

function TodayIs({ now }: { now: Today }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text, stretch, instant, day } = useWords();
  const waiting = useWaiting(now);
  const soon = [
    ...now.scheduled.map(({ id, title, sendAt }) => ({
      id,
      at: sendAt,
      say: t('home.scheduled', { title: text(title) }),
      href: to('announcements', id),
    })),
    ...now.reminders.map(({ id, title, dueAt, before }) => ({
      id,
      at: dueAt,
      say: t(`home.reminder.${before}`, { title: text(title) }),
      href: to('reminders'),
    })),
  ].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  return (
    <div className={styles.roomy}>
      <Section title={t('home.waiting')}>
        {waiting.length === 0 && (
          <p className={`${styles.plain} ${styles.row}`}>
            <span className={`${own.icon} ${own.well}`}>
              <CheckmarkCircleRegular />
            </span>
            {t('home.nothing')}
          </p>
        )}
        <ul className={styles.list}>
          {waiting.map(({ href, say }) => (
            <li key={say} className={own.line}>
              <span className={`${own.icon} ${own.warn}`}>
                <WarningRegular />
              </span>
              {href ? <Link href={href}>{say}</Link> : say}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('home.meetings')}>
        {now.meetings.length === 0 && <p className={`${styles.plain} ${styles.soft}`}>{t('home.noMeetings')}</p>}
        <ul className={styles.list}>
          {now.meetings.map((meeting) => (
            <li key={meeting.id} className={own.one}>
              <div>
                <Link className={own.strong} href={to('meetings', meeting.id)}>
                  {text(meeting.title)}
                </Link>
                <div>{stretch(meeting.startsAt, meeting.endsAt)}</div>
              </div>
              <Seats {...meeting} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('home.rounds')}>
        {now.rounds.length === 0 && <p className={`${styles.plain} ${styles.soft}`}>{t('home.noRounds')}</p>}
        <ul className={styles.list}>
          {now.rounds.map(({ id, project, closesOn, submitted, asked }) => (
            <li key={id} className={own.one}>
              <div>
                <Link className={own.strong} href={to('feedback', id)}>
                  {text(project)}
                </Link>
                <div>{t('home.lastDay', { day: day(closesOn) })}</div>
              </div>
              <div className={styles.number}>
                {asked > 0 ? t('home.answeredOf', { submitted, asked }) : t('home.answered', { count: submitted })}
                {asked > 0 && <Share of={submitted / asked} />}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {soon.length > 0 && (
        <Section title={t('home.soon')}>
          <ul className={styles.list}>
            {soon.map(({ id, at, say, href }) => (
              <li key={id} className={own.one}>
                <Link href={href}>{say}</Link>
                <span>{instant(at)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
