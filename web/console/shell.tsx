import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { NavigationRegular, PersonRegular } from '@fluentui/react-icons';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { type Language, languages } from '../../engagement/language.js';
import { ask } from './api/ask.js';
import { Guard } from './guard.js';
import { type Look, looks } from './look.js';
import { useMe } from './me.js';
import { Nav } from './nav.js';
import { ownNames } from './parts/language-choice.js';
import { Loading } from './parts/states.js';
import { narrow } from './styles.js';
import { viewOf } from './views.js';
import { useWay } from './way.js';
import { useSpeak, useWords } from './words.js';

const useOwn = makeStyles({
  shell: {
    display: 'grid',
    gridTemplateColumns: '15rem minmax(0, 1fr)',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto 1fr' },
  },
  side: {
    position: 'sticky',
    top: 0,
    height: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    overflowY: 'auto',
    [narrow]: { position: 'static', height: 'auto', padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalM },
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingInline: tokens.spacingHorizontalS },
  authority: {
    flexGrow: 1,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  toggle: { display: 'none', [narrow]: { display: 'inline-flex' } },
  closed: { [narrow]: { display: 'none' } },
  foot: { marginTop: 'auto' },
  main: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXL} clamp(1rem, 4vw, 3rem) 4rem`,
    boxSizing: 'border-box',
    minWidth: 0,
    [narrow]: { borderLeft: 'none', paddingTop: tokens.spacingVerticalL },
  },
  column: { maxWidth: '68rem', marginInline: 'auto' },
  banner: { position: 'sticky', top: tokens.spacingVerticalS, zIndex: 2, marginBottom: tokens.spacingVerticalL },
  skip: {
    position: 'absolute',
    zIndex: 3,
    left: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalS,
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
    backgroundColor: tokens.colorNeutralBackground1,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorBrandForegroundLink,
  },
  menu: { justifyContent: 'flex-start', width: '100%' },
});

interface Around {
  away: boolean;
  look: Look;
  choose?: (look: Look) => void;
  inTeams: boolean;
}

async function signOut(): Promise<void> {
  const answer = await ask<{ to?: string } | undefined>('DELETE', 'staff/session').catch(() => undefined);
  if (answer?.to) location.assign(answer.to);
  else location.reload();
}

/** Who I am, in which language and how it looks; and the way out. */
function OwnMenu({ look, choose, inTeams }: Omit<Around, 'away'>): ReactNode {
  const own = useOwn();
  const me = useMe();
  const { t, language } = useWords();
  const speak = useSpeak();
  return (
    <Menu
      checkedValues={{ language: [language], look: [look] }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === 'language') speak(value as Language);
        else choose?.(value as Look);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PersonRegular />} className={own.menu}>
          {me.way === 'link' ? t('byLink') : me.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('language')}</MenuGroupHeader>
            {languages.map((each) => (
              <MenuItemRadio key={each} name="language" value={each} lang={each}>
                {ownNames[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {choose && (
            <MenuGroup>
              <MenuGroupHeader>{t('look')}</MenuGroupHeader>
              {looks.map((each) => (
                <MenuItemRadio key={each} name="look" value={each}>
                  {t(`look.${each}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          {!inTeams && <MenuDivider />}
          {!inTeams && <MenuItem onClick={() => void signOut()}>{t('signOut')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The frame around every view: where one can go, who one is, whether the server is there. */
export function Shell({ away, ...around }: Around): ReactNode {
  const own = useOwn();
  const { t } = useWords();
  const { authority } = useMe();
  const way = useWay();
  const [open, setOpen] = useState(false);
  const place = way.path.join('/');
  const View = viewOf(way.path[0]);
  // A new view begins at its top, and its menu is out of the way.
  useEffect(() => {
    setOpen(false);
    scrollTo(0, 0);
  }, [place]);
  return (
    <div className={own.shell}>
      <button type="button" className={own.skip} onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}>
        {t('skip')}
      </button>
      <header className={own.side}>
        <div className={own.name}>
          <p className={own.authority}>{authority}</p>
          <Button
            className={own.toggle}
            appearance="subtle"
            icon={<NavigationRegular />}
            aria-label={t('menu')}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        </div>
        <div className={open ? undefined : own.closed}>
          <Nav here={way.path[0]} />
        </div>
        <div className={mergeClasses(own.foot, open ? undefined : own.closed)}>
          <OwnMenu {...around} />
        </div>
      </header>
      <main className={own.main} id="main" tabIndex={-1}>
        <div className={own.column}>
          <div role="status">
            {away && (
              <MessageBar className={own.banner} intent="warning" layout="multiline">
                <MessageBarBody>{t('away')}</MessageBarBody>
              </MessageBar>
            )}
          </div>
          <Guard key={place}>
            <Suspense fallback={<Loading />}>
              <View way={way} />
            </Suspense>
          </Guard>
        </div>
      </main>
    </div>
  );
}
