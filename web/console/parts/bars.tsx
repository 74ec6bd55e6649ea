import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { Share } from './share.js';

const useOwn = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  name: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  value: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** How many of each, the most first unless an order is given. A list to whoever hears it, bars to whoever sees it. */
export function Bars({ of, sorted = true }: { of: { id: string; name: string; count: number }[]; sorted?: boolean }): ReactNode {
  const own = useOwn();
  const { number } = useWords();
  const top = Math.max(1, ...of.map(({ count }) => count));
  const rows = sorted ? [...of].sort((a, b) => b.count - a.count) : of;
  return (
    <ul className={own.list}>
      {rows.map(({ id, name, count }) => (
        <li key={id}>
          <div className={own.name}>
            <span>{name}</span>
            <span className={own.value}>{number(count)}</span>
          </div>
          <Share of={count / top} />
        </li>
      ))}
    </ul>
  );
}
