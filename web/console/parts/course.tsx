import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf } from '../../../engagement/day.js';
import { useStyles } from '../styles.js';
import { useWords, zone } from '../words.js';

const useOwn = makeStyles({
  chart: { width: '100%', height: '9rem', display: 'block', overflow: 'visible' },
  line: { fill: 'none', stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px', vectorEffect: 'non-scaling-stroke' },
  area: { fill: tokens.colorCompoundBrandBackground, opacity: 0.15 },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', vectorEffect: 'non-scaling-stroke' },
  ends: { display: 'flex', justifyContent: 'space-between' },
});

/** How something grew over time. What it says is also told in words, to whoever cannot see it. */
export function Course({ name, points, top }: { name: string; points: { at: string; value: number }[]; top: number }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, instant, number, time } = useWords();
  const sameDay = dayOf(new Date(points[0]!.at), zone) === dayOf(new Date(points.at(-1)!.at), zone);
  const short = sameDay ? time : instant;
  const [first, last] = [points[0]!, points.at(-1)!];
  const [from, until] = [Date.parse(first.at), Date.parse(last.at)];
  const x = (at: string) => (until === from ? 100 : ((Date.parse(at) - from) / (until - from)) * 100);
  const y = (value: number) => 40 - (value / Math.max(1, top)) * 40;
  const path = points.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at).toFixed(2)} ${y(value).toFixed(2)}`).join('');
  return (
    <figure className={styles.plain}>
      <svg
        className={own.chart}
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('course', { name, from: instant(first.at), until: instant(last.at), value: number(last.value) })}
      >
        <path className={own.area} d={`${path}L100 40L${x(first.at).toFixed(2)} 40Z`} />
        <path className={own.base} d="M0 40H100" />
        <path className={own.line} d={path} />
      </svg>
      <figcaption className={`${own.ends} ${styles.soft} ${styles.small}`}>
        <span>{short(first.at)}</span>
        <span>{name}</span>
        <span>{short(last.at)}</span>
      </figcaption>
    </figure>
  );
}
