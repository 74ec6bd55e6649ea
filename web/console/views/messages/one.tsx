import { Button, Link, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAsked } from '../../api/asked.js';
import { useMay } from '../../me.js';
import { Page, Section } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { useStyles } from '../../styles.js';
import { to } from '../../way.js';
import { useWords } from '../../words.js';
import { Answering } from './answering.js';
import type { Message } from './shapes.js';

const useOwn = makeStyles({
  said: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap', maxWidth: '44rem', overflowWrap: 'anywhere' },
  here: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke), boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  answer: {
    marginTop: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** One message among everything that the same person has written, and the answer to it. */
export function OneMessage({ id }: { id: string }): ReactNode {
  const styles = useStyles();
  const { t, instant } = useWords();
  const mayAnswer = useMay('editor');
  const message = useAsked<Message & { history: Message[] }>(`messages/${id}`, 10_000);
  return (
    <Shown of={message}>
      {(it) => (
        <Page
          title={it.name ?? it.email ?? t('answers.noName')}
          back={{ href: to('messages'), name: t('nav.messages') }}
          lead={[
            it.organisation,
            it.language && t(`language.${it.language}`),
            it.channel && t(`channel.${it.channel}`),
            instant(it.createdAt),
          ]
            .filter(Boolean)
            .join(' · ')}
          actions={
            it.personId &&
            it.name && (
              <Button as="a" href={to('people', it.personId)}>
                {t('messages.person')}
              </Button>
            )
          }
        >
          <div className={styles.roomy}>
            <Section title={t(it.history.length > 1 ? 'messages.history' : 'delivery.message')}>
              <ol className={`${styles.list} ${styles.column}`}>
                {it.history.map((each) => (
                  <Said key={each.id} message={each} here={each.id === id} />
                ))}
              </ol>
            </Section>
            {mayAnswer && <Answering message={it} />}
          </div>
        </Page>
      )}
    </Shown>
  );
}

function Said({ message: { id, subject, text, language, createdAt, answers }, here }: { message: Message; here: boolean }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, instant } = useWords();
  const when = instant(createdAt);
  return (
    <li className={mergeClasses(styles.card, here && own.here)} aria-current={here || undefined}>
      <div className={`${styles.soft} ${styles.small}`}>{here ? when : <Link href={to('messages', id)}>{when}</Link>}</div>
      {subject && (
        <strong className={own.said} lang={language ?? undefined}>
          {subject}
        </strong>
      )}
      <p className={own.said} lang={language ?? undefined}>
        {text}
      </p>
      {answers.map((answer) => (
        <div key={answer.id} className={own.answer}>
          <div className={`${styles.soft} ${styles.small} ${styles.row}`}>
            {t('messages.answeredBy', { who: answer.who, when: instant(answer.createdAt) })}
            <Status of={answer.status} />
          </div>
          <p className={own.said} lang={language ?? undefined}>
            {answer.text}
          </p>
        </div>
      ))}
      {answers.length === 0 && !here && <div className={`${styles.soft} ${styles.small}`}>{t('messages.unanswered')}</div>}
    </li>
  );
}
