import type { Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { acting, type Endpoint, endpoint, formats, pageOf, paging, told } from './endpoint.js';
import { explained } from './explain.js';
import { exported, formatOf } from './export.js';
import * as schemas from './schemas.js';

/** Announcing, following what became of every message, and what can still be done about it. */
export function announcementEndpoints(staff: Staff): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/announcements',
      role: 'editor',
      summary: 'Makes an announcement, as a draft, and counts its recipients',
      body: schemas.announcement,
      handle: async (_, who, body) => told(await staff.createAnnouncement(who, body), 201),
    }),
    acting(
      '/api/announcements/:id/send',
      'publisher',
      'Sends an announcement now, or at its sendAt; the audience is frozen then',
      staff.sendAnnouncement,
    ),
    acting('/api/announcements/:id/stop', 'publisher', 'Stops what has not gone out', staff.stopAnnouncement),
    endpoint({
      method: 'post',
      path: '/api/announcements/:id/correct',
      role: 'publisher',
      summary: 'Corrects it for the same audience: in place where that can be, else by a message that follows',
      body: schemas.correction,
      handle: async ({ params }, who, body) => told(await staff.correctAnnouncement(who, params.id!, body)),
    }),
    acting(
      '/api/announcements/:id/recall',
      'publisher',
      'Stops it, and takes it back: in place where that can be, else by a message that follows',
      staff.recallAnnouncement,
    ),
    endpoint({
      method: 'post',
      path: '/api/announcements/:id/resend',
      role: 'publisher',
      summary: 'Sends again everything of it that failed, or everything whose arrival is unknown',
      body: schemas.resend,
      handle: async ({ params }, who, body) => told(await staff.resendAnnouncement(who, params.id!, body.status)),
    }),
    endpoint({
      method: 'get',
      path: '/api/announcements/:id/deliveries',
      role: 'viewer',
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
    acting(
      '/api/deliveries/:id/resend',
      'publisher',
      'Sends one message again that failed or whose arrival is unknown',
      async (who, id) => {
        const outcome = await staff.resendDelivery(who, id);
        return outcome.kind === 'done' ? { kind: 'done', value: explained(outcome.value) } : outcome;
      },
    ),
  ];
}
