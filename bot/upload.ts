import { type Asked, Refused } from './http.js';

const headLimit = 256 * 1024;
/** A browser sends all of a file before it reads an answer; more than this is not waited for. */
const bodyLimit = 50 * 1024 * 1024;

/**
 * The activity of an upload, which Microsoft's clients put in front of the files, as JSON. The files are read past and kept nowhere. Call it for a
 * request whose token is good. Throws a Refused of 400, 413 or 415.
 */
export async function activityOfUpload(asked: Asked): Promise<unknown> {
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(asked.headers['content-type'] ?? '');
  if (!boundary) throw new Refused(415, 'An upload is multipart/form-data.');
  const head = await asked.head(headLimit, bodyLimit);
  const [, , ...parts] = ['', ...head.toString('utf8').split(`--${boundary[1] ?? boundary[2]}`)];
  for (const part of parts) {
    const end = part.indexOf('\r\n\r\n');
    if (end < 0 || !/;\s*name="?activity"?/i.test(part.slice(0, end))) continue;
    try {
      return JSON.parse(part.slice(end + 4));
    } catch {
      break;
    }
  }
  throw new Refused(400, 'The upload has no readable part named activity.');
}
