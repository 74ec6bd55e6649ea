import type { Posted } from '../engagement/post.js';
import type { TeamsAnswer } from './teams-client.js';

/** The connection was never made, so nothing was written. */
const never = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * What Teams' answer means. Only what certainly was not delivered may be tried again; a request that was written and never answered may have
 * arrived. An answer of 2xx that cannot be read was delivered.
 */
export function classify({ status, code, retryAfterMs, id }: TeamsAnswer): Posted {
  const reason = [status, code].filter((part) => part !== undefined).join(' ') || 'no answer';
  if (status === undefined) return never.has(code ?? '') ? { kind: 'retry', reason } : { kind: 'unknown', reason };
  if (status < 300) return { kind: 'sent', ...(id ? { activityId: id } : {}) };
  if (status === 401) return { kind: 'paused', reason };
  if (status === 403 || status === 404) return { kind: 'blocked', reason };
  const wait = retryAfterMs ? { afterMs: retryAfterMs } : {};
  if (status === 429) return { kind: 'retry', reason, crowded: true, ...wait };
  if (status === 412) return { kind: 'retry', reason, ...wait };
  if (status === 503) return { kind: 'retry', reason, ...wait };
  // A gateway may have passed the message on before it gave up.
  if (status === 502 || status === 504) return { kind: 'unknown', reason };
  return { kind: 'failed', reason };
}
