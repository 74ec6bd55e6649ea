import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ask, hearing } from './ask.js';

/** Can the server be reached, and are we signed in? As far as the last answer tells. */
let state: 'here' | 'away' | 'signedOut' = 'here';
const listeners = new Set<() => void>();
function become(now: typeof state): void {
  if (now === state) return;
  state = now;
  for (const listener of listeners) listener();
}
hearing.reached = () => become(state === 'signedOut' ? state : 'here');
hearing.unreached = () => become(state === 'signedOut' ? state : 'away');
hearing.signedOut = () => become('signedOut');

const hear = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Signed in again: everything is read anew. */
export function signedInAgain(client: QueryClient): void {
  become('here');
  void client.invalidateQueries();
}

/** The state of the connection. While the server is away it is knocked at every few seconds, and whatever is shown is read again when it is back. */
export function useConnection(): typeof state {
  const client = useQueryClient();
  const now = useSyncExternalStore(hear, () => state);
  useEffect(() => {
    if (now !== 'away') return;
    const knock = () =>
      void ask('GET', 'api/me').then(
        () => client.invalidateQueries(),
        () => {},
      );
    const timer = setInterval(knock, 3_000);
    addEventListener('online', knock);
    return () => {
      clearInterval(timer);
      removeEventListener('online', knock);
    };
  }, [now, client]);
  return now;
}
