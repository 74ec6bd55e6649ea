import { z } from 'zod';
import type { Done, Item, Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { acting, changing, type Endpoint, endpoint, found, told } from './endpoint.js';
import * as schemas from './schemas.js';

const day = z.iso.date();

/** What will be sent when, to how many; to be changed, left out and added to. */
export function reminderEndpoints(staff: Staff): Endpoint[] {
  const skipping =
    (skip: boolean) =>
    (who: string, id: string, revision: number | undefined): Promise<Done<Item>> =>
      staff.skipReminder(who, id, skip, revision);
  return [
    endpoint({
      method: 'get',
      path: '/api/reminders',
      role: 'viewer',
      summary: 'The reminders of some days, and how many people each would concern now',
      query: { from: 'The first day', to: 'The last day, at most 366 later' },
      async handle({ query }) {
        const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
        const faults = [
          ...(day.safeParse(from).success ? [] : [{ path: 'from', message: 'must be a day such as 2026-12-01' }]),
          ...(day.safeParse(to).success ? [] : [{ path: 'to', message: 'must be a day such as 2026-12-31' }]),
        ];
        if (faults.length === 0 && Date.parse(to) - Date.parse(from) > 366 * 86_400_000)
          faults.push({ path: 'to', message: 'must be at most 366 days after from' });
        if (faults.length > 0) throw new Refused(400, 'The calendar cannot be given.', faults);
        return { status: 200, body: { items: await staff.reminders(from, to) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/reminders/reach',
      role: 'viewer',
      summary: 'How many people a reminder would concern now, before it is made',
      query: { meetingId: 'Of this meeting', roundId: 'Or of this round', before: 'signUpCloses, meeting or feedbackCloses' },
      async handle({ query }) {
        const kind = schemas.reminderKind.safeParse(Object.fromEntries(query));
        if (!kind.success)
          throw new Refused(400, 'This cannot be counted.', [
            { path: 'before', message: 'must be signUpCloses, meeting or feedbackCloses, with meetingId or roundId' },
          ]);
        return found((await staff.reminderReach(kind.data)) as Item | undefined);
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/reminders',
      role: 'editor',
      summary: 'Adds a reminder to a meeting or a round',
      body: schemas.reminder,
      handle: async (_, who, body) => told(await staff.createReminder(who, body), 201),
    }),
    changing('/api/reminders/:id', 'editor', 'Moves a reminder that has not gone out', schemas.reminderChange, staff.changeReminder),
    acting('/api/reminders/:id/skip', 'editor', 'Leaves a reminder out', skipping(true)),
    acting('/api/reminders/:id/unskip', 'editor', 'Takes a reminder in again that was left out', skipping(false)),
  ];
}
