import type { Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { type Endpoint, endpoint, found, pageOf, paging, revisionOf, told } from './endpoint.js';
import * as schemas from './schemas.js';

/** Reading and answering what people have written to the preparers. */
export function messageEndpoints(staff: Staff): Endpoint[] {
  return [
    endpoint({
      role: 'viewer',
      method: 'get',
      path: '/api/messages',
      summary: 'What people have written to the preparers, newest first, with its answers and what became of each',
      query: {
        answered: 'Only those that have been answered (yes), or that wait (no)',
        q: 'Only with these words in the message, in its answers or in who wrote it',
        ...paging,
      },
      async handle(asked) {
        const answered = asked.query.get('answered');
        if (answered !== null && answered !== 'yes' && answered !== 'no')
          throw new Refused(400, 'The list cannot be given.', [{ path: 'answered', message: 'must be yes or no' }]);
        const q = asked.query.get('q')?.trim();
        const filter = { ...(answered === null ? {} : { answered: answered === 'yes' }), ...(q ? { q } : {}) };
        return { status: 200, body: await staff.messages(filter, pageOf(asked)) };
      },
    }),
    endpoint({
      role: 'viewer',
      method: 'get',
      path: '/api/messages/:id',
      summary:
        'One message to the preparers, with everything that its writer has written to them (history); its revision counts its answers',
      handle: async ({ params }) => found(await staff.message(params.id!)),
    }),
    endpoint({
      role: 'editor',
      method: 'post',
      path: '/api/messages/:id/answer',
      summary:
        'Answers what somebody wrote to the preparers: in the conversation where it was written, and by letter where nobody may see it there. With If-Match, only while it has as many answers as that',
      body: schemas.messageAnswer,
      handle: async (asked, who, body) => told(await staff.answerMessage(who, asked.params.id!, body.text, revisionOf(asked)), 201),
    }),
  ];
}
