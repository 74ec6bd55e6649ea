import { Field, Link, SearchBox } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useAll, usePages } from '../../api/asked.js';
import { Page, Section } from '../../parts/page.js';
import { type Column, Rows } from '../../parts/rows.js';
import { useSettled } from '../../parts/settled.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import type { Message } from './shapes.js';

const beginningOf = (text: string) => (text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text);

/** What people have written to the preparers: first what waits for an answer, the longest wait on top; then what has been answered. */
export function MessageList(): ReactNode {
  const styles = useStyles();
  const { t, instant } = useWords();
  const [written, setWritten] = useState('');
  const q = useSettled(written.trim());
  const asked = (answered: 'yes' | 'no') => `messages?${new URLSearchParams({ answered, ...(q ? { q } : {}) })}`;
  const waiting = useAll<Message>(asked('no'), 15_000);
  const answered = usePages<Message>(asked('yes'));
  const columns: Column<Message>[] = [
    { name: t('messages.who'), width: '2fr', cell: ({ name, email }) => name ?? email ?? t('answers.noName') },
    { name: t('person.organisation'), width: '2fr', cell: ({ organisation }) => organisation ?? '' },
    { name: t('person.language'), width: '5rem', cell: ({ language }) => (language ? t(`language.${language}`) : '') },
    { name: t('messages.when'), width: '2fr', cell: ({ createdAt }) => instant(createdAt) },
    {
      name: t('delivery.message'),
      width: '4fr',
      cell: ({ id, text, language }) => (
        <Link href={to('messages', id)} lang={language ?? undefined}>
          {beginningOf(text)}
        </Link>
      ),
    },
  ];
  return (
    <Page title={t('nav.messages')} lead={t('messages.lead')}>
      <div className={styles.roomy}>
        <Field label={t('messages.search')}>
          <SearchBox value={written} onChange={(_, { value }) => setWritten(value)} />
        </Field>
        <Section title={t('messages.waiting')}>
          <Shown of={waiting}>
            {(items) =>
              items.length === 0 ? (
                <p className={styles.plain}>{t(q ? 'messages.notFound' : 'messages.noneWaiting')}</p>
              ) : (
                <Rows name={t('messages.waiting')} items={[...items].reverse()} columns={columns} />
              )
            }
          </Shown>
        </Section>
        <Section title={t('messages.answered')}>
          <Shown of={{ ...answered, data: answered.items }}>
            {(items) => {
              if (items.length > 0) return <Rows name={t('messages.answered')} items={items} columns={columns} pages={answered} />;
              if (q) return <p className={styles.plain}>{t('messages.notFound')}</p>;
              return <Empty title={t('messages.noneAnswered')} what={t('messages.noneAnsweredWhat')} />;
            }}
          </Shown>
        </Section>
      </div>
    </Page>
  );
}
