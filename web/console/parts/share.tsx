import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useOwn = makeStyles({
  whole: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    ...shorthands.outline('1px', 'solid', tokens.colorTransparentStroke),
  },
  part: { height: '100%', width: '100%', transformOrigin: 'left', backgroundColor: tokens.colorCompoundBrandBackground },
  full: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
});

/** A part of a whole as a bar, beside a number that says the same. `scarce`: when it is all taken, that matters. */
export function Share({ of, scarce = false }: { of: number; scarce?: boolean }): ReactNode {
  const own = useOwn();
  return (
    <div className={own.whole} aria-hidden="true">
      <div className={mergeClasses(own.part, scarce && of >= 1 && own.full)} style={{ transform: `scaleX(${Math.min(1, of)})` }} />
    </div>
  );
}
