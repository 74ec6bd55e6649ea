import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages } from '../../../engagement/language.js';
import { useStyles } from '../styles.js';
import { useSpeak, useWords } from '../words.js';

/** Each language by its own name. */
export const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** The languages side by side, for who has not come in yet; inside, the menu has them. */
export function LanguageChoice(): ReactNode {
  const styles = useStyles();
  const { t, language } = useWords();
  const speak = useSpeak();
  return (
    <fieldset aria-label={t('language')} className={`${styles.fields} ${styles.row}`}>
      {languages.map((each) => (
        <Button
          key={each}
          lang={each}
          appearance={each === language ? 'secondary' : 'subtle'}
          aria-pressed={each === language}
          onClick={() => speak(each)}
        >
          {ownNames[each]}
        </Button>
      ))}
    </fieldset>
  );
}
