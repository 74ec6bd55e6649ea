import { showMeetings } from '../../dialogs/list-meetings.js';
import type { Item, Staff } from '../../engagement/staff.js';
import { type Actor, atLeast } from '../../engagement/staff-member.js';
import type { Meeting } from '../../engagement/stakeholder.js';
import { say } from '../../locales/index.js';
import { toActivities } from '../activities.js';
import { Refused } from '../http.js';
import { badges } from './badges.js';
import { acting, changing, type Endpoint, endpoint, told } from './endpoint.js';
import type { Means } from './endpoints.js';
import { languageOf, shown } from './preview.js';
import * as schemas from './schemas.js';
import { table } from './table.js';

/** Needs that people told in confidence are not for everybody who may look. */
const withoutNeeds = ({ role }: Actor, rows: Item[] | undefined) =>
  atLeast(role, 'editor') ? rows : rows?.map(({ accessNeeds: _, ...row }) => row as Item);
/** A meeting of the API as a stakeholder sees it while seats are free. */
const asSeen = (item: Item): Meeting => {
  const { capacity, confirmed = 0 } = item as Item & { capacity?: number; confirmed?: number };
  return { ...(item as unknown as Meeting), ...(capacity === undefined ? {} : { seatsLeft: Math.max(0, capacity - confirmed) }) };
};
const mayChange = (actor: Actor, meeting: Item | undefined) => {
  if (meeting?.status === 'published' && !atLeast(actor.role, 'publisher'))
    throw new Refused(403, `Changing a published meeting needs the role publisher; yours is ${actor.role}. Ask an administrator.`);
};

/** Meetings, who comes, and what people see of them. */
export function meetingEndpoints(staff: Staff, { timeZone, preview }: Means): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/meetings',
      role: 'editor',
      summary: 'Makes a meeting, as a draft',
      body: schemas.meeting,
      handle: async (_, who, body) => told(await staff.createMeeting(who, body), 201),
    }),
    changing(
      '/api/meetings/:id',
      'editor',
      'Changes a meeting; a published one needs the role publisher, and its new time or place is told to those who have signed up',
      schemas.meetingChange,
      async (who, id, change, revision, actor) => {
        mayChange(actor, await staff.get('meetings', id));
        return staff.changeMeeting(who, id, change, revision);
      },
    ),
    acting('/api/meetings/:id/publish', 'publisher', 'Publishes a meeting', staff.publishMeeting),
    acting('/api/meetings/:id/cancel', 'publisher', 'Cancels a meeting and tells those who have signed up', staff.cancelMeeting),
    endpoint({
      method: 'get',
      path: '/api/meetings/:id/preview',
      role: 'viewer',
      summary: 'Shows a meeting as stakeholders see it in Teams and on the web, and the letter that reminds of signing up',
      query: { language: 'fi, sv or en' },
      async handle(asked) {
        const item = await staff.get('meetings', asked.params.id!);
        if (!item) throw new Refused(404, 'There is nothing of that id.');
        const language = languageOf(asked);
        const meeting = asSeen(item);
        const [inTeams, onWeb] = (['teams', 'web'] as const).map(
          (channel) => toActivities(showMeetings([meeting], { language }), language, channel, timeZone)[0]!,
        );
        const values = {
          title: meeting.title,
          time: { from: meeting.startsAt, to: meeting.endsAt },
          lastDay: { day: meeting.signUpClosesOn },
        };
        const lines = [say('reminder.signUpCloses', values), say('reminder.howToStop')];
        const { letter } = preview({ kind: 'reminder', lines, about: `meeting:${meeting.id}` }, language);
        return { status: 200, body: { language, ...shown(inTeams!, onWeb!), email: letter } };
      },
    }),
    table(staff, 'meetings', 'sign-ups', 'Sign-ups of a meeting, the waiting list in its order', async (id, actor) =>
      withoutNeeds(actor, await staff.signUps(id)),
    ),
    table(staff, 'meetings', 'organisations', 'Seats and waiting people of a meeting by organisation', staff.organisations),
    endpoint({
      method: 'get',
      path: '/api/meetings/:id/badges',
      role: 'viewer',
      summary: 'Name badges of those who have a seat, as a page to print',
      query: { language: 'fi, sv or en', file: 'yes: as a file to be saved, which needs nothing from here' },
      async handle(asked) {
        const meeting = await staff.get('meetings', asked.params.id!);
        const signUps = meeting && (await staff.signUps(meeting.id));
        if (!signUps) throw new Refused(404, 'There is nothing of that id.');
        return badges(meeting, signUps, languageOf(asked), asked.query.get('file') === 'yes');
      },
    }),
    endpoint({
      method: 'put',
      path: '/api/sign-ups/:id/attendance',
      role: 'editor',
      summary: 'Notes whether somebody came; null: not known',
      body: schemas.attendance,
      handle: async ({ params }, who, { attended }) => told(await staff.attend(who, params.id!, attended)),
    }),
  ];
}
