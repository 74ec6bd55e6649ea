import type { Done, Item } from '../engagement/staff.js';
import type { Database, Sql } from './database.js';
import { changing } from './revisions.js';
import type { What } from './staff-lists.js';
import { type Desk, TakeBack } from './staff-meetings.js';

type Work = (sql: Sql, desk: Desk) => Promise<Done<Item>>;

/** How staff change things. */
export interface Acts {
  /** One change: kept whole, or refused and nothing of it kept. */
  act(who: string, work: Work): Promise<Done<Item>>;
  /** The same of one thing, as long as nobody else has changed it since that revision. */
  change(who: string, what: What, id: string, revision: number | undefined, work: Work): Promise<Done<Item>>;
}

export function actingIn(
  database: Database,
  { timeZone, now, onCommit, over }: { timeZone: string; now(): Date; onCommit(): void; over?: number },
): Acts {
  async function act(who: string, work: Work): Promise<Done<Item>> {
    try {
      const desk: Desk = { who, now: now(), timeZone, ...(over === undefined ? {} : { over }) };
      const outcome = await database.transaction((sql) => work(sql, desk));
      onCommit();
      return outcome;
    } catch (fault) {
      if (fault instanceof TakeBack) return { kind: 'refused', faults: fault.faults };
      throw fault;
    }
  }
  return {
    act,
    change: (who, what, id, revision, work) => act(who, (sql, desk) => changing(sql, desk, what, id, revision, () => work(sql, desk))),
  };
}
