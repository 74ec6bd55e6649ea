import { largestFile, type SentFile } from '../engagement/document.js';
import type { ReadFile } from './documents/reader.js';
import { type Asked, Refused } from './http.js';

/** One file and what stands around it. */
const bodyLimit = largestFile + 512 * 1024;
/** A browser sends all of a file before it reads an answer; more than this is not waited for. */
const patience = { bytes: 50 * 1024 * 1024, seconds: 240 };

/** An upload as it came: the activity that clients put in front of the files, and the files. */
export interface Upload {
  activity: unknown;
  files: SentFile[];
}

/**
 * Reads an upload, and looks into its files. Of one that is too large only the activity is read, and the file is told to be too large; the rest is
 * read past. Call it for a request whose token is good. Throws a Refused of 400, 413 or 415.
 */
export async function readUpload(asked: Asked, readFile: ReadFile): Promise<Upload> {
  const type = asked.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Refused(415, 'An upload is multipart/form-data.');
  const { head, size } = await asked.head(bodyLimit, patience.bytes, patience.seconds);
  if (size > bodyLimit)
    return { activity: await activityIn(firstPartOf(head, type)), files: [{ name: nameIn(head), refused: 'tooLarge' }] };
  const form = await new Response(head as unknown as BodyInit, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  const parts = [...(form ?? [])];
  const activity = await activityIn(parts.find(([name]) => name === 'activity')?.[1]);
  const files: SentFile[] = [];
  for (const [name, part] of parts)
    if (name !== 'activity' && typeof part !== 'string') files.push(await readFile(part.name, new Uint8Array(await part.arrayBuffer())));
  return { activity, files };
}

/** The activity; clients send it as a file, too. */
async function activityIn(part: File | string | undefined): Promise<unknown> {
  try {
    return JSON.parse(typeof part === 'object' ? await part.text() : (part ?? ''));
  } catch {
    throw new Refused(400, 'The upload has no readable part named activity.');
  }
}

/** The content of the first part, where not all parts are there. */
function firstPartOf(head: Buffer, type: string): string {
  const boundary = /\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type);
  const [, part = ''] = head.toString('utf8', 0, 256 * 1024).split(`--${boundary?.[1] ?? boundary?.[2]}`);
  return part.slice(part.indexOf('\r\n\r\n') + 4);
}

/** What the file calls itself, for the sentence that refuses it. */
const nameIn = (head: Buffer): string =>
  /name="file";\s*filename="([^"\r\n]{1,200})"/i.exec(head.toString('utf8', 0, 512 * 1024))?.[1] ?? '…';
