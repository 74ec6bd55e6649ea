import type { AuditFilter, Staff } from '../../engagement/staff.js';
import { acting, type Endpoint, endpoint, formats, pageOf, paging, told } from './endpoint.js';
import { exported, formatOf } from './export.js';
import * as schemas from './schemas.js';

const filters = {
  who: 'Only by this member of staff',
  action: 'Only this action',
  subject: 'Only about things of this kind (meeting), or about one (meeting:<id>)',
  q: 'Only lines with these words',
  from: 'From this day on',
  to: 'Up to this day, that day included',
};

/** A second pair of eyes, and who did what when. */
export function oversightEndpoints(staff: Staff): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/approvals',
      role: 'viewer',
      summary: 'What waits for a second member of staff, or was decided, newest first',
      query: { status: 'waiting, approved, refused or withdrawn', ...paging },
      handle: async (asked) => ({ status: 200, body: await staff.approvals(pageOf(asked), asked.query.get('status') ?? undefined) }),
    }),
    acting(
      '/api/approvals/:id/approve',
      'publisher',
      'Approves what another asked for; it is done at once, as it was asked for',
      (who, id) => staff.decideApproval(who, id, 'approved'),
    ),
    endpoint({
      method: 'post',
      path: '/api/approvals/:id/refuse',
      role: 'publisher',
      summary: 'Refuses what another asked for, with a reason',
      body: schemas.reason,
      handle: async ({ params }, who, { reason }) => told(await staff.decideApproval(who, params.id!, 'refused', reason)),
    }),
    acting('/api/approvals/:id/withdraw', 'publisher', 'Withdraws what one has asked for oneself', (who, id) =>
      staff.decideApproval(who, id, 'withdrawn'),
    ),
    endpoint({
      method: 'get',
      path: '/api/audit',
      role: 'administrator',
      summary: 'The audit trail, newest first; as CSV or XLSX all of it',
      query: { ...filters, ...paging, ...formats },
      async handle(asked, who) {
        const format = formatOf(asked);
        const filter: AuditFilter = Object.fromEntries(
          Object.keys(filters).flatMap((name) => (asked.query.get(name) ? [[name, asked.query.get(name)]] : [])),
        );
        if (format === 'json') return { status: 200, body: await staff.audit(filter, pageOf(asked)) };
        await staff.noteExport(who, 'audit', format);
        return exported((await staff.audit(filter)).items, 'audit', format);
      },
    }),
  ];
}
