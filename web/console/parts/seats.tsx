import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
import { Share } from './share.js';

const useOwn = makeStyles({ seats: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: '8rem' } });

/** Seats taken of those there are, and who waits. */
export function Seats({ confirmed, capacity, waitlisted }: { confirmed: number; capacity?: number; waitlisted: number }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={own.seats}>
      <span className={styles.number}>
        {capacity === undefined ? t('seats.taken', { count: confirmed }) : t('seats.of', { confirmed, capacity })}
      </span>
      {waitlisted > 0 && <span className={`${styles.number} ${styles.soft}`}>{t('seats.waiting', { count: waitlisted })}</span>}
      {capacity !== undefined && capacity > 0 && <Share scarce of={confirmed / capacity} />}
    </div>
  );
}
