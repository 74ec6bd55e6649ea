import type { ReactNode } from 'react';
import type { Way } from '../way.js';
import { RoundList } from './feedback/list.js';
import { NewRound } from './feedback/new.js';
import { OneRound } from './feedback/one.js';

/** Feedback rounds: all of them, a new one, or one with what was answered. */
export function View({ way: { path, query } }: { way: Way }): ReactNode {
  const id = path[1];
  if (id === 'new') return <NewRound />;
  return id ? <OneRound id={id} part={query.get('part') ?? undefined} /> : <RoundList />;
}
