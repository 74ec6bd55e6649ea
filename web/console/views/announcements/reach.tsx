import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Audience } from '../../../../engagement/audience.js';
import { ask } from '../../api/ask.js';
import { Rows } from '../../parts/rows.js';
import { useSettled } from '../../parts/settled.js';
import { Loading, Shown } from '../../parts/states.js';
import { type Told, ToldTo } from '../../parts/told.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

const useOwn = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    minHeight: '5.5rem',
  },
});

interface Somebody {
  id: string;
  name: string;
  email: string;
  organisation?: string;
  language: 'fi' | 'sv' | 'en';
}
type Reached = Told & { optedOut: number; items: Somebody[]; next?: string };

const reach = (audience: Audience, limit: number, after?: string) =>
  ask<Reached>('POST', `api/audience?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`, audience);

/** Whom an audience reaches now: how many, in which languages and by which ways, and each by name. Nothing is written by asking. */
export function Reach({ audience }: { audience: Audience }): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const { t } = useWords();
  const settled = useSettled(JSON.stringify(audience));
  const some = (audience.anyOf?.length ?? 0) > 0;
  const reached = useQuery({
    queryKey: ['audience', settled],
    queryFn: () => reach(JSON.parse(settled) as Audience, 1),
    enabled: some,
  });
  return (
    <div className={`${own.box} ${styles.column}`} role="status">
      {!some ? (
        <span className={styles.soft}>{t('audience.nobodyYet')}</span>
      ) : (
        <Shown of={reached}>
          {(told) => (
            <>
              <ToldTo told={told} />
              {told.optedOut > 0 && <span className={styles.soft}>{t('audience.optedOut', { count: told.optedOut })}</span>}
              {told.count > 0 && <Everyone audience={JSON.parse(settled) as Audience} count={told.count} />}
            </>
          )}
        </Shown>
      )}
    </div>
  );
}

function Everyone({ audience, count }: { audience: Audience; count: number }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button className={styles.start}>{t('audience.show')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('people', { count })}</DialogTitle>
          <DialogContent>
            <ListOfThem audience={audience} count={count} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function ListOfThem({ audience, count }: { audience: Audience; count: number }): ReactNode {
  const { t } = useWords();
  const pages = useInfiniteQuery({
    queryKey: ['audience', JSON.stringify(audience), 'list'],
    queryFn: ({ pageParam }) => reach(audience, 200, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const items = pages.data?.pages.flatMap((page) => page.items);
  if (!items) return <Loading />;
  return (
    <Rows
      name={t('audience.show')}
      items={items}
      pages={pages}
      count={count + 1}
      columns={[
        { name: t('person.name'), width: '2fr', cell: ({ name }) => name },
        { name: t('person.organisation'), width: '2fr', cell: ({ organisation }) => organisation ?? '' },
        { name: t('person.language'), width: '7rem', cell: ({ language }) => t(`language.${language}`) },
      ]}
    />
  );
}
