import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { largestFile, type SentFile } from '../engagement/document.js';
import type { ReadFile } from './documents/reader.js';
import { isLoopback } from './who-may-post.js';

/** How Teams hands over what a person attached: an address that opens without a token, for minutes. */
const handedOver = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(500),
  content: z.object({ downloadUrl: z.string().max(4_000) }),
});
/** Pictures that are pasted into a message, and cards; beside those Teams repeats the words of every message as HTML, which is no file. */
const otherFile = z.object({
  contentType: z.string().regex(/^(image|video|audio|application\/octet-stream)\b/),
  name: z.string().optional(),
});

/** Where people's files are in Microsoft's cloud: OneDrive and SharePoint. */
const fileHosts = /^[\w-]+\.sharepoint(?:-df)?\.(?:com|us|cn)$/;

/** May we fetch from there? An activity is only as trustworthy as its sender, and an address in it could lead into the house's own network. */
export function isAllowedSource(address: string, registered: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  if (username !== '') return false;
  if (registered) return protocol === 'https:' && port === '' && fileHosts.test(hostname);
  return protocol === 'http:' && isLoopback(hostname);
}

/** So long a file may take; Teams asks again after 15 s without an answer. */
const patienceMs = 6_000;

/** The bytes at an address, never more than a file may have. */
async function fetched(address: string): Promise<Uint8Array | 'tooLarge' | 'unreachable'> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok || !response.body) return 'unreachable';
    if (Number(response.headers.get('content-length') ?? 0) > largestFile) return 'tooLarge';
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > largestFile) return 'tooLarge';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return 'unreachable';
  }
}

/** The files that came with a message in Teams, fetched and looked into, one after another. */
export async function filesOf({ attachments = [] }: Activity, readFile: ReadFile, registered: boolean): Promise<SentFile[]> {
  const files: SentFile[] = [];
  for (const attachment of Array.isArray(attachments) ? attachments.slice(0, 10) : []) {
    const file = handedOver.safeParse(attachment);
    if (file.success) {
      const { name, content } = file.data;
      const bytes = isAllowedSource(content.downloadUrl, registered) ? await fetched(content.downloadUrl) : 'unreachable';
      files.push(typeof bytes === 'string' ? { name: name.slice(0, 200), refused: bytes } : await readFile(name, bytes));
      continue;
    }
    const other = otherFile.safeParse(attachment);
    if (other.success) files.push({ name: other.data.name?.slice(0, 200) ?? '…', refused: 'unknownType' });
  }
  return files;
}
