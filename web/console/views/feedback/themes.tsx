import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import { Naming } from '../../parts/naming.js';
import { Shown } from '../../parts/states.js';
import { Sure } from '../../parts/sure.js';
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

/** Another name for a theme; the answers stay under it. */
function RenameTheme({ tag }: { tag: Tag }): ReactNode {
  const { t, text } = useWords();
  const rename = useAct(
    ({ name, revision }: { name: Text; revision?: number | undefined }) => ask('PATCH', `api/tags/${tag.id}`, { name }, { revision }),
    'feedback-rounds',
  );
  return (
    <Naming
      title={t('themes.rename')}
      draft={`theme.name.${tag.id}`}
      name={tag.name}
      revision={tag.revision}
      save={(name, revision) => rename.mutateAsync({ name, revision })}
      trigger={
        <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={t('themes.renameOne', { name: text(tag.name) })} />
      }
    />
  );
}

/** What a theme takes along when it goes, counted when it is asked. */
function Loses({ roundId, tag }: { roundId: string; tag: Tag }): ReactNode {
  const { t } = useWords();
  const tags = useAll<Tag>(`feedback-rounds/${roundId}/tags`);
  return (
    <Shown of={tags}>
      {(all) => {
        const { answers, notes } = all.find(({ id }) => id === tag.id) ?? tag;
        return (
          <>
            <p>{answers === 0 ? t('themes.noAnswers') : t('themes.answersLose', { count: answers })}</p>
            {notes > 0 && <p>{t('themes.notesLose', { count: notes })}</p>}
            <p>{t('notes.removeWhat')}</p>
          </>
        );
      }}
    </Shown>
  );
}

function RemoveTheme({ roundId, tag, gone }: { roundId: string; tag: Tag; gone(id: string): void }): ReactNode {
  const { t, text } = useWords();
  const name = text(tag.name);
  const remove = useAct(() => ask('DELETE', `api/tags/${tag.id}`), 'feedback-rounds');
  const act = async () => {
    await remove.mutateAsync();
    gone(tag.id);
  };
  return (
    <Sure
      title={t('themes.removeTitle', { name })}
      label={t('themes.remove')}
      act={act}
      trigger={<Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={t('themes.removeOne', { name })} />}
    >
      <Loses roundId={roundId} tag={tag} />
    </Sure>
  );
}

/** The themes of a round, each with its key; a new one, another name for one, and the end of one. `gone` hears of that. */
export function Themes({ roundId, tags, gone }: { roundId: string; tags: Tag[]; gone(id: string): void }): ReactNode {
  const styles = useStyles();
  const { t, text, number } = useWords();
  const [editing, setEditing] = useState(false);
  const make = useAct((name: Text) => ask<Tag>('POST', `api/feedback-rounds/${roundId}/tags`, { name }), `feedback-rounds/${roundId}`);
  return (
    <div className={styles.column}>
      <div className={styles.row}>
        <ul className={`${styles.list} ${styles.row}`} aria-label={t('answers.themes')}>
          {tags.map((tag, index) => (
            <li key={tag.id}>
              <KeyOf index={index} /> {text(tag.name)} <span className={styles.soft}>({number(tag.answers)})</span>
              {editing && (
                <>
                  <RenameTheme tag={tag} />
                  <RemoveTheme roundId={roundId} tag={tag} gone={gone} />
                </>
              )}
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
        {tags.length > 0 && (
          <Button size="small" aria-pressed={editing} onClick={() => setEditing(!editing)}>
            {t(editing ? 'themes.ready' : 'themes.edit')}
          </Button>
        )}
      </div>
      <p className={`${styles.plain} ${styles.soft} ${styles.small}`}>{t(tags.length === 0 ? 'answers.themesWhat' : 'answers.keys')}</p>
    </div>
  );
}
