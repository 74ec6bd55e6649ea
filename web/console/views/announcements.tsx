import type { ReactNode } from 'react';
import type { Way } from '../way.js';
import { AnnouncementList } from './announcements/list.js';
import { NewAnnouncement } from './announcements/new.js';
import { OneAnnouncement } from './announcements/one.js';

/** Announcements: all of them, a new one, or one. */
export function View({ way: { path, query } }: { way: Way }): ReactNode {
  const id = path[1];
  if (id === 'new') return <NewAnnouncement meetingId={query.get('meeting') ?? undefined} />;
  return id ? <OneAnnouncement key={id} id={id} status={query.get('status') ?? undefined} /> : <AnnouncementList />;
}
