/** The server answered, and the answer was no. A broken wire is some other error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** How long the server asks us to wait, in milliseconds; 0 when it does not say. */
    readonly wait: number,
  ) {
    super(`refused with ${status}`);
  }
}

/** Neither a longer wait nor another token helps against these. */
export const isFinal = (fault: unknown): boolean =>
  fault instanceof Refusal && fault.status >= 400 && fault.status < 500 && ![401, 403, 404, 408, 410, 429].includes(fault.status);

/** The conversation or the token is not ours any longer: start again at the door. */
export const isLost = (fault: unknown): boolean => fault instanceof Refusal && [401, 403, 404, 410].includes(fault.status);

/** A file over a slow line takes minutes. */
const patience = { usual: 20_000, files: 240_000 };

/** Asks the server something in JSON, or sends it files. Paths are relative, so that the page may live under any address. */
export async function ask<T>(method: 'GET' | 'POST', path: string, token?: string, body?: unknown): Promise<T> {
  const isForm = body instanceof FormData;
  const answer = await fetch(path, {
    method,
    cache: 'no-store',
    signal: AbortSignal.timeout(isForm ? patience.files : patience.usual),
    headers: {
      ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Refusal(answer.status, 1000 * (Number(answer.headers.get('Retry-After')) || 0));
  return answer.json();
}
