import type { ReactNode } from 'react';
import { type Language, languages, type Text } from '../../../../engagement/language.js';
import { useAsked } from '../../api/asked.js';
import { Bars } from '../../parts/bars.js';
import { Course } from '../../parts/course.js';
import { Figures } from '../../parts/figures.js';
import { Section } from '../../parts/page.js';
import { Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

interface Numbers {
  asked: number;
  submitted: number;
  withdrawn: number;
  late: number;
  answers: number;
  untagged: number;
  days: { day: string; count: number }[];
  languages: Record<Language, number>;
  groups: { id: string; name: Text; count: number }[];
  organisations: { name: string; count: number }[];
  questions: { id: string; text: Text; count: number }[];
  tags: { id: string; name: Text; count: number }[];
}

/** So many on each day, as so many until then. */
function grownFrom(days: Numbers['days']): { at: string; value: number }[] {
  let sum = 0;
  return days.map(({ day, count }) => {
    sum += count;
    return { at: `${day}T12:00:00Z`, value: sum };
  });
}

/** How the answers divide: over time, by theme, question, group, organisation and language. */
export function RoundFigures({ id }: { id: string }): ReactNode {
  const styles = useStyles();
  const { t, text } = useWords();
  const numbers = useAsked<Numbers>(`feedback-rounds/${id}/figures`, 30_000);
  return (
    <Shown of={numbers}>
      {(n) => {
        const grown = grownFrom(n.days);
        const sum = grown.at(-1)?.value ?? 0;
        const named = (list: { id: string; name: Text; count: number }[]) =>
          list.map(({ id: its, name, count }) => ({ id: its, name: text(name), count }));
        return (
          <div className={styles.roomy}>
            <Figures
              figures={[
                { name: t('figures.submitted'), value: n.submitted },
                ...(n.asked > 0 ? [{ name: t('figures.asked'), value: n.asked }] : []),
                { name: t('figures.answers'), value: n.answers },
                { name: t('figures.untagged'), value: n.untagged },
                { name: t('figures.late'), value: n.late },
                { name: t('figures.withdrawn'), value: n.withdrawn },
              ]}
            />
            {grown.length > 1 && (
              <Section title={t('figures.overTime')}>
                <Course name={t('figures.overTime')} points={grown} top={sum} />
              </Section>
            )}
            <div className={styles.halves}>
              {n.tags.length > 0 && (
                <Section title={t('figures.themes')}>
                  <Bars of={named(n.tags)} />
                </Section>
              )}
              <Section title={t('figures.questions')}>
                <Bars sorted={false} of={n.questions.map(({ id: its, text: words, count }) => ({ id: its, name: text(words), count }))} />
              </Section>
              {n.groups.length > 0 && (
                <Section title={t('figures.groups')}>
                  <Bars of={named(n.groups)} />
                </Section>
              )}
              {n.organisations.length > 0 && (
                <Section title={t('figures.organisations')}>
                  <Bars of={n.organisations.slice(0, 12).map(({ name, count }) => ({ id: name, name, count }))} />
                </Section>
              )}
              <Section title={t('figures.languages')}>
                <Bars
                  sorted={false}
                  of={languages.map((each) => ({ id: each, name: t(`language.${each}`), count: n.languages[each] ?? 0 }))}
                />
              </Section>
            </div>
          </div>
        );
      }}
    </Shown>
  );
}
