import type { ReactNode } from 'react';
import type { Way } from '../way.js';
import { MeetingList } from './meetings/list.js';
import { NewMeeting } from './meetings/new.js';
import { OneMeeting } from './meetings/one.js';

/** Meetings: all of them, a new one, or one. */
export function View({ way: { path, query } }: { way: Way }): ReactNode {
  const id = path[1];
  if (id === 'new') return <NewMeeting />;
  return id ? <OneMeeting id={id} part={query.get('part') ?? undefined} /> : <MeetingList />;
}
