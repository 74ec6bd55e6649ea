import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { languages } from '../../../../engagement/language.js';
import { useAll, usePages } from '../../api/asked.js';
import type { Group, Round } from '../../api/shapes.js';
import { useMay } from '../../me.js';
import { Export } from '../../parts/export.js';
import { useSettled } from '../../parts/settled.js';
import { Empty, Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { Answer, Tag } from './shapes.js';
import { Tagging } from './tagging.js';
import { Themes } from './themes.js';

/** The answers, found by words in any form of them, by question, group, language or theme; and put under themes without leaving the keyboard. */
export function Answers({ round }: { round: Round }): ReactNode {
  const styles = useStyles();
  const { t, text } = useWords();
  const mayTag = useMay('editor');
  const [filter, setFilter] = useState({ q: '', question: '', group: '', language: '', tag: '', order: 'oldest' });
  const put = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  const q = useSettled(filter.q.trim());
  const asked = new URLSearchParams(Object.entries({ ...filter, q }).filter(([, value]) => value));
  const path = `feedback-rounds/${round.id}/answers?${asked}`;
  const pages = usePages<Answer>(path);
  const tags = useAll<Tag>(`feedback-rounds/${round.id}/tags`).data ?? [];
  const groups = useAll<Group>('groups').data ?? [];
  const narrowed = Object.entries(filter).some(([name, value]) => name !== 'order' && value !== '');
  const select = (
    name: 'question' | 'group' | 'language' | 'tag' | 'order',
    label: string,
    any: string | undefined,
    options: [string, string][],
  ) => (
    <Field label={label}>
      <Select value={filter[name]} onChange={(_, { value }) => put({ [name]: value })}>
        {any && <option value="">{any}</option>}
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.column}>
      <div className={styles.row}>
        <Field label={t('answers.search')} className={styles.grow}>
          <SearchBox value={filter.q} onChange={(_, { value }) => put({ q: value })} />
        </Field>
        {select('tag', t('answers.theme'), t('answers.anyTheme'), [
          ['none', t('answers.noTheme')],
          ...tags.map(({ id, name }): [string, string] => [id, text(name)]),
        ])}
        {select('order', t('answers.order'), undefined, [
          ['oldest', t('answers.oldest')],
          ['newest', t('answers.newest')],
        ])}
      </div>
      <div className={styles.row}>
        {select(
          'question',
          t('answers.question'),
          t('answers.anyQuestion'),
          round.questions.map(({ id, text: its }, index): [string, string] => [id, `${index + 1}. ${text(its).slice(0, 60)}`]),
        )}
        {select(
          'group',
          t('audience.group'),
          t('people.anyGroup'),
          groups.map(({ id, name }): [string, string] => [id, text(name)]),
        )}
        {select(
          'language',
          t('person.language'),
          t('answers.anyLanguage'),
          languages.map((each): [string, string] => [each, t(`language.${each}`)]),
        )}
        <Export path={path} name="answers" label={t('export.answers')} />
      </div>
      {mayTag && <Themes roundId={round.id} tags={tags} gone={(id) => filter.tag === id && put({ tag: '' })} />}
      <Shown of={{ ...pages, data: pages.items }}>
        {(items) =>
          items.length > 0 ? (
            <Tagging roundId={round.id} path={path} answers={items} tags={tags} pages={pages} mayTag={mayTag} />
          ) : narrowed ? (
            <Empty title={t('answers.notFound')} what={t('answers.notFoundWhat')}>
              <Button onClick={() => setFilter({ q: '', question: '', group: '', language: '', tag: '', order: filter.order })}>
                {t('answers.all')}
              </Button>
            </Empty>
          ) : (
            <Empty title={t('answers.none')} what={t('answers.noneWhat')} />
          )
        }
      </Shown>
    </div>
  );
}
