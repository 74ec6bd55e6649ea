import { useCallback, useState } from 'react';
import { inTab } from '../page/kept.js';

/** What is kept of it: the fields that were written, and the revision of the thing when the first of them was. */
interface Begun<T> {
  from?: number | undefined;
  written: Partial<T>;
}

function read<T>(name: string): Begun<T> | undefined {
  try {
    const kept = JSON.parse(inTab.get(name) ?? '') as Begun<T>;
    return kept.written ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What somebody is writing. */
export interface Draft<T> {
  value: T;
  /** Is there anything here that is not saved? */
  changed: boolean;
  /** What a change is to be compared with: the revision that the draft began from, however often the thing has been read again since. */
  revision: number | undefined;
  /** Has the thing been changed by somebody else since the draft was begun? */
  behind: boolean;
  change(part: Partial<T>): void;
  /** Saved, or not wanted: what is kept in the tab goes. */
  done(): void;
  /** Goes on over a later revision, for whoever has been told of it. */
  goOnFrom(revision: number | undefined): void;
}

/**
 * What is written stays in this tab until it is saved: a reload, a lost connection or a look at another view loses nothing. `saved` is what it begins
 * with, and falls back to; `revision` is that of the saved thing as it was last read.
 */
export function useDraft<T extends object>(name: string, saved: T, revision?: number): Draft<T> {
  const key = `draft.${name}`;
  const [begun, setBegun] = useState(() => read<T>(key));
  const keep = useCallback(
    (next: (before: Begun<T> | undefined) => Begun<T>) =>
      setBegun((before) => {
        const now = next(before);
        inTab.set(key, JSON.stringify(now));
        return now;
      }),
    [key],
  );
  const change = useCallback(
    (part: Partial<T>) => keep((before) => ({ from: before ? before.from : revision, written: { ...before?.written, ...part } })),
    [keep, revision],
  );
  const goOnFrom = useCallback((from: number | undefined) => keep((before) => ({ from, written: before?.written ?? {} })), [keep]);
  const done = useCallback(() => {
    inTab.forget(key);
    setBegun(undefined);
  }, [key]);
  return {
    value: { ...saved, ...begun?.written },
    changed: begun !== undefined,
    revision: begun ? begun.from : revision,
    behind: begun !== undefined && begun.from !== revision,
    change,
    done,
    goOnFrom,
  };
}
