import { randomBytes } from 'node:crypto';
import type { Database } from '../../store/database.js';
import { migrate } from '../../store/migrate.js';
import { openEmbedded, openPostgresql } from '../../store/open.js';

/** An empty, migrated database of the test's own: PGlite in memory, or a schema of its own on the server of DATABASE_URL. Close it in the end. */
export async function emptyDatabase(): Promise<Database> {
  const url = process.env.DATABASE_URL;
  if (!url) {
    const embedded = await openEmbedded();
    await migrate(embedded);
    return embedded;
  }
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const fail = (fault: Error) => {
    throw fault;
  };
  const database = openPostgresql(url, fail, schema);
  await database.query(`create schema ${schema}`);
  await migrate(database);
  return {
    ...database,
    async close() {
      await database.query(`drop schema ${schema} cascade`);
      await database.close();
    },
  };
}
