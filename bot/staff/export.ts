import writeExcel from 'write-excel-file/node';
import type { Item } from '../../engagement/staff.js';
import type { Answer, Asked } from '../http.js';
import { Refused } from '../http.js';

type Format = 'json' | 'csv' | 'xlsx';
const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** What was asked for, by `?format=` or by Accept; JSON otherwise. */
export function formatOf({ query, headers }: Asked): Format {
  const asked = query.get('format');
  if (asked === 'json' || asked === 'csv' || asked === 'xlsx') return asked;
  if (asked !== null) throw new Refused(400, 'The format is not known.', [{ path: 'format', message: 'must be json, csv or xlsx' }]);
  if (headers.accept?.includes('text/csv')) return 'csv';
  return headers.accept?.includes('spreadsheetml') ? 'xlsx' : 'json';
}

/** A cell as text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe in front, as OWASP advises. */
export function cell(value: unknown): string {
  const text =
    value === null || value === undefined
      ? ''
      : value instanceof Date
        ? value.toISOString()
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const listed = (files: { id: string; name: string }[]) => files.map(({ id, name }) => `${name} (/api/files/${id})`).join('; ');

/** The answers of a submission become a column for each question, its files one column of names; everything else stays a column of its own. */
function flatten(items: Item[]): { columns: string[]; rows: string[][] } {
  const flat = items.map(({ answers, files, ...rest }) => ({
    ...rest,
    ...(files === undefined ? {} : { files: listed(files as Parameters<typeof listed>[0]) }),
    ...Object.fromEntries(
      ((answers ?? []) as { question: { fi?: string; sv?: string; en?: string }; text: string }[]).map(({ question, text }) => [
        question.fi ?? question.sv ?? question.en ?? '',
        text,
      ]),
    ),
  }));
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  return { columns, rows: flat.map((row) => columns.map((name) => cell((row as Record<string, unknown>)[name]))) };
}

/** A list in the format that was asked for. CSV is RFC 4180 with commas and a BOM, without which Excel reads UTF-8 wrongly. */
export async function exported(items: Item[], name: string, format: Format): Promise<Answer> {
  if (format === 'json') return { status: 200, body: { items } };
  const { columns, rows } = flatten(items);
  const headers = { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}.${format}"` };
  if (format === 'csv') {
    const lines = [columns.map(cell), ...rows].map((row) => row.map(quoted).join(','));
    return { status: 200, body: `\ufeff${lines.join('\r\n')}\r\n`, headers };
  }
  const sheet = [columns, ...rows].map((row) => row.map((value) => ({ value, type: String })));
  return { status: 200, body: new Uint8Array(await writeExcel(sheet).toBuffer()), headers };
}
