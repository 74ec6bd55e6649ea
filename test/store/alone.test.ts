import { expect } from 'chai';
import type { Database, Sql } from '../../store/database.js';
import { alone } from '../../store/settings.js';
import { emptyDatabase } from '../support/database.js';

describe('work that one does alone', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  /** For how many seconds the others must wait if whoever has it dies now; undefined when nobody has it. */
  const held = async () =>
    (
      await database.query<{ seconds: number }>(
        `select extract(epoch from (value #>> '{}')::timestamptz - clock_timestamp())::float8 as seconds from settings where name = 'alone:work'`,
      )
    )[0]?.seconds;

  it('is free again within seconds of a death, and at once when it is done', async () => {
    await alone(database, 'work', async () => {
      expect(await held()).to.be.within(1, 15);
      await alone(database, 'work', async () => expect.fail('done twice at once'));
    });
    expect(await held()).to.equal(undefined);
  });

  it('stays theirs for as long as it lasts', async () => {
    let renewals = 0;
    let twice = () => {};
    const renewedTwice = new Promise<void>((resolve) => {
      twice = resolve;
    });
    const watched: Sql = {
      ...database,
      async query<R>(text: string, values?: unknown[]) {
        const rows = await database.query<R>(text, values);
        if (text.startsWith('update settings') && rows.length === 1) renewals += 1;
        if (renewals === 2) twice();
        return rows;
      },
    };
    await alone(watched, 'work', () => renewedTwice, 0.5);
    expect(await held()).to.equal(undefined);
  });
});
