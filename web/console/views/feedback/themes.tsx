import { Button, Dialog, DialogSurface, DialogTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import { useDraft } from '../../draft.js';
import { Asking } from '../../parts/sure.js';
import { Three, written } from '../../parts/three.js';
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
  const [open, setOpen] = useState(false);
  const draft = useDraft<{ name: Text }>(`theme.${roundId}`, { name: {} });
  const make = useAct(
    () => ask<Tag>('POST', `api/feedback-rounds/${roundId}/tags`, { name: written(draft.value.name) }),
    `feedback-rounds/${roundId}`,
  );
  const act = async () => {
    await make.mutateAsync();
    draft.done();
  };
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
        <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
          <DialogTrigger disableButtonEnhancement>
            <Button size="small" icon={<AddRegular />}>
              {t('answers.newTheme')}
            </Button>
          </DialogTrigger>
          <DialogSurface className={styles.wideDialog}>
            {open && (
              <Asking
                title={t('answers.newTheme')}
                label={t('save')}
                act={act}
                close={() => setOpen(false)}
                ready={Object.keys(written(draft.value.name)).length > 0}
              >
                <Three path="name" name={t('person.name')} value={draft.value.name} change={(name) => draft.change({ name })} />
              </Asking>
            )}
          </DialogSurface>
        </Dialog>
      </div>
      <p className={`${styles.plain} ${styles.soft} ${styles.small}`}>{t(tags.length === 0 ? 'answers.themesWhat' : 'answers.keys')}</p>
    </div>
  );
}
