import type { Staff } from '../../engagement/staff.js';
import { type Asked, Refused } from '../http.js';
import { acting, changing, type Endpoint, endpoint, found, pageOf, paging, told } from './endpoint.js';
import { explained, withReturn } from './explain.js';
import { decode, readPeople } from './read-people.js';
import { readSheet } from './read-sheet.js';
import * as schemas from './schemas.js';

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The people whom the authority knows: a file of them, and each. */
export function peopleEndpoints(staff: Staff): Endpoint[] {
  const linesIn = async (asked: Asked) => {
    const bytes = await asked.bytes(5 * 1024 * 1024);
    return asked.headers['content-type']?.startsWith(sheet) ? readSheet(bytes) : readPeople(decode(bytes));
  };
  return [
    endpoint({
      method: 'get',
      path: '/api/people',
      role: 'viewer',
      summary: 'Lists people',
      query: {
        group: 'Only of the group of this id',
        q: 'Only with these words in name, address or organisation',
        teams: 'Only whom Teams lets us write to (reachable), or no more (blocked)',
        letters: 'Only those whose address letters come back from (refused)',
        ...paging,
      },
      async handle(asked) {
        const [group, q] = [asked.query.get('group'), asked.query.get('q')];
        const teams = (['reachable', 'blocked'] as const).find((each) => each === asked.query.get('teams'));
        if (asked.query.has('teams') && !teams)
          throw new Refused(400, 'The list cannot be given.', [{ path: 'teams', message: 'must be reachable or blocked' }]);
        const refused = asked.query.get('letters') === 'refused';
        if (asked.query.has('letters') && !refused)
          throw new Refused(400, 'The list cannot be given.', [{ path: 'letters', message: 'must be refused' }]);
        const filter = {
          ...(group ? { group } : {}),
          ...(q ? { q } : {}),
          ...(teams ? { teams } : {}),
          ...(refused ? { letters: 'refused' as const } : {}),
        };
        const list = await staff.people(filter, pageOf(asked));
        return { status: 200, body: { ...list, items: list.items.map(withReturn) } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/people',
      role: 'editor',
      summary: 'Adds one person',
      body: schemas.person,
      handle: async (_, who, body) => told(await staff.createPerson(who, body), 201),
    }),
    endpoint({
      method: 'post',
      path: '/api/people/import',
      role: 'editor',
      summary: 'Imports people from CSV or XLSX with the columns name, email, organisation, language, groups (joined by ;)',
      query: { preview: 'true: only tells what it would do, line by line, and keeps nothing' },
      handle: async (asked, who) => ({
        status: 200,
        body: await staff.importPeople(who, await linesIn(asked), asked.query.get('preview') === 'true'),
      }),
    }),
    endpoint({
      method: 'get',
      path: '/api/people/:id',
      role: 'viewer',
      summary: 'Shows a person: what they were sent, signed up for, gave and wrote',
      async handle({ params }) {
        const person = await staff.person(params.id!);
        return found(person && withReturn({ ...person, deliveries: (person.deliveries as (typeof person)[]).map(explained) }));
      },
    }),
    changing('/api/people/:id', 'editor', 'Changes what is known of a person', schemas.personChange, staff.changePerson),
    endpoint({
      method: 'get',
      path: '/api/people/:id/export',
      role: 'editor',
      summary: 'Gives everything that is stored about a person, for them',
      async handle({ params }, who) {
        const answer = found(await staff.exportPerson(who, params.id!));
        return { ...answer, headers: { 'content-disposition': 'attachment; filename="person.json"' } };
      },
    }),
    endpoint({
      method: 'del',
      path: '/api/people/:id',
      role: 'administrator',
      summary: 'Erases a person for good; what they handed in stays, nameless',
      async handle({ params }, who) {
        told(await staff.erasePerson(who, params.id!));
        return { status: 204 };
      },
    }),
    acting('/api/people/:id/revoke-links', 'editor', 'Ends every personal link of a person', staff.revokeLinks),
  ];
}
