import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AlertRegular,
  CalendarRegular,
  CommentMultipleRegular,
  DocumentTextRegular,
  FolderRegular,
  HistoryRegular,
  HomeRegular,
  MailInboxRegular,
  MegaphoneRegular,
  PeopleRegular,
  ShieldPersonRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { atLeast } from '../../engagement/staff-member.js';
import { useMe } from './me.js';
import { to } from './way.js';
import { useWords } from './words.js';

const useOwn = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  icon: { fontSize: '20px', display: 'flex' },
});

const places = [
  ['', 'nav.home', HomeRegular],
  ['meetings', 'nav.meetings', CalendarRegular],
  ['announcements', 'nav.announcements', MegaphoneRegular],
  ['people', 'nav.people', PeopleRegular],
  ['messages', 'nav.messages', MailInboxRegular],
  ['feedback', 'nav.feedback', CommentMultipleRegular],
  ['summaries', 'nav.summaries', DocumentTextRegular],
  ['reminders', 'nav.reminders', AlertRegular],
  ['projects', 'nav.projects', FolderRegular],
  ['audit', 'nav.audit', HistoryRegular, 'administrator'],
  ['staff', 'nav.staff', ShieldPersonRegular, 'administrator'],
] as const;

/** Where one can go. */
export function Nav({ here = '' }: { here: string | undefined }): ReactNode {
  const own = useOwn();
  const { t } = useWords();
  const { role } = useMe();
  return (
    <nav aria-label={t('nav')}>
      <ul className={own.list}>
        {places
          .filter(([, , , needed]) => !needed || atLeast(role, needed))
          .map(([path, word, Icon]) => (
            <li key={path}>
              <a
                className={mergeClasses(own.link, path === here && own.here)}
                href={to(...(path ? [path] : []))}
                aria-current={path === here ? 'page' : undefined}
              >
                <span className={own.icon}>
                  <Icon />
                </span>
                {t(word)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
