import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../words.js';

const useOwn = makeStyles({
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
  },
});

/** A list as it is read, page by page. */
export interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError?: boolean;
  fetchNextPage(): unknown;
}

/** Reads what comes next while fewer than `ahead` rows are left below those that are drawn. What could not be read is not asked for again by itself. */
export function useMore(pages: Pages | undefined, left: number, ahead: number): void {
  const wanted = pages?.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError && left <= ahead;
  useEffect(() => {
    if (wanted) void pages?.fetchNextPage();
  }, [wanted, pages]);
}

/** That more is being read, or could not be. */
export function More({ pages }: { pages: Pages | undefined }): ReactNode {
  const own = useOwn();
  const { t } = useWords();
  if (pages?.isFetchingNextPage)
    return (
      <div className={own.more}>
        <Spinner size="tiny" label={t('loading')} />
      </div>
    );
  return (
    pages?.isFetchNextPageError && (
      <div className={own.more}>
        {t('fault.away')} <Button onClick={() => void pages.fetchNextPage()}>{t('tryAgain')}</Button>
      </div>
    )
  );
}
