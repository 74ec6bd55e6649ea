import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAsked } from '../../api/asked.js';
import type { Counts } from '../../api/shapes.js';
import { Course } from '../../parts/course.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

const useOwn = makeStyles({
  big: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Going {
  status: string;
  counts: Counts;
  startedAt?: string;
  perMinute: number;
  secondsLeft?: number;
  series: { at: string; sent: number; failed: number; unknown: number; skipped: number }[];
}

/** How far it has got, by itself; while it goes also how fast, and how long it takes yet. */
export function Progress({ id, goes }: { id: string; goes: boolean }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t } = useWords();
  const progress = useAsked<Going>(`announcements/${id}/progress`, goes ? 1_500 : undefined);
  if (!progress.data) return null;
  const { counts, perMinute, secondsLeft, series } = progress.data;
  const done = counts.recipients - counts.queued;
  return (
    <div className={styles.column}>
      <div className={`${styles.row} ${styles.apart}`}>
        <span className={own.big}>{t('progress.done', { done, recipients: counts.recipients })}</span>
        {goes && (
          <span className={styles.soft}>
            {perMinute > 0 && t('progress.pace', { count: Math.round(perMinute) })}
            {secondsLeft !== undefined &&
              ` · ${secondsLeft < 90 ? t('progress.soon') : t('progress.minutes', { count: Math.ceil(secondsLeft / 60) })}`}
          </span>
        )}
      </div>
      <ProgressBar thickness="large" value={counts.recipients === 0 ? 1 : done / counts.recipients} aria-label={t('progress.name')} />
      {series.length > 1 && (
        <Course name={t('progress.course')} points={series.map(({ at, sent }) => ({ at, value: sent }))} top={counts.recipients} />
      )}
    </div>
  );
}
