import type { Pool, PoolClient } from 'pg';

/** A row as the database gives it: snake_case names; instants are Dates, dates are 'YYYY-MM-DD', bigints are numbers. */
export type Row = Record<string, unknown>;

/** Whatever can be asked: the database itself, or one transaction in it. */
export interface Sql {
  /** Runs one statement with `$1`-style values. Objects and arrays must be passed through `JSON.stringify` where the column is jsonb. */
  query<R = Row>(text: string, values?: unknown[]): Promise<R[]>;
  /** Runs a script of several statements, without values. */
  script(text: string): Promise<void>;
}

/** The two databases have this one face, so that everything above is written and tested once. */
export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgresql';
  /**
   * Runs `work` in one transaction: all of it is kept or, if it throws, nothing. On PGlite transactions run one after another. `few`: its statements
   * touch few rows each, however many there are; PostgreSQL then plans them once instead of each time, which takes longer than running them.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, touching?: 'few'): Promise<T>;
  close(): Promise<void>;
}

const names = new Map<string, string>();

/**
 * A statement with values, under a name by which each connection keeps it prepared: planning the long ones takes longer than running them. Every
 * statement of the house is written in its source, so there are some hundreds at most.
 */
function named(text: string, values: unknown[] = []): Statement {
  const patience = text.startsWith(long) ? { query_timeout: patienceMs.long } : {};
  if (values.length === 0) return { text, values, ...patience };
  const name = names.get(text) ?? `house-${names.size}`;
  names.set(text, name);
  return { text, values, name, ...patience };
}

/** A statement as `pg` takes it; its types do not know the time-out of a single one. */
interface Statement {
  text: string;
  values?: unknown[];
  name?: string;
  query_timeout?: number;
}

/** Begins a statement about very many rows, which is waited for longer than people wait for an answer. */
export const long = '/* long */ ';

/** How long an answer is waited for: whoever talks is told within 5 s that the database is away, also when it is away without a word. */
export const patienceMs = { usual: 4_500, long: 16_000, script: 600_000 };
const silent = (fault: unknown) => fault instanceof Error && fault.message === 'Query read timeout';

/** Wraps a pool of connections to a PostgreSQL server. */
export function onPostgresql(pool: Pool): Database {
  const face = (on: Pool | PoolClient): Sql => ({
    query: async <R>(text: string, values?: unknown[]) => (await on.query(named(text, values))).rows as R[],
    script: async (text) => void (await on.query({ text, query_timeout: patienceMs.script } as Statement)),
  });
  return {
    kind: 'postgresql',
    ...face(pool),
    async transaction(work, touching) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // A connection that breaks between two statements tells it by an event, and one that nobody hears ends the process.
      const onError = (fault: Error) => {
        broken = fault;
      };
      client.on('error', onError);
      try {
        // Nobody waits for the answer: what follows is sent after it on the same connection, and stands or falls with it.
        const begun = client.query(touching === 'few' ? 'begin; set local plan_cache_mode = force_generic_plan' : 'begin');
        begun.catch(() => {});
        const result = await work(face(client));
        await begun;
        const { command } = await client.query('commit');
        // PostgreSQL itself says so by no more than a word.
        if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed: nothing of it is kept');
        return result;
      } catch (fault) {
        // A connection that cannot even roll back, or from which nothing comes, is thrown away instead of going back to the pool.
        if (silent(fault)) broken = fault as Error;
        else
          await client.query('rollback').catch((error: Error) => {
            broken = error;
          });
        throw fault;
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
