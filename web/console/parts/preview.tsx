import { makeStyles, shorthands, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Language, languages } from '../../../engagement/language.js';
import { useAsked } from '../api/asked.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
import { cardText } from './card-text.js';
import { Section } from './page.js';
import { Shown } from './states.js';

const useOwn = makeStyles({
  said: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    margin: 0,
    fontFamily: tokens.fontFamilyBase,
  },
  buttons: { marginTop: tokens.spacingVerticalM },
  button: {
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  subject: { fontWeight: tokens.fontWeightSemibold, margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Seen {
  teams: { text?: string; card?: unknown };
  web: { text: string; buttons: string[] };
  email: { subject: string; text: string };
}

/** What a stakeholder gets, in each language and by each way. `path` answers it for `?language=`. */
export function Preview({ path }: { path: string }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, language: mine } = useWords();
  const [language, setLanguage] = useState<Language>(mine);
  const seen = useAsked<Seen>(`${path}?language=${language}`);
  const said = (text: string, buttons: string[] = []) => (
    <div lang={language} className={own.said}>
      {text}
      {buttons.length > 0 && (
        <ul className={`${styles.list} ${styles.row} ${own.buttons}`}>
          {buttons.map((button) => (
            <li key={button} className={own.button}>
              {button}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  const inTeams = ({ text = '', card }: Seen['teams']) => {
    const drawn = card ? cardText(card) : { text: '', buttons: [] };
    return said([text, drawn.text].filter(Boolean).join('\n\n'), drawn.buttons);
  };
  return (
    <div className={styles.column}>
      <TabList
        size="small"
        selectedValue={language}
        onTabSelect={(_, { value }) => setLanguage(value as Language)}
        aria-label={t('preview.language')}
      >
        {languages.map((each) => (
          <Tab key={each} value={each}>
            {t(`in.${each}`)}
          </Tab>
        ))}
      </TabList>
      <Shown of={seen}>
        {({ teams, web, email }) => (
          <div className={styles.thirds}>
            <Section title="Teams">{inTeams(teams)}</Section>
            <Section title={t('channel.web')}>{said(web.text, web.buttons)}</Section>
            <Section title={t('channel.email')}>
              <p className={own.subject} lang={language}>
                {email.subject}
              </p>
              {said(email.text)}
            </Section>
          </div>
        )}
      </Shown>
    </div>
  );
}
