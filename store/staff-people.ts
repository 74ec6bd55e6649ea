import { isAddress } from '../engagement/address.js';
import { isLanguage } from '../engagement/language.js';
import type { Imported, ImportedLine, ImportLine } from '../engagement/staff.js';
import { note } from './audit.js';
import { clean } from './clean.js';
import type { Sql } from './database.js';
import { organisationId } from './people.js';

/** So many good lines of an import are shown beside those that are not. */
const shownLines = 1000;

/** What is wrong with a line; undefined when it is good. */
function faultOf(line: ImportLine, groups: Map<string, string>): string | undefined {
  if (line.name.trim() === '') return 'name is missing';
  if (!isAddress(line.email.trim())) return `email "${line.email}" is not an address`;
  if (!isLanguage(line.language.trim().toLowerCase())) return `language "${line.language}" must be fi, sv or en`;
  const unknown = line.groups.filter((name) => !groups.has(name.toLowerCase()));
  return unknown.length > 0 ? `there is no group ${unknown.map((name) => `"${name}"`).join(', ')}` : undefined;
}

/**
 * Takes people in, by address: who is new is made, who is known is updated (their groups become those of the line). Bad lines are named and left
 * out; an address that comes twice counts once, as it stands last. In the caller's transaction.
 */
export async function importPeople(sql: Sql, who: string, lines: ImportLine[]): Promise<Imported & { lines: ImportedLine[] }> {
  const imported = await takeIn(sql, lines);
  const { created, updated, rejected } = imported;
  await note(sql, { who, action: 'import', subject: 'people', detail: { created, updated, rejected: rejected.length } });
  return imported;
}

/** The same without a line in the audit trail, which whoever calls it writes. */
export async function takeIn(sql: Sql, lines: ImportLine[]): Promise<Imported & { lines: ImportedLine[] }> {
  const groups = new Map<string, string>();
  for (const { id, name } of await sql.query<{ id: string; name: Record<string, string> }>('select id, name from groups'))
    for (const each of [id, ...Object.values(name)]) groups.set(each.toLowerCase(), id);
  const imported: Imported & { lines: ImportedLine[] } = { created: 0, updated: 0, rejected: [], lines: [] };
  const last = new Map(lines.map((line) => [line.email.trim().toLowerCase(), line.line]));
  for (const line of lines) {
    const email = line.email.trim().toLowerCase();
    const fault =
      faultOf(line, groups) ?? (last.get(email) !== line.line ? `the same address stands again on line ${last.get(email)}` : undefined);
    if (fault) {
      imported.rejected.push({ line: line.line, reason: fault });
      continue;
    }
    const organisation = line.organisation.trim() === '' ? null : ((await organisationId(sql, line.organisation)) ?? null);
    const [person] = await sql.query<{ id: string; made: boolean }>(
      `insert into people (name, email, organisation_id, language) values ($1, $2, $3, $4)
       on conflict (email) do update set name = excluded.name, organisation_id = coalesce(excluded.organisation_id, people.organisation_id), language = excluded.language,
         name_told = false, organisation_told = people.organisation_told and excluded.organisation_id is null
       returning id, (xmax = 0) as made`,
      [clean(line.name).trim(), clean(email), organisation, line.language.trim().toLowerCase()],
    );
    const becomes = person!.made ? 'created' : 'updated';
    imported[becomes] += 1;
    if (imported.lines.length < shownLines) imported.lines.push({ ...line, becomes });
    const ids = line.groups.map((name) => groups.get(name.toLowerCase())!);
    await sql.query('delete from memberships where person_id = $1 and not group_id = any($2::uuid[])', [person!.id, ids]);
    for (const id of ids)
      await sql.query('insert into memberships (person_id, group_id) values ($1, $2) on conflict do nothing', [person!.id, id]);
  }
  return imported;
}
