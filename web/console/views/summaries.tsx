import type { ReactNode } from 'react';
import type { Way } from '../way.js';
import { SummaryList } from './summaries/list.js';
import { OneSummary } from './summaries/one.js';

/** Summaries: all of them, or one. */
export function View({ way: { path } }: { way: Way }): ReactNode {
  return path[1] ? <OneSummary id={path[1]} /> : <SummaryList />;
}
