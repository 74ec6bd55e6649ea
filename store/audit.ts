import type { Database, Sql } from './database.js';

/** Who did what to what. `detail` holds numbers and names of fields, never anything about a person. */
export interface Act {
  who: string;
  action: string;
  subject: string;
  detail?: Record<string, unknown>;
}

/** Writes one line of the audit trail, in the caller's transaction: what is undone is not written either. */
export async function note(sql: Sql, { who, action, subject, detail = {} }: Act): Promise<void> {
  await sql.query('insert into audit (who, action, subject, detail) values ($1, $2, $3, $4)', [
    who,
    action,
    subject,
    JSON.stringify(detail),
  ]);
}

/** The audit trail, newest first. `after` is the number of the last line seen. */
export async function readAudit(database: Database, { after, limit }: { after?: string; limit: number }) {
  const rows = await database.query<{ id: number; at: Date; who: string; action: string; subject: string; detail: object }>(
    'select * from audit where ($1::bigint is null or id < $1) order by id desc limit $2',
    [after === undefined ? null : Number(after) || 0, limit + 1],
  );
  const items = rows.slice(0, limit).map((row) => ({ ...row, id: String(row.id), at: row.at.toISOString() }));
  return { items, ...(rows.length > limit ? { next: items.at(-1)!.id } : {}) };
}
