import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';

const useOwn = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(8.5rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    alignItems: 'flex-start',
    gap: '2px',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
  },
  can: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke), boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}` },
  value: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Numbers that one looks at. One with a `key` can be pressed, and shows what it counts. */
export function Figures({
  figures,
  chosen,
  choose,
}: {
  figures: { name: string; value: number; key?: string }[];
  chosen?: string | undefined;
  choose?: (key: string) => void;
}): ReactNode {
  const own = useOwn();
  const { number } = useWords();
  return (
    <ul className={own.all}>
      {figures.map(({ name, value, key }) => {
        const inside = (
          <>
            <span className={own.name}>{name}</span>
            <span className={own.value}>{number(value)}</span>
          </>
        );
        return (
          <li key={name}>
            {key && choose ? (
              <button
                type="button"
                className={mergeClasses(own.one, own.can, chosen === key && own.chosen)}
                aria-pressed={chosen === key}
                onClick={() => choose(key)}
              >
                {inside}
              </button>
            ) : (
              <div className={own.one}>{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
