import type { z } from 'zod';
import type { Done, Item, Page } from '../../engagement/staff.js';
import type { Actor, Role } from '../../engagement/staff-member.js';
import { type Answer, type Asked, Refused, type Route } from '../http.js';

/** One path of the staff API: what it takes, what it does, and what the API's description says of it. */
export interface Endpoint {
  method: Route['method'];
  path: string;
  summary: string;
  /** Who may: whoever has this role, or one above it. */
  role: Role;
  /** The body, when it is JSON. */
  body?: z.ZodType;
  /** At most so many bytes of it, where 256 KB are not the limit. */
  bodyLimit?: number;
  /** Names and meanings of what may stand after the question mark. */
  query?: Record<string, string>;
  /** `who` is the actor's name in the audit trail. */
  handle(asked: Asked, who: string, body: never, actor: Actor): Promise<Answer>;
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
/** The revision that whoever changes a thing has read, where they say so: `If-Match: "3"`, or the whole ETag that came with it. */
export function revisionOf({ headers }: Asked): number | undefined {
  const match = headers['if-match'];
  if (match === undefined || match === '*') return undefined;
  const [, revision] = /^"(\d+)(?:-[\w-]*)?"$/.exec(match) ?? [];
  if (revision === undefined)
    throw new Refused(400, 'The request cannot be understood.', [
      { path: 'If-Match', message: 'must be a revision in quotes, such as "3"' },
    ]);
  return Number(revision);
}
export const found = (item: Item | undefined): Answer => {
  if (!item) throw new Refused(404, 'There is nothing of that id.');
  return { status: 200, body: item };
};
/** A refusal of a rule is a conflict with what is there: 409, each fault named. */
export function told(outcome: Done<Item>, status = 200): Answer {
  if (outcome.kind === 'unknown') throw new Refused(404, 'There is nothing of that id.');
  if (outcome.kind === 'stale') {
    const { kind: _, ...more } = outcome;
    throw new Refused(412, 'Somebody else has changed this since you read it; nothing was changed.', [], {}, more);
  }
  if (outcome.kind === 'refused') throw new Refused(409, 'This cannot be done as things stand; nothing was changed.', outcome.faults);
  return { status, body: outcome.value };
}
export const endpoint = <B>(
  each: Omit<Endpoint, 'handle' | 'body'> & {
    body?: z.ZodType<B>;
    handle(asked: Asked, who: string, body: B, actor: Actor): Promise<Answer>;
  },
) => each as Endpoint;
/** A path on which something is done to one thing, without a body. */
export const acting = (
  path: string,
  role: Role,
  summary: string,
  work: (who: string, id: string, revision: number | undefined) => Promise<Done<Item>>,
) =>
  endpoint({
    method: 'post',
    path,
    role,
    summary,
    handle: async (asked, who) => told(await work(who, asked.params.id!, revisionOf(asked))),
  });
/** A path on which fields of one thing are changed. */
export const changing = <B>(
  path: string,
  role: Role,
  summary: string,
  body: z.ZodType<B>,
  work: (who: string, id: string, change: B, revision: number | undefined, actor: Actor) => Promise<Done<Item>>,
) =>
  endpoint({
    method: 'patch',
    path,
    role,
    summary,
    body,
    handle: async (asked, who, change, actor) => told(await work(who, asked.params.id!, change, revisionOf(asked), actor)),
  });
