import type { Item } from '../engagement/staff.js';
import type { Section, Written } from '../engagement/summary.js';
import type { Sql } from './database.js';
import { itemOf } from './staff-lists.js';
import { projectOf } from './staff-rounds.js';

/** A summary with what its document tells besides: the project, and of every quote whose words they are, as far as they let that be published. */
export async function writtenSummary(sql: Sql, id: string): Promise<Written | undefined> {
  const item = (await itemOf(sql, 'summaries', id)) as
    | (Item & Omit<Written, 'sources' | 'project'> & { roundId: string; sections: Section[] })
    | undefined;
  if (!item) return undefined;
  const ids = item.sections.flatMap(({ quotes = [] }) => quotes.map(({ answerId }) => answerId.split('.')[0]!));
  const sources = await sql.query<{ id: string; number: number; language: string; name: string | null; organisation: string | null }>(
    `select id, number, language, case when name_published then name end as name, organisation from submissions where id::text = any($1::text[]) and status = 'submitted'`,
    [ids],
  );
  return {
    ...item,
    project: await projectOf(sql, item.roundId),
    sources: new Map(
      sources.map(({ id: submission, number, language, name, organisation }) => [
        submission,
        { number, language, ...(name ? { name } : {}), ...(organisation ? { organisation } : {}) },
      ]),
    ),
  };
}
