import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Text } from '../../../../engagement/language.js';
import { ask } from '../../api/ask.js';
import { useAct, useAsked } from '../../api/asked.js';
import { useDraft } from '../../draft.js';
import { useMay } from '../../me.js';
import { DraftForm, SaveOrDiscard, useSaving } from '../../parts/draft-form.js';
import { Line } from '../../parts/line.js';
import { Section } from '../../parts/page.js';
import { Three, written } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { useNames } from './names.js';
import { SectionForm } from './section.js';
import type { Material, Part, Summary } from './shapes.js';

interface Written {
  title: Text;
  text: Text;
  website: string;
  sections: Part[];
}

/** Writes a summary: the whole in brief, then a section for each theme with what was said beside it. A published one is only looked at. */
export function EditSummary({ summary }: { summary: Summary }): ReactNode {
  const styles = useStyles();
  const { t, instant, text } = useWords();
  const names = useNames();
  const { id, roundId, status, decision } = summary;
  const mayEdit = useMay('editor') && status === 'draft';
  const saved: Written = {
    title: summary.title ?? {},
    text: summary.text,
    website: summary.website ?? '',
    sections: summary.sections ?? [],
  };
  const draft = useDraft(`summary.${id}`, saved, summary.revision);
  const { value, change } = draft;
  const material = useAsked<Material>(`feedback-rounds/${roundId}/material`);
  const save = useAct(() => {
    const sections = value.sections.map(({ tagId, heading, text: its, quotes = [] }) => ({
      ...(tagId ? { tagId } : {}),
      heading: written(heading),
      text: written(its),
      quotes: quotes.map(({ answerId, text: words }) => ({ answerId, text: words })),
    }));
    return ask(
      'PATCH',
      `api/summaries/${id}`,
      { title: written(value.title), text: written(value.text), website: value.website.trim() || null, sections },
      { revision: draft.revision },
    );
  }, 'summaries');
  const submit = useSaving(draft, save);
  const put = (index: number, part: Partial<Part>) =>
    change({ sections: value.sections.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const themes = (material.data?.themes ?? []).flatMap(({ tag }) =>
    tag && !value.sections.some(({ tagId }) => tagId === tag.id) ? [tag] : [],
  );
  return (
    <div className={styles.roomy}>
      {decision && (
        <Section title={t('summary.decision')}>
          <p className={`${styles.plain} ${styles.words}`}>{text(decision.text)}</p>
          <p className={`${styles.plain} ${styles.soft}`}>{instant(decision.at)}</p>
        </Section>
      )}
      <DraftForm
        draft={draft}
        submit={submit}
        fault={save.error}
        names={names}
        end={
          mayEdit && (
            <>
              <div className={styles.row}>
                {themes.length > 0 && (
                  <Button
                    icon={<AddRegular />}
                    onClick={() =>
                      change({
                        sections: [...value.sections, ...themes.map(({ id: tagId, name }) => ({ tagId, heading: name, text: {} }))],
                      })
                    }
                  >
                    {t('summary.addThemes', { count: themes.length })}
                  </Button>
                )}
                <Button icon={<AddRegular />} onClick={() => change({ sections: [...value.sections, { heading: {}, text: {} }] })}>
                  {t('summary.addSection')}
                </Button>
              </div>
              <SaveOrDiscard draft={draft} busy={save.isPending} />
            </>
          )
        }
      >
        <Section title={t('summary.whole')}>
          <div className={styles.column}>
            <Three path="title" name={t('announcement.title')} value={value.title} change={(title) => change({ title })} />
            <Three path="text" name={t('summary.text')} rows={8} value={value.text} change={(its) => change({ text: its })} />
            <Line path="website" type="url" name={t('project.website')} value={value.website} change={(website) => change({ website })} />
          </div>
        </Section>
        {value.sections.map((section, index) => (
          <SectionForm
            key={section.tagId ?? index}
            index={index}
            section={section}
            material={material.data?.themes.find(({ tag }) => tag?.id === section.tagId)}
            change={(part) => put(index, part)}
            remove={() => change({ sections: value.sections.filter((_, at) => at !== index) })}
            mayEdit={mayEdit}
          />
        ))}
      </DraftForm>
    </div>
  );
}
