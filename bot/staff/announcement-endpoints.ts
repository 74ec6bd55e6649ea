import { type Audience, aboutOf } from '../../engagement/audience.js';
import type { Text } from '../../engagement/language.js';
import type { Previewed } from '../../engagement/preview.js';
import type { Staff } from '../../engagement/staff.js';
import { say } from '../../locales/index.js';
import { Refused } from '../http.js';
import { acting, changing, type Endpoint, endpoint, formats, pageOf, paging, revisionOf, told } from './endpoint.js';
import type { Means } from './endpoints.js';
import { explained } from './explain.js';
import { exported, formatOf } from './export.js';
import { languageOf, previewOf } from './preview.js';
import * as schemas from './schemas.js';

/** Announcing, following what became of every message, and what can still be done about it. */
export function announcementEndpoints(staff: Staff, { timeZone, preview }: Means): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/audience',
      role: 'viewer',
      summary: 'Counts an audience, by language and channel, and lists it; keeps nothing',
      body: schemas.audience,
      query: paging,
      handle: async (asked, _, body) => told(await staff.audience(body, pageOf(asked))),
    }),
    endpoint({
      method: 'post',
      path: '/api/announcements',
      role: 'editor',
      summary: 'Makes an announcement, as a draft, and counts its recipients',
      body: schemas.announcement,
      handle: async (_, who, body) => told(await staff.createAnnouncement(who, body), 201),
    }),
    changing('/api/announcements/:id', 'editor', 'Changes a draft', schemas.announcementChange, staff.changeAnnouncement),
    endpoint({
      method: 'del',
      path: '/api/announcements/:id',
      role: 'editor',
      summary: 'Throws a draft away',
      async handle({ params }, who) {
        told(await staff.removeAnnouncement(who, params.id!));
        return { status: 204 };
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/announcements/:id/preview',
      role: 'viewer',
      summary: 'Shows an announcement as Teams, the web chat and a letter will show it',
      query: { language: 'fi, sv or en' },
      async handle(asked) {
        const item = await staff.get('announcements', asked.params.id!);
        if (!item) throw new Refused(404, 'There is nothing of that id.');
        const { title, text, audience } = item as unknown as { title: Text; text: Text; audience: Audience };
        const about = aboutOf(audience);
        const lines = [say('announcement.body', { title, text }), say('announcement.howToStop')];
        const message: Previewed = { kind: 'announcement', lines, ...(about ? { about } : {}) };
        return { status: 200, body: previewOf(message, languageOf(asked), preview, timeZone) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/announcements/:id/test',
      role: 'editor',
      summary: 'Sends it to oneself, or to the address given',
      body: schemas.test,
      async handle({ params }, who, { email: given, language }, actor) {
        const email = given ?? actor.email;
        if (!email)
          throw new Refused(400, 'It is not known where to send it.', [
            { path: 'email', message: 'is needed: you are not signed in with an address' },
          ]);
        const name = email === actor.email ? actor.name : undefined;
        return told(await staff.testAnnouncement(who, params.id!, { email, language, ...(name ? { name } : {}) }), 202);
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/announcements/:id/progress',
      role: 'viewer',
      summary: 'How it goes: counts, how they grew, how many go out in a minute and how long it will take',
      async handle({ params }) {
        const progress = await staff.progress(params.id!);
        if (!progress) throw new Refused(404, 'There is nothing of that id.');
        return { status: 200, body: progress };
      },
    }),
    acting(
      '/api/announcements/:id/unschedule',
      'publisher',
      'Makes a draft again of one that waits for its moment',
      staff.unscheduleAnnouncement,
    ),
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
      handle: async (asked, who, body) => told(await staff.correctAnnouncement(who, asked.params.id!, body, revisionOf(asked))),
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
