import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Database } from '../../store/database.js';
import { lockFolder } from '../../store/lock.js';
import { migrate } from '../../store/migrate.js';
import { emptyDatabase } from '../support/database.js';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no fault',
    (fault: Error) => fault.message,
  );

describe('the database', () => {
  let database: Database;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  it('is migrated once, however often it is asked', async () => {
    expect(await migrate(database)).to.deep.equal([]);
  });

  it('is not written to by a program older than itself', async () => {
    await database.query(`insert into migrations (name) values ('9999-tomorrow.sql')`);
    expect(await failure(migrate(database))).to.match(/newer than this program: it has 9999-tomorrow\.sql/);
    await database.query(`delete from migrations where name = '9999-tomorrow.sql'`);
    // One that only adds what older programs never miss lets them go on beside it, while processes are exchanged one by one.
    await database.query(`update migrations set beside_older = true where name = '9999-tomorrow.sql'`);
    expect(await migrate(database)).to.deep.equal([]);
  });

  it('gives days as words, instants as dates and counts as numbers, on both engines', async () => {
    const [row] = await database.query(
      `select date '2026-03-29' as day, timestamptz '2026-03-29T09:00+03:00' as instant, count(*) as number, '{"fi": "hei"}'::jsonb as text from people`,
    );
    expect(row).to.deep.equal({ day: '2026-03-29', instant: new Date('2026-03-29T06:00:00Z'), number: 0, text: { fi: 'hei' } });
  });

  it('keeps all of a transaction or nothing', async () => {
    const add = `insert into settings (name, value) values ('first', '1')`;
    expect(await failure(database.transaction(async (sql) => [await sql.query(add), await sql.query(add)]))).to.match(/duplicate key/);
    expect(await database.query('select * from settings')).to.deep.equal([]);
  });
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const owned = (pid: number, host: string) =>
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid, host, since: '2026-11-24T08:00:00Z' }));

  it('is refused to a second process, which is told who has it', () => {
    owned(process.ppid, hostname());
    expect(() => lockFolder(folder)).to.throw(new RegExp(`in use by process ${process.ppid} on ${hostname()}`));
  });

  it('is refused while a process of another host has it, for nobody here can tell whether that one lives', () => {
    owned(1, 'elsewhere');
    expect(() => lockFolder(folder)).to.throw(/in use by process 1 on elsewhere/);
  });

  it('is taken over from a process that was killed', () => {
    owned(2 ** 22 + 1, hostname());
    lockFolder(folder)();
  });

  it('is free again when it was given back', () => {
    lockFolder(folder)();
    lockFolder(folder)();
  });
});
