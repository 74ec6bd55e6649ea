import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Refusal, Unreached } from '../api/ask.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';

const useOwn = makeStyles({
  loading: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalXXXL },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** Something is being read. */
export function Loading(): ReactNode {
  const own = useOwn();
  const { t } = useWords();
  return (
    <div className={own.loading}>
      <Spinner label={t('loading')} delay={300} />
    </div>
  );
}

/** Something could not be read or done: what happened, and what can be done about it. */
export function Broken({ fault, again }: { fault: Error; again?: () => void }): ReactNode {
  const { t } = useWords();
  const sentence = useFaultSentence()(fault);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{sentence.title}</MessageBarTitle> {sentence.what}
      </MessageBarBody>
      {again && (
        <MessageBarActions>
          <Button onClick={again}>{t('tryAgain')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** A fault in the reader's words. */
export function useFaultSentence(): (fault: Error) => { title: string; what: string } {
  const { t, instant } = useWords();
  return (fault) => {
    if (fault instanceof Unreached) return { title: t('fault.away'), what: t('fault.awayWhat') };
    if (!(fault instanceof Refusal)) return { title: t('fault.ours'), what: t('fault.oursWhat') };
    const { changedBy, changedAt, reference } = fault.problem;
    if (fault.status === 403) return { title: t('fault.mayNot'), what: t('fault.mayNotWhat') };
    if (fault.status === 404) return { title: t('fault.gone'), what: t('fault.goneWhat') };
    if (fault.status === 412)
      return {
        title: t('fault.changed'),
        what: t('fault.changedWhat', { who: changedBy ?? '?', when: changedAt ? instant(changedAt) : '?' }),
      };
    if (fault.status >= 500) return { title: t('fault.ours'), what: reference ? t('fault.reference', { reference }) : t('fault.oursWhat') };
    return { title: t('fault.refused'), what: '' };
  };
}

/** There is nothing here yet: what would be here, and how it begins. */
export function Empty({ title, what, children }: { title: string; what: string; children?: ReactNode }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  return (
    <div className={own.empty}>
      <p className={own.title}>{title}</p>
      <p className={`${styles.plain} ${styles.soft} ${styles.words}`}>{what}</p>
      {children}
    </div>
  );
}

/** What was asked for, once it is there; meanwhile that it is coming, or why it is not. */
export function Shown<T>({
  of,
  children,
}: {
  of: { data?: T | undefined; error: Error | null; refetch(): unknown };
  children: (data: T) => ReactNode;
}): ReactNode {
  if (of.data !== undefined) return children(of.data);
  return of.error ? <Broken fault={of.error} again={() => void of.refetch()} /> : <Loading />;
}
