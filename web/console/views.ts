import { type ComponentType, lazy } from 'react';
import type { Way } from './way.js';

export type View = ComponentType<{ way: Way }>;
const view = (load: () => Promise<{ View: View }>) => lazy(async () => ({ default: (await load()).View }));

/** Every view by the first word of its address; each is fetched when it is first wanted. */
const views: Record<string, View> = {
  '': view(() => import('./views/home.js')),
  meetings: view(() => import('./views/meetings.js')),
  feedback: view(() => import('./views/feedback.js')),
  projects: view(() => import('./views/projects.js')),
  messages: view(() => import('./views/messages.js')),
  audit: view(() => import('./views/audit.js')),
  staff: view(() => import('./views/staff.js')),
  summaries: view(() => import('./views/summaries.js')),
  reminders: view(() => import('./views/reminders.js')),
  approvals: view(() => import('./views/approvals.js')),
  people: view(() => import('./views/people.js')),
  announcements: view(() => import('./views/announcements.js')),
};
const nowhere = view(() => import('./views/nowhere.js'));

export const viewOf = (name = ''): View => views[name] ?? nowhere;
