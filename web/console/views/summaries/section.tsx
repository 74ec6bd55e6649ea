import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '../../parts/page.js';
import { Three } from '../../parts/three.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { Files } from '../feedback/files.js';
import type { Material, Part } from './shapes.js';

const useOwn = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  material: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    maxHeight: '24rem',
    overflowY: 'auto',
  },
  said: { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '44rem' },
  heading: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});

/** A section of a summary, and beside it what it is made of: a quote is taken word for word, with its source. */
export function SectionForm({
  index,
  section,
  material,
  change,
  remove,
  mayEdit,
}: {
  index: number;
  section: Part;
  material: Material['themes'][number] | undefined;
  change(part: Partial<Part>): void;
  remove(): void;
  mayEdit: boolean;
}): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text } = useWords();
  const { quotes = [] } = section;
  const name = text(section.heading) || t('summary.section', { number: index + 1 });
  const said = [
    ...(material?.notes ?? []).map(({ id, text: words, language }) => ({
      id,
      words,
      language,
      who: t('summary.note'),
      quoted: undefined,
      files: [],
    })),
    ...(material?.answers ?? []).map((answer) => ({
      id: answer.id,
      words: answer.text,
      language: answer.language,
      who: [answer.name ?? t('answers.noName'), answer.organisation].filter(Boolean).join(', '),
      // Of an answer that consists of files alone there are no words to quote.
      quoted: answer.text === '' ? undefined : quotes.some(({ answerId }) => answerId === answer.id),
      files: answer.files,
    })),
  ];
  return (
    <Section
      title={name}
      aside={
        mayEdit && (
          <Button size="small" appearance="subtle" onClick={remove}>
            {t('summary.removeSection')}
          </Button>
        )
      }
    >
      <div className={styles.column}>
        <Three
          path={`sections.${index}.heading`}
          name={t('summary.heading')}
          value={section.heading}
          change={(heading) => change({ heading })}
        />
        <Three
          path={`sections.${index}.text`}
          name={t('announcement.text')}
          rows={6}
          value={section.text}
          change={(its) => change({ text: its })}
        />
        {quotes.map(({ answerId, text: words, source }) => (
          <div key={answerId} className={styles.row}>
            <blockquote className={`${own.quote} ${styles.grow}`}>
              {words}
              {source && <div className={`${styles.soft} ${styles.small}`}>{source}</div>}
            </blockquote>
            {mayEdit && (
              <Button size="small" onClick={() => change({ quotes: quotes.filter((each) => each.answerId !== answerId) })}>
                {t('summary.removeQuote')}
              </Button>
            )}
          </div>
        ))}
        {mayEdit && said.length > 0 && (
          <details>
            <summary className={own.heading}>{t('summary.material', { count: said.length })}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
            <section className={own.material} aria-label={t('summary.material', { count: said.length })} tabIndex={0}>
              <ul className={`${styles.list} ${styles.column}`}>
                {said.map(({ id, words, language, who, quoted, files }) => (
                  <li key={id}>
                    <p className={own.said} lang={language}>
                      {words}
                    </p>
                    <Files files={files} />
                    <div className={styles.row}>
                      <span className={`${styles.soft} ${styles.small}`}>{who}</span>
                      {quoted === false && (
                        <Button size="small" onClick={() => change({ quotes: [...quotes, { answerId: id, text: words }] })}>
                          {t('summary.quote')}
                        </Button>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          </details>
        )}
      </div>
    </Section>
  );
}
