import { useCallback, useState } from 'react';
import { inTab } from '../page/kept.js';

function read<T>(name: string): T | undefined {
  try {
    return JSON.parse(inTab.get(name) ?? '') as T;
  } catch {
    return undefined;
  }
}

/** What somebody is writing. */
export interface Draft<T> {
  value: T;
  /** Is there anything here that is not saved? */
  changed: boolean;
  change(part: Partial<T>): void;
  /** Saved, or not wanted: what is kept in the tab goes. */
  done(): void;
}

/**
 * What is written stays in this tab until it is saved: a reload, a lost connection or a look at another view loses nothing. `saved` is what it begins
 * with, and falls back to.
 */
export function useDraft<T extends object>(name: string, saved: T): Draft<T> {
  const key = `draft.${name}`;
  const [written, setWritten] = useState(() => read<Partial<T>>(key));
  const change = useCallback(
    (part: Partial<T>) =>
      setWritten((before) => {
        const now = { ...before, ...part };
        inTab.set(key, JSON.stringify(now));
        return now;
      }),
    [key],
  );
  const done = useCallback(() => {
    inTab.forget(key);
    setWritten(undefined);
  }, [key]);
  return { value: { ...saved, ...written }, changed: written !== undefined, change, done };
}
