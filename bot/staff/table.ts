import type { Item, Staff } from '../../engagement/staff.js';
import type { Actor } from '../../engagement/staff-member.js';
import { Refused } from '../http.js';
import { type Endpoint, endpoint, formats } from './endpoint.js';
import { exported, formatOf } from './export.js';

/** A table that belongs to one thing, as JSON, CSV or XLSX. That it left the house as a file is in the audit trail. */
export const table = (
  staff: Staff,
  path: string,
  name: string,
  summary: string,
  read: (id: string, actor: Actor) => Promise<Item[] | undefined>,
): Endpoint =>
  endpoint({
    method: 'get',
    path: `/api/${path}/:id/${name}`,
    role: 'viewer',
    summary,
    query: formats,
    async handle(asked, who, _, actor) {
      const format = formatOf(asked);
      const rows = await read(asked.params.id!, actor);
      if (!rows) throw new Refused(404, 'There is nothing of that id.');
      if (format !== 'json') await staff.noteExport(who, `${name} of ${path}:${asked.params.id}`, format);
      return exported(rows, name, format);
    },
  });
