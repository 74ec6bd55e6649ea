import { Field, Input, Link, SearchBox, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { usePages } from '../api/asked.js';
import type { Act } from '../api/shapes.js';
import { Export } from '../parts/export.js';
import { Page } from '../parts/page.js';
import { type Column, Rows } from '../parts/rows.js';
import { useSettled } from '../parts/settled.js';
import { Empty, Shown } from '../parts/states.js';
import { useStyles } from '../styles.js';
import { to } from '../way.js';
import { useWords, type Words } from '../words.js';

const actions = [
  'create',
  'change',
  'publish',
  'cancel',
  'send',
  'stop',
  'unschedule',
  'correct',
  'recall',
  'resend',
  'test',
  'extend',
  'import',
  'export',
  'revoke links',
  'erase',
  'remove',
  'tag',
  'attendance',
  'decide',
  'ask approval',
  'approve',
  'refuse',
  'withdraw',
  'skip',
  'unskip',
  'answer message',
] as const;
const subjects = {
  project: ['audit.project', 'projects'],
  group: ['audit.group', undefined],
  meeting: ['audit.meeting', 'meetings'],
  round: ['audit.round', 'feedback'],
  announcement: ['audit.announcement', 'announcements'],
  delivery: ['audit.delivery', undefined],
  person: ['audit.person', 'people'],
  people: ['audit.people', undefined],
  staff: ['audit.staff', undefined],
  summary: ['audit.summary', 'summaries'],
  message: ['audit.message', 'messages'],
  reminder: ['delivery.reminder', undefined],
  tag: ['audit.tag', undefined],
  note: ['audit.note', undefined],
  approval: ['audit.approval', undefined],
  'sign-up': ['audit.signUp', undefined],
} as const;

/** What was done, in words where there are some. */
const actionWords = ({ t }: Words, action: string) => {
  const known = actions.find((each) => each === action);
  return known ? t(`did.${known}`) : action;
};

/** What it was done to, with the way to it where there is one. */
function Subject({ of }: { of: string }): ReactNode {
  const { t } = useWords();
  const [kind = '', id] = of.split(':');
  if (!(kind in subjects)) return of;
  const [word, view] = subjects[kind as keyof typeof subjects];
  return view && id ? <Link href={to(view, id)}>{t(word)}</Link> : t(word);
}

/** Who did what when; nobody can change it from here. */
export function View(): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { t, instant } = words;
  const [filter, setFilter] = useState({ q: '', action: '', subject: '', from: '', to: '' });
  const put = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  const q = useSettled(filter.q.trim());
  const asked = new URLSearchParams(Object.entries({ ...filter, q }).filter(([, value]) => value));
  const path = `audit${asked.size > 0 ? `?${asked}` : ''}`;
  const pages = usePages<Act>(path);
  const columns: Column<Act>[] = [
    { name: t('announcement.sentAt'), width: '3fr', cell: ({ at }) => instant(at) },
    { name: t('audit.who'), width: '2fr', cell: ({ who }) => who },
    { name: t('audit.what'), width: '2fr', cell: ({ action }) => actionWords(words, action) },
    { name: t('audit.to'), width: '2fr', cell: ({ subject }) => <Subject of={subject} /> },
    {
      name: t('audit.detail'),
      width: '2fr',
      cell: ({ detail }) => <span className={`${styles.soft} ${styles.small}`}>{detailOf(detail)}</span>,
    },
  ];
  return (
    <Page title={t('nav.audit')} lead={t('audit.lead')} actions={<Export path={path} name="audit" label={t('export.audit')} />}>
      <div className={styles.column}>
        <div className={styles.row}>
          <Field label={t('audit.search')} className={styles.grow}>
            <SearchBox value={filter.q} onChange={(_, { value }) => put({ q: value })} />
          </Field>
          <Field label={t('audit.what')}>
            <Select value={filter.action} onChange={(_, { value }) => put({ action: value })}>
              <option value="">{t('audit.all')}</option>
              {actions.map((each) => (
                <option key={each} value={each}>
                  {t(`did.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('audit.from')}>
            <Input type="date" value={filter.from} onChange={(_, { value }) => put({ from: value })} />
          </Field>
          <Field label={t('audit.until')}>
            <Input type="date" value={filter.to} onChange={(_, { value }) => put({ to: value })} />
          </Field>
        </div>
        <Shown of={{ ...pages, data: pages.items }}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={t('audit.none')} what={t('audit.noneWhat')} />
            ) : (
              <Rows name={t('nav.audit')} items={items} columns={columns} pages={pages} />
            )
          }
        </Shown>
      </div>
    </Page>
  );
}

/** Numbers and names of fields, as they are kept. */
const detailOf = (detail: Record<string, unknown>) =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ');
