import readExcel from 'read-excel-file/node';
import type { ImportLine } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { linesOf } from './read-people.js';

/** A packed file may become a thousand times larger than it came. */
const largest = 100 * 1024 * 1024;

/** The sizes that a zip file promises of what is in it, from its directory at the end; undefined when it is no zip file. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > file.length) return undefined;
  let size = 0;
  let at = file.readUInt32LE(end + 16);
  for (let entries = file.readUInt16LE(end + 10); entries > 0; entries--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    size += file.readUInt32LE(at + 24);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return size;
}

/** The first sheet of an XLSX file of people; the first row names the columns, in any order. Throws a Refused when it cannot be read as such. */
export async function readSheet(bytes: Uint8Array): Promise<ImportLine[]> {
  const unreadable = (message: string) => new Refused(400, 'The file cannot be read as XLSX.', [{ path: 'body', message }]);
  const size = unpackedSize(bytes);
  if (size === undefined) throw unreadable('is not an XLSX file; save it as XLSX or CSV');
  if (size > largest) throw unreadable('is too large when unpacked; save only the sheet of people');
  let rows: unknown[][];
  try {
    const [sheet] = await readExcel(Buffer.from(bytes));
    rows = sheet?.data ?? [];
  } catch {
    throw unreadable('is damaged; open it in a spreadsheet and save it again');
  }
  const cells = rows.map((row) => row.map((value) => (value === null || value === undefined ? '' : String(value).trim())));
  const [heading = [], ...lines] = cells;
  return linesOf(
    heading,
    lines.map((values, index) => ({ line: index + 2, values })).filter(({ values }) => values.some((value) => value !== '')),
  );
}
