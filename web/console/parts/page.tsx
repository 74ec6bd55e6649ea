import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStyles } from '../styles.js';

const useOwn = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalXL,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  words: { flex: '1 1 20rem', minWidth: 0 },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  back: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalM },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    '::first-letter': { textTransform: 'uppercase' },
  },
});

/** A view: what it is about, what one can do, and then itself. Its heading takes the focus, so that a new view is heard. */
export function Page({
  title,
  lead,
  back,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  back?: { href: string; name: string };
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Osallistu`;
  }, [title]);
  useEffect(() => {
    // Not at the very first view: there the reader begins at the top, as on any page.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {back && (
        <Link href={back.href} className={own.back}>
          <ArrowLeftRegular /> {back.name}
        </Link>
      )}
      <div className={own.head}>
        <div className={own.words}>
          <h1 className={own.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={own.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.row}>{actions}</div>}
      </div>
      {children}
    </>
  );
}

/** A part of a view under its own heading. */
export function Section({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <div className={`${styles.row} ${styles.apart}`}>
        <h2 className={own.heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
