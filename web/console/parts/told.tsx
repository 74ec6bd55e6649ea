import type { ReactNode } from 'react';
import { languages } from '../../../engagement/language.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';

/** Whom something would be told to. */
export interface Told {
  count: number;
  languages: Record<'fi' | 'sv' | 'en', number>;
  channels: Record<'teams' | 'web' | 'email' | 'none', number>;
  /** So many that a second person must agree first. */
  needsApproval: boolean;
}

const channels = ['teams', 'web', 'email', 'none'] as const;

/** How many people something reaches, in which languages and by which ways, before it happens. */
export function ToldTo({ told }: { told: Told }): ReactNode {
  const styles = useStyles();
  const { t, number } = useWords();
  const parts = (pairs: [name: string, count: number][]) =>
    pairs
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name} ${number(count)}`)
      .join(' · ');
  if (told.count === 0) return <p className={styles.plain}>{t('told.nobody')}</p>;
  return (
    <div>
      <p className={styles.plain}>
        <strong>{t('told.count', { count: told.count })}</strong>
      </p>
      <p className={`${styles.plain} ${styles.soft}`}>{parts(languages.map((each) => [t(`in.${each}`), told.languages[each]]))}</p>
      <p className={`${styles.plain} ${styles.soft}`}>{parts(channels.map((each) => [t(`channel.${each}`), told.channels[each]]))}</p>
      {told.needsApproval && <p>{t('told.needsApproval')}</p>}
    </div>
  );
}
