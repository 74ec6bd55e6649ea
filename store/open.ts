import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, onPostgresql, patienceMs } from './database.js';
import { openThread } from './embedded.js';
import { lockFolder } from './lock.js';

/**
 * Opens the embedded database in a folder that no other process may use meanwhile, or in memory when there is none. Survives a killed process,
 * not a power cut: PostgreSQL is for production. Closing gives the folder back.
 */
export async function openEmbedded(folder?: string): Promise<Database> {
  const unlock = folder ? lockFolder(folder) : () => {};
  try {
    const at = folder ? join(folder, 'database') : 'memory://';
    // What making a database takes, several hundred MB, is given back only with the thread that made it.
    if (folder && !existsSync(join(at, 'PG_VERSION'))) await (await openThread(at)).close();
    const database = await openThread(at);
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (fault) {
    unlock();
    throw fault;
  }
}

/**
 * Opens a pool to a PostgreSQL server; nothing connects before the first question. Gives up connecting after 4 s, and a statement
 * after 4.5 s unless it is a long one, for `pg` by itself would wait for ever. `onError` hears of idle connections that broke; the pool replaces them by itself.
 */
export function openPostgresql(url: string, onError: (fault: Error) => void, schema?: string): Database {
  const date = pg.types.builtins.DATE;
  const int8 = pg.types.builtins.INT8;
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 4_000,
    query_timeout: patienceMs.usual,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    // A statement is sent before the one before it is answered, where nobody waits in between.
    pipeline: true,
    ...(schema ? { options: `-c search_path=${schema}` } : {}),
    types: {
      getTypeParser: ((oid: number, format?: 'text') => {
        if (oid === date) return (value: string) => value;
        return oid === int8 ? Number : pg.types.getTypeParser(oid, format);
      }) as typeof pg.types.getTypeParser,
    },
  });
  // What PostgreSQL thinks may be long it first translates for a second; nothing here is so long. The first answer tells of a connection that breaks.
  pool.on('connect', (client) => void client.query('set jit = off').catch(() => {}));
  pool.on('error', onError);
  return onPostgresql(pool);
}
