/** A request as the handlers see it, without any framework. Header names are lower case. */
export interface Asked {
  method: string;
  /** The path's named segments: `/api/meetings/:id` gives `{ id }`. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** The address of the other side of the connection, which may be a proxy's. */
  remoteAddress: string;
  /** The network that asks, as far as trusted proxies tell (network.ts): what limits are counted by. */
  network: string;
  /** The body as text, at most `limit` bytes (64 KB unless told); throws a Refused of 413 or 415. */
  text(limit?: number): Promise<string>;
  /** The body as it came, at most `limit` bytes. */
  bytes(limit?: number): Promise<Uint8Array>;
  /** The first `keep` bytes of a body of at most `limit`, and its size; the rest is read past. Throws a Refused of 413 or 415. */
  head(keep: number, limit: number, seconds: number): Promise<{ head: Buffer; size: number }>;
  /** The body as JSON; throws a Refused of 400, 413 or 415. */
  json(limit?: number): Promise<unknown>;
}

/** What is answered. An object is sent as JSON; text and bytes as they are, with the content type given in `headers`. */
export interface Answer {
  status: number;
  body?: object | string | Uint8Array;
  headers?: Record<string, string | string[]>;
}

/** One path of the server. */
export interface Route {
  method: 'get' | 'post' | 'patch' | 'put' | 'del';
  path: string;
  /** A page that Teams may show in a tab; no other page is shown in a frame at all. */
  inTeams?: boolean;
  handle(asked: Asked): Promise<Answer>;
}

/** A refusal on the way in; the server turns it into problem details (RFC 9457). Never for what a rule of `engagement/` decides. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly errors: { path: string; message: string }[] = [],
    readonly headers: Record<string, string> = {},
    readonly more: object = {},
  ) {
    super(title);
  }
}

/** A body and its headers, as they come in. */
export type Incoming = AsyncIterable<Buffer> & {
  headers: Record<string, string | string[] | undefined>;
  destroy(): void;
};

/** Whoever sends a usual body slower than this holds a socket for nothing. */
const usualSeconds = 30;

/** Reads a body with a hard limit. Compressed bodies are refused unread: their true size cannot be known before it is too late. */
export const readBytes = async (request: Incoming, limit = 65_536): Promise<Buffer> => (await readHead(request, limit, limit)).head;

/** Reads a body with a hard limit, and keeps its first `keep` bytes or a little more. */
export async function readHead(
  request: Incoming,
  keep: number,
  limit: number,
  seconds = usualSeconds,
): Promise<{ head: Buffer; size: number }> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new Refused(415, 'Send the body without a Content-Encoding.');
  const tooLarge = () => new Refused(413, `The body may be at most ${limit} bytes.`, [], { connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const timer = setTimeout(() => request.destroy(), seconds * 1000);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > limit) throw tooLarge();
      if (size - chunk.length < keep) chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return { head: Buffer.concat(chunks), size };
}

/** Text as JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
}
