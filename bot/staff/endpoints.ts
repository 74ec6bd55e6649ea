import type { z } from 'zod';
import type { Done, Item, Page, Staff } from '../../engagement/staff.js';
import { type Answer, type Asked, Refused, type Route } from '../http.js';
import { explained } from './explain.js';
import { exported, formatOf } from './export.js';
import { decode, readPeople } from './read-people.js';
import * as schemas from './schemas.js';

/** One path of the staff API: what it takes, what it does, and what the API's description says of it. */
export interface Endpoint {
  method: Route['method'];
  path: string;
  summary: string;
  /** The body, when it is JSON. */
  body?: z.ZodType;
  /** Names and meanings of what may stand after the question mark. */
  query?: Record<string, string>;
  handle(asked: Asked, who: string, body: never): Promise<Answer>;
}

const paging = { after: 'The `next` of the page before', limit: 'At most so many, 1 to 200 (50)' };
const formats = { format: 'json, csv or xlsx; Accept works too' };

function pageOf({ query }: Asked): Page {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new Refused(400, 'The page cannot be given.', [{ path: 'limit', message: 'must be from 1 to 200' }]);
  const after = query.get('after');
  return { limit, ...(after ? { after } : {}) };
}
const found = (item: Item | undefined): Answer => {
  if (!item) throw new Refused(404, 'There is nothing of that id.');
  return { status: 200, body: item };
};
/** A refusal of a rule is a conflict with what is there: 409, each fault named. */
function told(outcome: Done<Item>, status = 200): Answer {
  if (outcome.kind === 'unknown') throw new Refused(404, 'There is nothing of that id.');
  if (outcome.kind === 'refused') throw new Refused(409, 'This cannot be done as things stand; nothing was changed.', outcome.faults);
  return { status, body: outcome.value };
}
const endpoint = <B>(
  each: Omit<Endpoint, 'handle' | 'body'> & { body?: z.ZodType<B>; handle(asked: Asked, who: string, body: B): Promise<Answer> },
) => each as Endpoint;
const lists = {
  projects: 'projects',
  groups: 'groups',
  meetings: 'meetings',
  'feedback-rounds': 'rounds',
  announcements: 'announcements',
  summaries: 'summaries',
} as const;

