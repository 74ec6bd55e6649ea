import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { ask, Refusal } from './ask.js';

/** 'meetings/1?limit=2' as ['meetings', '1', 'limit=2']: whatever changes a thing refreshes everything that begins like it. */
const keyOf = (path: string) => path.split(/[/?]/);

/** What was read lately is shown at once and read again behind it. A refusal is final; a broken wire is tried again. */
export const openClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (times, fault) => !(fault instanceof Refusal) && times < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });

/** What GET api/`path` answers, kept fresh while it is shown; `every`: read again so often, in milliseconds. */
export function useAsked<T>(path: string | undefined, every?: number): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: keyOf(path ?? ''),
    queryFn: ({ signal }) => ask('GET', `api/${path}`, undefined, { signal }),
    enabled: path !== undefined,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

interface List<T> {
  items: T[];
  next?: string;
}
const withPage = (path: string, after: string | undefined) =>
  `api/${path}${path.includes('?') ? '&' : '?'}limit=200${after ? `&after=${encodeURIComponent(after)}` : ''}`;

/** A long list, read page by page as it is scrolled. */
export function usePages<T>(path: string, every?: number) {
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(path), 'pages'],
    queryFn: ({ pageParam, signal }) => ask<List<T>>('GET', withPage(path, pageParam), undefined, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  const items = pages.data?.pages.flatMap((page) => page.items);
  return { ...pages, items };
}

async function readAll<T>(path: string, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page: List<T> = await ask('GET', withPage(path, after), undefined, { signal });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}

/** A list that is short by its nature, such as meetings, groups or rounds, read whole. */
export function useAll<T>(path: string, every?: number): UseQueryResult<T[]> {
  return useQuery<T[]>({
    queryKey: [...keyOf(path), 'all'],
    queryFn: ({ signal }) => readAll(path, signal),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

/** Something that is done. Afterwards everything that begins like one of `refresh` is read again. */
export function useAct<T, V = void>(work: (value: V) => Promise<T>, ...refresh: string[]): UseMutationResult<T, Error, V> {
  const client = useQueryClient();
  return useMutation<T, Error, V>({
    mutationFn: work,
    onSettled: () => Promise.all(refresh.map((path) => client.invalidateQueries({ queryKey: keyOf(path) }))),
  });
}
