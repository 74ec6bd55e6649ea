import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { Database, Sql } from '../../store/database.js';
import { openEmbedded } from '../../store/open.js';

const fault = (promise: Promise<unknown>): Promise<Error & { code?: string }> =>
  promise.then(
    () => new Error('no fault'),
    (error) => error,
  );

describe('the embedded database', () => {
  let database: Database;
  before(async () => {
    database = await openEmbedded();
    await database.script('create table notes (id integer primary key, text text); insert into notes values (0, null)');
  });
  after(() => database.close());

  it('computes in a thread of its own, while the process goes on', async () => {
    const counted = database.query('select count(*) as count from generate_series(1, 3000000)');
    expect(await Promise.race([counted, sleep(20, 'the clock')])).to.equal('the clock');
    expect(await counted).to.deep.equal([{ count: 3_000_000 }]);
  });

  it('lets a statement wait for the transaction that was begun before it', async () => {
    const seen: string[] = [];
    const add = (sql: Sql) => sql.query(`update notes set text = coalesce(text, '') || $1 where id = 0 returning text`, ['x']);
    const kept = database.transaction(async (sql) => {
      await add(sql);
      await sleep(20);
      await add(sql);
      seen.push('transaction');
    });
    const read = database.query('select text from notes where id = 0').then((rows) => seen.push('statement') && rows);
    await kept;
    expect(await read).to.deep.equal([{ text: 'xx' }]);
    expect(seen).to.deep.equal(['transaction', 'statement']);
  });

  it('tells the code of a fault, and not the values of the statement', async () => {
    const error = await fault(database.query('insert into notes values ($1, $2)', [0, 'Aino Berg']));
    expect(error).to.include({ code: '23505', constraint: 'notes_pkey', table: 'notes' });
    expect(JSON.stringify(error)).not.to.contain('Aino');
    expect(error.stack, 'who asked').to.contain('embedded.test');
  });

  it('refuses to keep a transaction in which a statement has failed, though the failure was overlooked', async () => {
    const overlooked = database.transaction(async (sql) => {
      await sql.query('insert into notes values (7, null)');
      await fault(sql.query('insert into notes values ($1, null)', [0]));
    });
    expect(await fault(overlooked)).to.include({ code: '25P02' });
    expect(await database.query('select from notes where id = 7')).to.deep.equal([]);
  });

  it('takes nothing more from a transaction that has ended', async () => {
    let escaped: Sql | undefined;
    await database.transaction(async (sql) => {
      escaped = sql;
    });
    expect((await fault(escaped!.query('select 1 as one'))).message).to.equal('The transaction has ended.');
  });

  it('plans a statement once, and anew when the tables have grown', async () => {
    const text = 'select * from notes where id = $1';
    const plans = () => database.query('select name, generic_plans from pg_prepared_statements where statement = $1', [text]);
    await database.query(text, [1]);
    const [first] = await plans();
    await database.query('insert into notes select n, null from generate_series(10, 10 + $1::int) n', [1_000]);
    await database.query(text, [1]);
    expect(await plans()).to.deep.equal([{ ...first, generic_plans: 2 }]);
  });

  it('lets a running transaction come to its end when it is closed, and gives the folder back', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
    try {
      const first = await openEmbedded(folder);
      await first.script('create table notes (text text)');
      const writing = first.transaction(async (sql) => {
        await sleep(20);
        await sql.query('insert into notes values ($1)', ['kept']);
      });
      await Promise.all([writing, first.close()]);
      expect((await fault(first.query('select 1 as one'))).message).to.equal('The database is closed.');
      const second = await openEmbedded(folder);
      expect(await second.query('select text from notes')).to.deep.equal([{ text: 'kept' }]);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends the process when its thread ends by itself, and tells whoever waits', async () => {
    const thread = `const { parentPort } = require('node:worker_threads');
      parentPort.postMessage({ to: 0, rows: [] }); parentPort.on('message', () => process.exit(3))`;
    const program = `const { onThread } = await import('./.build/store/embedded.js');
      const { Worker } = await import('node:worker_threads');
      const database = await onThread(new Worker(${JSON.stringify(thread)}, { eval: true, execArgv: [] }));
      setTimeout(() => {}, 60_000);
      await database.query('select 1').catch((fault) => console.log('told: ' + fault.message));`;
    const ended = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]).catch((error) => error);
    expect(ended).to.include({ code: 1 });
    expect(ended.stdout).to.contain('told: The thread of the embedded database has ended (3).');
    expect(ended.stderr).to.contain('The thread of the embedded database has ended (3).');
  });
});
