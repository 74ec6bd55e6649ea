import { z } from 'zod';
import type { Staff } from '../../engagement/staff.js';
import { roles } from '../../engagement/staff-member.js';
import { changing, type Endpoint, endpoint, pageOf, paging, told } from './endpoint.js';
import type { Means } from './endpoints.js';

const name = z.string().trim().min(1).max(200).optional();
const role = z.enum(roles);
const member = z
  .strictObject({ email: z.email().optional(), issuer: z.url().optional(), subject: z.string().min(1).max(300).optional(), name, role })
  .refine(({ email, issuer, subject }) => (subject === undefined) === (issuer === undefined) && (email ?? subject) !== undefined, {
    path: ['email'],
    message: 'is needed, or issuer and subject',
  });
const memberChange = z.strictObject({ role: role.optional(), name, active: z.boolean().optional() });

/** Who asks, and who else is staff. */
export function memberEndpoints(staff: Staff, { authority, timeZone, secondApprovalOver }: Means): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/me',
      role: 'viewer',
      summary: 'Who asks, with which role, and what a page of staff needs to know of the house',
      handle: async (_, __, ___, { who, ...actor }) => ({
        status: 200,
        body: {
          ...actor,
          who,
          name: actor.name ?? who,
          authority,
          timeZone,
          ...(secondApprovalOver === undefined ? {} : { secondApprovalOver }),
        },
      }),
    }),
    endpoint({
      method: 'get',
      path: '/api/staff',
      role: 'administrator',
      summary: 'Lists who is staff',
      query: paging,
      handle: async (asked) => ({ status: 200, body: await staff.list('staff', pageOf(asked)) }),
    }),
    endpoint({
      method: 'post',
      path: '/api/staff',
      role: 'administrator',
      summary: 'Adds somebody to staff: by the address that their provider answers for, or by its issuer and subject',
      body: member,
      handle: async (_, who, body) => told(await staff.createMember(who, body), 201),
    }),
    changing(
      '/api/staff/:id',
      'administrator',
      'Changes somebody’s role or name, or (active) whether they are staff; at once',
      memberChange,
      staff.changeMember,
    ),
  ];
}
