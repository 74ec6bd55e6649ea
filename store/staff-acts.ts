import type { Done, Item } from '../engagement/staff.js';
import type { Database, Sql } from './database.js';
import { changing } from './revisions.js';
import type { What } from './staff-lists.js';
import type { Desk } from './staff-meetings.js';

type Work = (sql: Sql, desk: Desk) => Promise<Done<Item>>;

/** How staff change things. */
export interface Acts {
  /** One change: kept whole, or refused and nothing of it kept. */
  act(who: string, work: Work): Promise<Done<Item>>;
  /** The same of one thing, as long as nobody else has changed it since that revision. */
  change(who: string, what: What, id: string, revision: number | undefined, work: Work): Promise<Done<Item>>;
}

/** Thrown inside a transaction, so that it takes everything back, and caught around it. */
class TakenBack<T> extends Error {
  constructor(readonly outcome: T) {
    super('taken back');
  }
}

/** Runs `work` in one transaction, of which something is kept only when `keeps` says so of the outcome. */
export async function keptIf<T>(database: Database, keeps: (outcome: T) => boolean, work: (sql: Sql) => Promise<T>): Promise<T> {
  try {
    return await database.transaction(async (sql) => {
      const outcome = await work(sql);
      if (!keeps(outcome)) throw new TakenBack(outcome);
      return outcome;
    });
  } catch (fault) {
    if (fault instanceof TakenBack) return fault.outcome;
    throw fault;
  }
}

export function actingIn(
  database: Database,
  { timeZone, now, onCommit, over }: { timeZone: string; now(): Date; onCommit(): void; over?: number },
): Acts {
  async function act(who: string, work: Work): Promise<Done<Item>> {
    const desk: Desk = { who, now: now(), timeZone, ...(over === undefined ? {} : { over }) };
    const outcome = await keptIf<Done<Item>>(
      database,
      ({ kind }) => kind === 'done',
      (sql) => work(sql, desk),
    );
    if (outcome.kind === 'done') onCommit();
    return outcome;
  }
  return {
    act,
    change: (who, what, id, revision, work) => act(who, (sql, desk) => changing(sql, desk, what, id, revision, () => work(sql, desk))),
  };
}
