// The thread of the embedded database: while PGlite answers it computes, and whoever shares a thread with it stands still. Its other end is embedded.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type PGliteOptions, TransactionAbortedError, types } from '@electric-sql/pglite';
import { statements } from './statements.js';

/** What the thread is started with. */
export type Opening = Required<Pick<PGliteOptions, 'dataDir' | 'pgliteWasmModule'>>;

/** What can be asked. `begin` is not answered, so that the first statement of a transaction need not wait for it. */
export type Task =
  | { do: 'query'; text: string; values: unknown[] }
  | { do: 'script'; text: string }
  | { do: 'begin' | 'commit' | 'rollback' | 'close' };

/** A task under a number of its own. A transaction has the number of its `begin`; what belongs to it is `within` that. */
export type Question = Task & { number: number; within?: number | undefined };

/** What a fault says of itself: the fields that node-postgres knows too. The values of the statement stay here, for they may be about people. */
const fields = ['code', 'severity', 'detail', 'hint', 'position', 'where', 'schema', 'table', 'column', 'dataType', 'constraint'] as const;
export type Told = { message: string } & { [each in (typeof fields)[number]]?: string };

/** The answer to the question of that number; 0 is whether the database could be opened. */
export type Answer = { to: number } & Outcome;
type Outcome = { rows: unknown[]; fault?: undefined } | { fault: Told };

function toldOf(error: unknown): Told {
  const { message, ...more } = error as Told;
  return {
    message: message ?? String(error),
    ...Object.fromEntries(fields.flatMap((field) => (more[field] === undefined ? [] : [[field, more[field]]]))),
  };
}

function running(pglite: PGlite): (task: Task) => Promise<unknown[]> {
  const runPrepared = statements(pglite);
  return async (task) => {
    if (task.do === 'query') {
      if (task.values.length > 0) return runPrepared(task.text, task.values);
      return (await pglite.query(task.text)).rows;
    }
    if (task.do === 'close') await pglite.close();
    else {
      const [result] = (await pglite.exec(task.do === 'script' ? task.text : task.do)) as { command?: string }[];
      // PostgreSQL itself says so by no more than a word.
      if (task.do === 'commit' && result?.command === 'ROLLBACK') throw new TransactionAbortedError();
    }
    return [];
  };
}

/** Answers one question after another; while a transaction runs only what belongs to it, and the others wait. */
function answering(run: (task: Task) => Promise<unknown[]>): (question: Question) => Promise<void> {
  const waiting: Question[] = [];
  let transaction: number | undefined;
  let busy = false;

  async function answer(question: Question): Promise<void> {
    if (question.do === 'begin') {
      // One that cannot begin ends the thread: what was sent after it would be kept though it should be undone.
      await run(question);
      transaction = question.number;
      return;
    }
    post(question.number, await outcome(run(question)));
    if (question.do === 'commit' || question.do === 'rollback') transaction = undefined;
    if (question.do === 'close') parentPort!.close();
  }

  return async (asked) => {
    waiting.push(asked);
    if (busy) return;
    busy = true;
    for (;;) {
      const index = waiting.findIndex(({ within }) => within === transaction);
      if (index < 0) break;
      await answer(waiting.splice(index, 1)[0]!);
    }
    busy = false;
  };
}

const outcome = (work: Promise<unknown[]>): Promise<Outcome> =>
  work.then(
    (rows) => ({ rows }),
    (fault) => ({ fault: toldOf(fault) }),
  );
const post = (to: number, outcome: Outcome) => parentPort!.postMessage({ to, ...outcome } satisfies Answer);

const parsers = { [types.DATE]: (value: string) => value, [types.INT8]: Number };
// The system keeps the files' pages in memory anyway, so that a small buffer costs nothing and saves 120 MB; a plan for any value is made once
// and not with each.
const settings = ['shared_buffers=16MB', 'plan_cache_mode=force_generic_plan'];
const opened = PGlite.create({
  ...(workerData as Opening),
  parsers,
  startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
});
const ready = opened.then((pglite) => {
  parentPort!.on('message', answering(running(pglite)));
  return [];
});
post(0, await outcome(ready));
