import type { Done, Item } from '../engagement/staff.js';
import type { Sql } from './database.js';
import { itemOf, tableOf, type What } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

/**
 * Changes one thing behind its row's lock, and counts the change. `revision` is the one that whoever changes it has read: when somebody else has
 * changed it since, nothing is done and they are told who and when. Without it nothing is compared. `work` answers only when it refuses, or
 * when there is something else to tell than the thing itself.
 */
export async function changing(
  sql: Sql,
  { who, now }: Desk,
  what: What,
  id: string,
  revision: number | undefined,
  work: () => Promise<Done<Item> | undefined>,
): Promise<Done<Item>> {
  const table = tableOf(what);
  const [row] = await sql.query<{ revision: number; changed_by: string | null; changed_at: Date | null }>(
    `select revision, changed_by, changed_at from ${table} where id::text = $1 for update`,
    [id],
  );
  if (!row) return { kind: 'unknown' };
  if (revision !== undefined && revision !== row.revision)
    return {
      kind: 'stale',
      revision: row.revision,
      ...(row.changed_by ? { changedBy: row.changed_by } : {}),
      ...(row.changed_at ? { changedAt: row.changed_at.toISOString() } : {}),
    };
  const [waiting] = await sql.query<{ asked_by: string }>(`select asked_by from approvals where subject_id = $1 and status = 'waiting'`, [
    id,
  ]);
  if (waiting)
    return {
      kind: 'refused',
      faults: [{ path: 'approval', message: `${waiting.asked_by} has asked for approval; it must be decided or withdrawn first` }],
    };
  const outcome = await work();
  if (outcome && outcome.kind !== 'done') return outcome;
  await sql.query(`update ${table} set revision = revision + 1, changed_by = $2, changed_at = $3 where id = $1`, [id, who, now]);
  const value = await itemOf(sql, what, id);
  return { kind: 'done', value: { ...outcome?.value, ...value! } };
}
