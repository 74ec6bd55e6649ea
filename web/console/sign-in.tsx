import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ask } from './api/ask.js';
import { useAsked } from './api/asked.js';
import { signedInAgain } from './api/connection.js';
import { LanguageChoice } from './parts/language-choice.js';
import { Loading, Shown } from './parts/states.js';
import { useStyles } from './styles.js';
import { useWay } from './way.js';
import { useWords } from './words.js';

const useOwn = makeStyles({
  middle: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalXL,
    boxSizing: 'border-box',
    gap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  box: { width: '100%', maxWidth: '26rem', boxSizing: 'border-box' },
  title: { marginTop: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
});

/** A page of its own in the middle, for whoever is not in yet. */
function Middle({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  useEffect(() => {
    document.title = `${title} – Osallistu`;
  }, [title]);
  return (
    <main className={own.middle}>
      <div className={`${own.box} ${styles.card} ${styles.column}`}>
        <h1 className={own.title}>{title}</h1>
        {children}
      </div>
      <LanguageChoice />
    </main>
  );
}

interface Ways {
  ways: { openId: boolean; teams: boolean; link: boolean };
}
const outcomes = {
  cancelled: 'signIn.cancelled',
  notStaff: 'signIn.notStaff',
  expired: 'signIn.expired',
  failed: 'signIn.failed',
} as const;

/** The ways in that this house has. A one-time link is exchanged at once. */
export function SignIn({ link, inTeams }: { link?: string; inTeams: boolean }): ReactNode {
  const { t } = useWords();
  const client = useQueryClient();
  const way = useWay();
  const [used, setUsed] = useState(false);
  const ways = useAsked<Ways>('sign-in');
  useEffect(() => {
    if (!link) return;
    const done = () => location.reload();
    ask('POST', 'staff/session', { secret: link }).then(done, () => setUsed(true));
  }, [link]);
  if (link && !used) return <Loading />;
  const outcome = /signIn=(\w+)/.exec(way.path[0] ?? '')?.[1];
  const key = outcomes[outcome as keyof typeof outcomes];
  const here = encodeURIComponent(`/staff${outcome ? '' : location.hash}`);
  return (
    <Middle title={t('signIn.title')}>
      {used && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{t('signIn.linkUsed')}</MessageBarBody>
        </MessageBar>
      )}
      {key && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t(key)}</MessageBarBody>
        </MessageBar>
      )}
      {inTeams ? (
        <>
          <p>{t('signIn.inTeams')}</p>
          <Button appearance="primary" onClick={() => signedInAgain(client)}>
            {t('tryAgain')}
          </Button>
        </>
      ) : (
        <Shown of={ways}>
          {({ ways: { openId, link: byLink } }) => (
            <>
              {openId && (
                <Button as="a" appearance="primary" size="large" href={`staff/sign-in?to=${here}`}>
                  {t('signIn.withAccount')}
                </Button>
              )}
              {byLink && <p>{openId ? t('signIn.orLink') : t('signIn.withLink')}</p>}
            </>
          )}
        </Shown>
      )}
    </Middle>
  );
}

/** Known to the organisation, and not among the staff of this house. */
export function NotStaff(): ReactNode {
  const { t } = useWords();
  return (
    <Middle title={t('signIn.title')}>
      <p>{t('signIn.notStaff')}</p>
    </Middle>
  );
}
