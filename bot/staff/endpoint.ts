import type { z } from 'zod';
import type { Done, Item, Page } from '../../engagement/staff.js';
import { type Answer, type Asked, Refused, type Route } from '../http.js';

/** One path of the staff API: what it takes, what it does, and what the API's description says of it. */
export interface Endpoint {
  method: Route['method'];
  path: string;
  summary: string;
  /** The body, when it is JSON. */
  body?: z.ZodType;
  /** Names and meanings of what may stand after the question mark. */
  query?: Record<string, string>;
  handle(asked: Asked, who: string, body: never): Promise<Answer>;
}

export const paging = { after: 'The `next` of the page before', limit: 'At most so many, 1 to 200 (50)' };
export const formats = { format: 'json, csv or xlsx; Accept works too' };

export function pageOf({ query }: Asked): Page {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new Refused(400, 'The page cannot be given.', [{ path: 'limit', message: 'must be from 1 to 200' }]);
  const after = query.get('after');
  return { limit, ...(after ? { after } : {}) };
}
export const found = (item: Item | undefined): Answer => {
  if (!item) throw new Refused(404, 'There is nothing of that id.');
  return { status: 200, body: item };
};
/** A refusal of a rule is a conflict with what is there: 409, each fault named. */
export function told(outcome: Done<Item>, status = 200): Answer {
  if (outcome.kind === 'unknown') throw new Refused(404, 'There is nothing of that id.');
  if (outcome.kind === 'refused') throw new Refused(409, 'This cannot be done as things stand; nothing was changed.', outcome.faults);
  return { status, body: outcome.value };
}
export const endpoint = <B>(
  each: Omit<Endpoint, 'handle' | 'body'> & { body?: z.ZodType<B>; handle(asked: Asked, who: string, body: B): Promise<Answer> },
) => each as Endpoint;
/** A path on which something is done to one thing, without a body. */
export const acting = (path: string, summary: string, work: (who: string, id: string) => Promise<Done<Item>>) =>
  endpoint({ method: 'post', path, summary, handle: async ({ params }, who) => told(await work(who, params.id!)) });