/** Everything staff can ask for. */
export function endpoints(staff: Staff): Endpoint[] {
  const list = Object.entries(lists).map(([path, what]) =>
    endpoint({
      method: 'get',
      path: `/api/${path}`,
      summary: `Lists ${what}`,
      query: paging,
      handle: async (asked) => ({ status: 200, body: await staff.list(what, pageOf(asked)) }),
    }),
  );
  const one = (['projects', 'meetings', 'feedback-rounds', 'announcements'] as const).map((path) =>
    endpoint({
      method: 'get',
      path: `/api/${path}/:id`,
      summary: `Shows one of the ${lists[path]}`,
      handle: async ({ params }) => found(await staff.get(lists[path] as 'projects', params.id!)),
    }),
  );
  const table = (path: string, name: string, summary: string, read: (id: string) => Promise<Item[] | undefined>) =>
    endpoint({
      method: 'get',
      path: `/api/${path}/:id/${name}`,
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
  const act = (path: string, summary: string, work: (who: string, id: string) => Promise<Done<Item>>) =>
    endpoint({ method: 'post', path, summary, handle: async ({ params }, who) => told(await work(who, params.id!)) });
  return [
    ...list,
    ...one,
    endpoint({
      method: 'post',
      path: '/api/projects',
      summary: 'Makes a project',
      body: schemas.project,
      handle: async (_, who, body) => ({ status: 201, body: await staff.createProject(who, body) }),
    }),
    endpoint({
      method: 'post',
      path: '/api/groups',
      summary: 'Makes a stakeholder group',
      body: schemas.group,
      handle: async (_, who, body) => ({ status: 201, body: await staff.createGroup(who, body) }),
    }),
    endpoint({
      method: 'get',
      path: '/api/people',
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
      summary: 'Imports people from text/csv: name,email,organisation,language,groups (groups joined by ;)',
      handle: async (asked, who) => ({
        status: 200,
        body: await staff.importPeople(who, readPeople(decode(await asked.bytes(5 * 1024 * 1024)))),
      }),
    }),
    act('/api/people/:id/revoke-links', 'Ends every personal link of a person', staff.revokeLinks),
    endpoint({
      method: 'post',
      path: '/api/meetings',
      summary: 'Makes a meeting, as a draft',
      body: schemas.meeting,
      handle: async (_, who, body) => told(await staff.createMeeting(who, body), 201),
    }),
    endpoint({
      method: 'patch',
      path: '/api/meetings/:id',
      summary: 'Changes a meeting; a new time or place of a published one is told to those who have signed up',
      body: schemas.meetingChange,
      handle: async ({ params }, who, body) => told(await staff.changeMeeting(who, params.id!, body)),
    }),
    act('/api/meetings/:id/publish', 'Publishes a meeting', staff.publishMeeting),
    act('/api/meetings/:id/cancel', 'Cancels a meeting and tells those who have signed up', staff.cancelMeeting),
    table('meetings', 'sign-ups', 'Sign-ups of a meeting, the waiting list in its order', staff.signUps),
    endpoint({
      method: 'post',
      path: '/api/feedback-rounds',
      summary: 'Makes a feedback round; it opens by itself',
      body: schemas.round,
      handle: async (_, who, body) => told(await staff.createRound(who, body), 201),
    }),
    endpoint({
      method: 'post',
      path: '/api/feedback-rounds/:id/extend',
      summary: 'Gives a round more time and tells everyone who was asked',
      body: schemas.extension,
      handle: async ({ params }, who, body) => told(await staff.extendRound(who, params.id!, body.closesOn)),
    }),
    table('feedback-rounds', 'submissions', 'What was submitted, word for word; drafts are left out', staff.submissions),
    endpoint({
      method: 'post',
      path: '/api/announcements',
      summary: 'Makes an announcement, as a draft, and counts its recipients',
      body: schemas.announcement,
      handle: async (_, who, body) => told(await staff.createAnnouncement(who, body), 201),
    }),
    act('/api/announcements/:id/send', 'Sends an announcement now, or at its sendAt; the audience is frozen then', staff.sendAnnouncement),
    act('/api/announcements/:id/stop', 'Stops what has not gone out', staff.stopAnnouncement),
    endpoint({
      method: 'post',
      path: '/api/announcements/:id/correct',
      summary: 'Corrects it for the same audience: in place where that can be, else by a message that follows',
      body: schemas.correction,
      handle: async ({ params }, who, body) => told(await staff.correctAnnouncement(who, params.id!, body)),
    }),
    act(
      '/api/announcements/:id/recall',
      'Stops it, and takes it back: in place where that can be, else by a message that follows',
      staff.recallAnnouncement,
    ),
    endpoint({
      method: 'post',
      path: '/api/announcements/:id/resend',
      summary: 'Sends again everything of it that failed, or everything whose arrival is unknown',
      body: schemas.resend,
      handle: async ({ params }, who, body) => told(await staff.resendAnnouncement(who, params.id!, body.status)),
    }),
    endpoint({
      method: 'get',
      path: '/api/announcements/:id/deliveries',
      summary: 'What became of every message, explained in each language; all of them, or a page when limit is given',
      query: { status: 'Only of this status', ...paging, ...formats },
      async handle(asked, who) {
        const format = formatOf(asked);
        const status = asked.query.get('status');
        const paged = format === 'json' && (asked.query.has('limit') || asked.query.has('after'));
        const filter = { ...(status ? { status } : {}), ...(paged ? { page: pageOf(asked) } : {}) };
        const list = await staff.deliveries(asked.params.id!, filter);
        if (!list) throw new Refused(404, 'There is nothing of that id.');
        if (format === 'json') return { status: 200, body: { ...list, items: list.items.map(explained) } };
        await staff.noteExport(who, `deliveries of announcements:${asked.params.id}`, format);
        return exported(list.items.map(explained), 'deliveries', format);
      },
    }),
    act('/api/deliveries/:id/resend', 'Sends one message again that failed or whose arrival is unknown', async (who, id) => {
      const outcome = await staff.resendDelivery(who, id);
      return outcome.kind === 'done' ? { kind: 'done', value: explained(outcome.value) } : outcome;
    }),
    endpoint({
      method: 'post',
      path: '/api/summaries',
      summary: 'Makes a summary, as a draft',
      body: schemas.summary,
      handle: async (_, who, body) => told(await staff.createSummary(who, body), 201),
    }),
    act('/api/summaries/:id/publish', 'Publishes a summary and tells every participant', staff.publishSummary),
    endpoint({
      method: 'get',
      path: '/api/audit',
      summary: 'The audit trail, newest first',
      query: paging,
      handle: async (asked) => ({ status: 200, body: await staff.audit(pageOf(asked)) }),
    }),
  ];
}
