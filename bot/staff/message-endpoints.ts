import type { Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { type Endpoint, endpoint, pageOf, paging, told } from './endpoint.js';
import * as schemas from './schemas.js';

/** Reading and answering what people have written to the preparers. */
export function messageEndpoints(staff: Staff): Endpoint[] {
  return [
    endpoint({
      role: 'viewer',
      method: 'get',
      path: '/api/messages',
      summary: 'What people have written to the preparers, newest first, with its answers and what became of each',
      query: { answered: 'Only those that have been answered (yes), or that wait (no)', ...paging },
      async handle(asked) {
        const answered = asked.query.get('answered');
        if (answered !== null && answered !== 'yes' && answered !== 'no')
          throw new Refused(400, 'The list cannot be given.', [{ path: 'answered', message: 'must be yes or no' }]);
        return { status: 200, body: await staff.messages(answered === null ? undefined : answered === 'yes', pageOf(asked)) };
      },
    }),
    endpoint({
      role: 'editor',
      method: 'post',
      path: '/api/messages/:id/answer',
      summary:
        'Answers what somebody wrote to the preparers: in the conversation where it was written, and by letter where nobody may see it there',
      body: schemas.messageAnswer,
      handle: async ({ params }, who, body) => told(await staff.answerMessage(who, params.id!, body.text), 201),
    }),
  ];
}
