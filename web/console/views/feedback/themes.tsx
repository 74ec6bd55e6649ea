import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import { Naming } from '../../parts/naming.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { Tag } from './shapes.js';

const useOwn = makeStyles({
  key: {
    display: 'inline-block',
    minWidth: '1.2em',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: '3px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The key that puts an answer under a theme: the first nine have one. */
export function KeyOf({ index }: { index: number }): ReactNode {
  const own = useOwn();
  return index < 9 ? <kbd className={own.key}>{index + 1}</kbd> : null;
}

/** The themes of a round, each with its key; and a new one. */
export function Themes({ roundId, tags }: { roundId: string; tags: Tag[] }): ReactNode {
  const styles = useStyles();
  const { t, text, number } = useWords();
  const make = useAct((name: Text) => ask<Tag>('POST', `api/feedback-rounds/${roundId}/tags`, { name }), `feedback-rounds/${roundId}`);
  return (
    <div className={styles.column}>
      <div className={styles.row}>
        <ul className={`${styles.list} ${styles.row}`} aria-label={t('answers.themes')}>
          {tags.map(({ id, name, answers }, index) => (
            <li key={id}>
              <KeyOf index={index} /> {text(name)} <span className={styles.soft}>({number(answers)})</span>
            </li>
          ))}
        </ul>
        <Naming
          title={t('answers.newTheme')}
          draft={`theme.${roundId}`}
          save={(name) => make.mutateAsync(name)}
          trigger={
            <Button size="small" icon={<AddRegular />}>
              {t('answers.newTheme')}
            </Button>
          }
        />
      </div>
      <p className={`${styles.plain} ${styles.soft} ${styles.small}`}>{t(tags.length === 0 ? 'answers.themesWhat' : 'answers.keys')}</p>
    </div>
  );
}
