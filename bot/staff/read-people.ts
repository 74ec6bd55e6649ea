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

/** Rows of a file of people under their heading, whatever the order of its columns. Throws a Refused when it lacks some. */
export function linesOf(heading: readonly string[], rows: readonly { line: number; values: readonly string[] }[]): ImportLine[] {
  const names = heading.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new Refused(
      400,
      'The heading of the file lacks columns.',
      missing.map((path) => ({ path, message: 'is needed' })),
    );
  return rows.map(({ line, values }) => {
    const [name, email, organisation, language, groups] = columns.map((column) => values[names.indexOf(column)] ?? '');
    return {
      line,
      name: name!,
      email: email!,
      organisation: organisation!,
      language: language!,
      groups: groups!
        .split(';')
        .map((group) => group.trim())
        .filter((group) => group !== ''),
    };
  });
}

/**
 * A CSV file of people. The heading names the columns; the separator is a comma or, as spreadsheets here write it, a semicolon.
 * Throws a Refused when the file as a whole cannot be read; single bad lines are for the import to name.
 */
export function readPeople(file: string): ImportLine[] {
  const first = file.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(file, {
      bom: true,
      delimiter,
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof records;
  } catch (fault) {
    throw new Refused(400, 'The file cannot be read as CSV.', [{ path: 'body', message: (fault as Error).message.slice(0, 200) }]);
  }
  const [heading, ...rows] = records;
  return linesOf(
    heading?.record ?? [],
    rows.map(({ record, info }) => ({ line: info.lines, values: record })),
  );
}
