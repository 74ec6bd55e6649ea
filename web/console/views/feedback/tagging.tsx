import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct } from '../../api/asked.js';
import { More, type Pages, useMore } from '../../parts/more.js';
import { Broken } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import { Files } from './files.js';
import type { Answer, Tag } from './shapes.js';
import { KeyOf } from './themes.js';

const useOwn = makeStyles({
  frame: {
    height: 'min(70vh, 52rem)',
    overflowY: 'auto',
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
  },
  placed: { position: 'absolute', top: 0, insetInlineStart: 0, width: '100%' },
  one: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  said: {
    margin: `${tokens.spacingVerticalS} 0`,
    maxWidth: '44rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

/**
 * The answers one under the other, read and put under themes at the speed of reading: the arrows go on, a number puts the answer under the theme of
 * that number or takes it away. What is pressed shows at once; if it cannot be kept it goes back, and says so.
 */
export function Tagging({
  roundId,
  path,
  answers,
  tags,
  pages,
  mayTag,
}: {
  roundId: string;
  path: string;
  answers: Answer[];
  tags: Tag[];
  pages: Pages;
  mayTag: boolean;
}): ReactNode {
  const own = useOwn();
  const { t } = useWords();
  const client = useQueryClient();
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [moving, setMoving] = useState(false);
  const rows = useVirtualizer({
    count: answers.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 180,
    overscan: 6,
    getItemKey: (index) => answers[index]!.id,
  });
  const seen = rows.getVirtualItems();
  useMore(pages, answers.length - (seen.at(-1)?.index ?? 0), 40);
  // The answer to go to may have to be drawn first.
  useEffect(() => {
    if (!moving) return;
    const element = frame.current?.querySelector<HTMLElement>(`[data-index="${at}"] > article`);
    if (!element) return;
    element.focus({ preventScroll: true });
    setMoving(false);
  });
  const show = (id: string, ids: string[]) =>
    client.setQueriesData<{ pages: { items: Answer[] }[] }>(
      { queryKey: ['feedback-rounds', roundId, 'answers'] },
      (before) =>
        before && {
          ...before,
          pages: before.pages.map((page) => ({
            ...page,
            items: page.items.map((each) => (each.id === id ? { ...each, tags: ids } : each)),
          })),
        },
    );
  const put = useAct(
    ({ id, now }: { id: string; now: string[] }) => ask('PUT', `api/answers/${encodeURIComponent(id)}/tags`, { tags: now }),
    `feedback-rounds/${roundId}/tags`,
    `feedback-rounds/${roundId}/figures`,
  );
  const toggle = (answer: Answer, tag: Tag) => {
    const now = answer.tags.includes(tag.id) ? answer.tags.filter((each) => each !== tag.id) : [...answer.tags, tag.id];
    show(answer.id, now);
    put.mutate({ id: answer.id, now }, { onError: () => show(answer.id, answer.tags) });
  };
  const go = (index: number) => {
    const to = Math.max(0, Math.min(answers.length - 1, index));
    setAt(to);
    setMoving(true);
    rows.scrollToIndex(to, { align: 'auto' });
  };
  const press = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const tag = /^[1-9]$/.test(key) ? tags[Number(key) - 1] : undefined;
    if (key === 'ArrowDown' || key === 'j') go(index + 1);
    else if (key === 'ArrowUp' || key === 'k') go(index - 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(answers.length - 1);
    else if (tag && mayTag) toggle(answers[index]!, tag);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {put.error && <Broken fault={put.error} />}
      <div ref={frame} className={own.frame} role="feed" aria-label={t('round.part.answers')} data-path={path}>
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {seen.map(({ index, key, start }) => (
            <div
              key={key}
              role="presentation"
              data-index={index}
              ref={rows.measureElement}
              className={own.placed}
              style={{ transform: `translateY(${start}px)` }}
            >
              <One
                answer={answers[index]!}
                index={index}
                count={pages.hasNextPage ? -1 : answers.length}
                current={index === at}
                tags={tags}
                press={press}
                came={() => setAt(index)}
                toggle={mayTag ? (tag) => toggle(answers[index]!, tag) : undefined}
              />
            </div>
          ))}
        </div>
      </div>
      <More pages={pages} />
    </>
  );
}

interface Shown {
  answer: Answer;
  index: number;
  count: number;
  current: boolean;
  tags: Tag[];
  press(event: KeyboardEvent, index: number): void;
  came(): void;
  toggle: ((tag: Tag) => void) | undefined;
}

function One({ answer, index, count, current, tags, press, came, toggle }: Shown): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t, text, instant } = useWords();
  const who = [answer.name ?? t('answers.noName'), answer.organisation].filter(Boolean).join(', ');
  return (
    <article
      className={own.one}
      aria-label={t('answers.of', { number: answer.number, who })}
      aria-posinset={index + 1}
      aria-setsize={count}
      tabIndex={current ? 0 : -1}
      onFocus={came}
      onKeyDown={(event) => event.target === event.currentTarget && press(event, index)}
    >
      <div className={mergeClasses(styles.soft, styles.small)}>
        {who} · {instant(answer.submittedAt)}
        {answer.late && ` · ${t('answers.late')}`}
      </div>
      <div className={mergeClasses(styles.soft, styles.small)}>{text(answer.question)}</div>
      {answer.text === '' ? (
        <p className={`${own.said} ${styles.soft}`}>{t('answers.filesOnly')}</p>
      ) : (
        <p className={own.said} lang={answer.language}>
          {answer.text}
        </p>
      )}
      <Files files={answer.files} reached={current} />
      <div className={styles.row}>
        {tags
          .filter(({ id }) => toggle || answer.tags.includes(id))
          .map((tag) => (
            <ToggleButton
              key={tag.id}
              size="small"
              shape="circular"
              appearance={answer.tags.includes(tag.id) ? 'primary' : 'outline'}
              checked={answer.tags.includes(tag.id)}
              disabledFocusable={!toggle}
              onClick={() => toggle?.(tag)}
              // Reached by the arrow keys and the numbers; only those of the answer that is read are in the way of Tab.
              tabIndex={current ? 0 : -1}
            >
              <KeyOf index={tags.indexOf(tag)} />
              &nbsp;{text(tag.name)}
            </ToggleButton>
          ))}
      </div>
    </article>
  );
}
