/** What a refusal says of itself, beside its title: which fields and what to do; who has changed the thing meanwhile; what to name to us. */
export interface Problem {
  title?: string;
  errors?: { path: string; message: string }[];
  reference?: string;
  revision?: number;
  changedBy?: string;
  changedAt?: string;
}

/** The server answered, and the answer was no. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly problem: Problem = {},
  ) {
    super(title);
  }
}

/** The server was not reached, or what stands before it answered instead. Nobody knows whether what was asked has been done. */
export class Unreached extends Error {}

/** Hears of each answer and of each failure to get one. */
export const hearing = { reached: () => {}, unreached: () => {}, signedOut: () => {} };

/** In Teams: a token for every request, asked for anew when `stale`. On the web there is a cookie, and none of this. */
export const bearer: { token?: (stale: boolean) => Promise<string> } = {};

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

async function refusalOf(answer: Response): Promise<Refusal> {
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  return new Refusal(answer.status, problem.title ?? answer.statusText, problem);
}

async function send(method: Method, path: string, body: unknown, more: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const patience = setTimeout(end, 30_000);
  signal?.addEventListener('abort', end);
  const type = body instanceof Blob ? body.type : 'application/json';
  try {
    return await fetch(path, {
      method,
      signal: ending.signal,
      headers: { ...more, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
  } finally {
    clearTimeout(patience);
  }
}

/**
 * Asks the staff API. Paths are relative, `api/…`, so that the console may live under any address. Throws a Refusal or an Unreached. A body that is
 * a Blob is sent as it is, anything else as JSON. `revision`: refused with 412 when somebody has changed the thing since.
 */
export async function ask<T>(
  method: Method,
  path: string,
  body?: unknown,
  { signal, revision }: { signal?: AbortSignal; revision?: number | undefined } = {},
): Promise<T> {
  const more: Record<string, string> = revision === undefined ? {} : { 'if-match': `"${revision}"` };
  let answer: Response;
  try {
    if (bearer.token) more.authorization = `Bearer ${await bearer.token(false)}`;
    answer = await send(method, path, body, more, signal);
    if (answer.status === 401 && bearer.token)
      answer = await send(method, path, body, { ...more, authorization: `Bearer ${await bearer.token(true)}` }, signal);
  } catch (fault) {
    if (signal?.aborted) throw fault;
    hearing.unreached();
    throw new Unreached(String(fault));
  }
  if ([502, 503, 504].includes(answer.status)) {
    hearing.unreached();
    throw new Unreached(`answered with ${answer.status}`);
  }
  hearing.reached();
  if (answer.ok) return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  if (answer.status === 401) hearing.signedOut();
  throw await refusalOf(answer);
}
