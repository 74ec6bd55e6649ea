// biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out as a grid and placed by hand lose the meaning that table elements have
// biome-ignore-all lint/a11y/useFocusableInteractive: nothing here acts; what scrolls takes the focus
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { narrow } from '../styles.js';
import { More, type Pages, useMore } from './more.js';

const useOwn = makeStyles({
  table: { fontVariantNumeric: 'tabular-nums' },
  frame: {
    overflowY: 'auto',
    maxHeight: 'min(70vh, 48rem)',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  head: {
    [narrow]: { clipPath: 'inset(50%)', position: 'absolute', height: '1px', overflow: 'hidden' },
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  placed: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%' },
});

export interface Column<T> {
  name: string;
  /** Of the grid: '2fr', '8rem'. */
  width: string;
  cell(item: T): ReactNode;
}

/** A table of which only what is seen is drawn, so that a hundred thousand rows scroll like ten. What comes next is read before its end is reached. */
export function Rows<T extends { id: string }>({
  name,
  items,
  columns,
  pages,
  count,
}: {
  name: string;
  items: T[];
  columns: Column<T>[];
  pages?: Pages;
  /** Of all, when known. */
  count?: number;
}): ReactNode {
  const own = useOwn();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 48,
    overscan: 12,
    getItemKey: (index) => items[index]!.id,
  });
  const seen = rows.getVirtualItems();
  useMore(pages, items.length - (seen.at(-1)?.index ?? 0), 50);
  // On a phone the cells stand under one another, which a style of the element itself would not let them.
  const columnsAre = {
    '--columns': columns.map(({ width }) => (width.endsWith('fr') ? `minmax(0, ${width})` : width)).join(' '),
  } as CSSProperties;
  return (
    <div role="table" aria-label={name} aria-rowcount={count ?? (pages?.hasNextPage ? -1 : items.length + 1)} className={own.table}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={mergeClasses(own.row, own.head)} style={columnsAre}>
          {columns.map((column) => (
            <div role="columnheader" key={column.name}>
              {column.name}
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <div role="rowgroup" ref={frame} className={own.frame} tabIndex={0}>
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {seen.map(({ index, key, start }) => (
            <div
              role="row"
              key={key}
              aria-rowindex={index + 2}
              data-index={index}
              ref={rows.measureElement}
              className={mergeClasses(own.row, own.placed)}
              style={{ ...columnsAre, transform: `translateY(${start}px)` }}
            >
              {columns.map((column) => (
                <div role="cell" key={column.name}>
                  {column.cell(items[index]!)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      <More pages={pages} />
    </div>
  );
}
