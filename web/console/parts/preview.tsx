import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Language, languages } from '../../../engagement/language.js';
import { useAsked } from '../api/asked.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';
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
  subject: { fontWeight: tokens.fontWeightSemibold, margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Seen {
  teams: { text: string };
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
  const said = (text: string) => (
    <p lang={language} className={own.said}>
      {text}
    </p>
  );
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
            <Section title="Teams">{said(teams.text)}</Section>
            <Section title={t('channel.web')}>{said(web.text)}</Section>
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
