import { parse } from 'csv-parse/sync';
import type { ImportLine } from '../../engagement/staff.js';
import { Refused } from '../http.js';

const columns = ['name', 'email', 'organisation', 'language', 'groups'] as const;

/** Bytes as text: UTF-8, or what spreadsheets in Finland save otherwise, Windows-1252. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * A CSV file of people. The heading names the columns, in any order; the separator is a comma or, as spreadsheets here write it, a semicolon.
 * Throws a Refused when the file as a whole cannot be read; single bad lines are for the import to name.
 */
export function readPeople(file: string): ImportLine[] {
  const heading = file.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = heading.split(';').length > heading.split(',').length ? ';' : ',';
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(file, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof records;
  } catch (fault) {
    throw new Refused(400, 'The file cannot be read as CSV.', [{ path: 'body', message: (fault as Error).message.slice(0, 200) }]);
  }
  const there = heading
    .toLowerCase()
    .split(delimiter)
    .map((name) => name.trim().replace(/^"|"$/g, ''));
  const missing = columns.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new Refused(
      400,
      'The heading of the file lacks columns.',
      missing.map((path) => ({ path, message: 'is needed' })),
    );
  return records.map(({ record, info }) => ({
    line: info.lines,
    name: record.name ?? '',
    email: record.email ?? '',
    organisation: record.organisation ?? '',
    language: record.language ?? '',
    groups: (record.groups ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  }));
}
