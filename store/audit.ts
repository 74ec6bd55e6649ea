import type { AuditFilter, Item, List, Page } from '../engagement/staff.js';
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

/** The audit trail, newest first. `after` is the number of the last line seen; without a limit all of it. Words are looked for in everything that a line says. */
export async function readAudit(
  database: Database,
  { who, action, subject, q, from, to }: AuditFilter,
  page?: Page,
  timeZone = 'UTC',
): Promise<List<Item>> {
  const rows = await database.query<{ id: number; at: Date; who: string; action: string; subject: string; detail: object }>(
    `select * from audit where ($1::bigint is null or id < $1) and ($3::text is null or who = $3) and ($4::text is null or action = $4)
       and ($5::text is null or subject = $5 or subject like replace(replace($5, '%', '\\%'), '_', '\\_') || ':%')
       and ($6::text is null or concat_ws(' ', who, action, subject, detail) ilike '%' || replace(replace($6, '%', '\\%'), '_', '\\_') || '%')
       and ($7::date is null or at >= $7::date::timestamp at time zone $9) and ($8::date is null or at < ($8::date + 1)::timestamp at time zone $9)
     order by id desc limit $2`,
    [
      page?.after === undefined ? null : Number(page.after) || 0,
      page ? page.limit + 1 : null,
      who,
      action,
      subject,
      q,
      from,
      to,
      timeZone,
    ].map((each) => each ?? null),
  );
  const items = (page ? rows.slice(0, page.limit) : rows).map((row) => ({ ...row, id: String(row.id), at: row.at.toISOString() }));
  return { items, ...(rows.length > items.length ? { next: items.at(-1)!.id } : {}) };
}
