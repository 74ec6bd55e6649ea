import type { Item, Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { announcementEndpoints } from './announcement-endpoints.js';
import { acting, type Endpoint, endpoint, formats, found, pageOf, paging, told } from './endpoint.js';
import { exported, formatOf } from './export.js';
import { fileEndpoints } from './file-endpoints.js';
import { memberEndpoints } from './member-endpoints.js';
import { messageEndpoints } from './message-endpoints.js';
import { decode, readPeople } from './read-people.js';
import * as schemas from './schemas.js';

/** What the endpoints need besides what staff do. */
export interface Means {
  authority: string;
  timeZone: string;
  secondApprovalOver?: number;
}

const lists = {
  projects: 'projects',
  groups: 'groups',
  meetings: 'meetings',
  'feedback-rounds': 'rounds',
  announcements: 'announcements',
  summaries: 'summaries',
} as const;

/** Everything staff can ask for. */
export function endpoints(staff: Staff, means: Means): Endpoint[] {
  const list = Object.entries(lists).map(([path, what]) =>
    endpoint({
      method: 'get',
      path: `/api/${path}`,
      role: 'viewer',
      summary: `Lists ${what}`,
      query: paging,
      handle: async (asked) => ({ status: 200, body: await staff.list(what, pageOf(asked)) }),
    }),
  );
  const one = (['projects', 'meetings', 'feedback-rounds', 'announcements'] as const).map((path) =>
    endpoint({
      method: 'get',
      path: `/api/${path}/:id`,
      role: 'viewer',
      summary: `Shows one of the ${lists[path]}`,
      handle: async ({ params }) => found(await staff.get(lists[path] as 'projects', params.id!)),
    }),
  );
  const table = (path: string, name: string, summary: string, read: (id: string) => Promise<Item[] | undefined>) =>
    endpoint({
      method: 'get',
      path: `/api/${path}/:id/${name}`,
      role: 'viewer',
      summary,
      query: formats,
      async handle(asked, who) {
        const format = formatOf(asked);
        const rows = await read(asked.params.id!);
        if (!rows) throw new Refused(404, 'There is nothing of that id.');
        if (format !== 'json') await staff.noteExport(who, `${name} of ${path}:${asked.params.id}`, format);
        return exported(rows, name, format);
      },
    });
  return [
    ...list,
    ...one,
    endpoint({
      method: 'post',
      path: '/api/projects',
      role: 'editor',
      summary: 'Makes a project',
      body: schemas.project,
      handle: async (_, who, body) => ({ status: 201, body: await staff.createProject(who, body) }),
    }),
    endpoint({
      method: 'post',
      path: '/api/groups',
      role: 'editor',
      summary: 'Makes a stakeholder group',
      body: schemas.group,
      handle: async (_, who, body) => ({ status: 201, body: await staff.createGroup(who, body) }),
    }),
    endpoint({
      method: 'get',
      path: '/api/people',
      role: 'viewer',
      summary: 'Lists people',
      query: {
        group: 'Only of the group of this id',
        q: 'Only with these words in name, address or organisation',
        teams: 'Only whom Teams lets us write to (reachable), or no more (blocked)',
        ...paging,
      },
      async handle(asked) {
        const [group, q] = [asked.query.get('group'), asked.query.get('q')];
        const teams = (['reachable', 'blocked'] as const).find((each) => each === asked.query.get('teams'));
        if (asked.query.has('teams') && !teams)
          throw new Refused(400, 'The list cannot be given.', [{ path: 'teams', message: 'must be reachable or blocked' }]);
        const filter = { ...(group ? { group } : {}), ...(q ? { q } : {}), ...(teams ? { teams } : {}) };
        return { status: 200, body: await staff.people(filter, pageOf(asked)) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/people/import',
      role: 'editor',
      summary: 'Imports people from text/csv: name,email,organisation,language,groups (groups joined by ;)',
      handle: async (asked, who) => ({
        status: 200,
        body: await staff.importPeople(who, readPeople(decode(await asked.bytes(5 * 1024 * 1024)))),
      }),
    }),
    acting('/api/people/:id/revoke-links', 'editor', 'Ends every personal link of a person', staff.revokeLinks),
    endpoint({
      method: 'post',
      path: '/api/meetings',
      role: 'editor',
      summary: 'Makes a meeting, as a draft',
      body: schemas.meeting,
      handle: async (_, who, body) => told(await staff.createMeeting(who, body), 201),
    }),
    endpoint({
      method: 'patch',
      path: '/api/meetings/:id',
      role: 'editor',
      summary: 'Changes a meeting; a new time or place of a published one is told to those who have signed up',
      body: schemas.meetingChange,
      handle: async ({ params }, who, body) => told(await staff.changeMeeting(who, params.id!, body)),
    }),
    acting('/api/meetings/:id/publish', 'publisher', 'Publishes a meeting', staff.publishMeeting),
    acting('/api/meetings/:id/cancel', 'publisher', 'Cancels a meeting and tells those who have signed up', staff.cancelMeeting),
    table('meetings', 'sign-ups', 'Sign-ups of a meeting, the waiting list in its order', staff.signUps),
    endpoint({
      method: 'post',
      path: '/api/feedback-rounds',
      role: 'publisher',
      summary: 'Makes a feedback round; it opens by itself',
      body: schemas.round,
      handle: async (_, who, body) => told(await staff.createRound(who, body), 201),
    }),
    endpoint({
      method: 'post',
      path: '/api/feedback-rounds/:id/extend',
      role: 'publisher',
      summary: 'Gives a round more time and tells everyone who was asked',
      body: schemas.extension,
      handle: async ({ params }, who, body) => told(await staff.extendRound(who, params.id!, body.closesOn)),
    }),
    table('feedback-rounds', 'submissions', 'What was submitted, word for word; drafts are left out', staff.submissions),
    ...fileEndpoints(staff),
    ...memberEndpoints(staff, means),
    ...announcementEndpoints(staff),
    ...messageEndpoints(staff),
    endpoint({
      method: 'post',
      path: '/api/summaries',
      role: 'editor',
      summary: 'Makes a summary, as a draft',
      body: schemas.summary,
      handle: async (_, who, body) => told(await staff.createSummary(who, body), 201),
    }),
    acting('/api/summaries/:id/publish', 'publisher', 'Publishes a summary and tells every participant', staff.publishSummary),
    endpoint({
      method: 'get',
      path: '/api/audit',
      role: 'administrator',
      summary: 'The audit trail, newest first',
      query: paging,
      handle: async (asked) => ({ status: 200, body: await staff.audit(pageOf(asked)) }),
    }),
  ];
}
