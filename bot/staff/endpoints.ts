import type { Preview } from '../../engagement/preview.js';
import type { Listed, Staff } from '../../engagement/staff.js';
import { announcementEndpoints } from './announcement-endpoints.js';
import { changing, type Endpoint, endpoint, found, pageOf, paging } from './endpoint.js';
import { feedbackEndpoints } from './feedback-endpoints.js';
import { fileEndpoints } from './file-endpoints.js';
import { meetingEndpoints } from './meeting-endpoints.js';
import { memberEndpoints } from './member-endpoints.js';
import { messageEndpoints } from './message-endpoints.js';
import { oversightEndpoints } from './oversight-endpoints.js';
import { peopleEndpoints } from './people-endpoints.js';
import { reminderEndpoints } from './reminder-endpoints.js';
import * as schemas from './schemas.js';
import { summaryEndpoints } from './summary-endpoints.js';

/** What the endpoints need besides what staff do. */
export interface Means {
  authority: string;
  timeZone: string;
  secondApprovalOver?: number;
  preview: Preview;
}

const lists = {
  projects: 'projects',
  groups: 'groups',
  meetings: 'meetings',
  'feedback-rounds': 'rounds',
  announcements: 'announcements',
  summaries: 'summaries',
} as const satisfies Record<string, Listed>;

/** Everything staff can ask for. */
export function endpoints(staff: Staff, means: Means): Endpoint[] {
  const list = Object.entries(lists).flatMap(([path, what]) => [
    endpoint({
      method: 'get',
      path: `/api/${path}`,
      role: 'viewer',
      summary: `Lists ${what}`,
      query: paging,
      handle: async (asked) => ({ status: 200, body: await staff.list(what, pageOf(asked)) }),
    }),
    endpoint({
      method: 'get',
      path: `/api/${path}/:id`,
      role: 'viewer',
      summary: `Shows one of the ${what}`,
      handle: async ({ params }) => found(await staff.get(what, params.id!)),
    }),
  ]);
  const tell = (['meetings', 'feedback-rounds', 'announcements', 'summaries'] as const).map((path) =>
    endpoint({
      method: 'get',
      path: `/api/${path}/:id/told`,
      role: 'viewer',
      summary: 'Counts whom a change of it would tell, by language and channel, and whether it would wait for a second approval',
      handle: async ({ params }) => found(await staff.told(lists[path], params.id!)),
    }),
  );
  return [
    ...list,
    ...tell,
    endpoint({
      method: 'get',
      path: '/api/home',
      role: 'viewer',
      summary: 'What needs staff today',
      handle: async () => ({ status: 200, body: await staff.home() }),
    }),
    endpoint({
      method: 'post',
      path: '/api/projects',
      role: 'editor',
      summary: 'Makes a project',
      body: schemas.project,
      handle: async (_, who, body) => ({ status: 201, body: await staff.createProject(who, body) }),
    }),
    changing('/api/projects/:id', 'editor', 'Changes a project', schemas.projectChange, staff.changeProject),
    endpoint({
      method: 'post',
      path: '/api/groups',
      role: 'editor',
      summary: 'Makes a stakeholder group',
      body: schemas.group,
      handle: async (_, who, body) => ({ status: 201, body: await staff.createGroup(who, body) }),
    }),
    changing('/api/groups/:id', 'editor', 'Renames a stakeholder group', schemas.group, staff.changeGroup),
    ...memberEndpoints(staff, means),
    ...peopleEndpoints(staff),
    ...meetingEndpoints(staff, means),
    ...reminderEndpoints(staff),
    ...announcementEndpoints(staff, means),
    ...messageEndpoints(staff),
    ...feedbackEndpoints(staff),
    ...fileEndpoints(staff),
    ...summaryEndpoints(staff, means),
    ...oversightEndpoints(staff),
  ];
}
