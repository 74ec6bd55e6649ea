import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Database, Row, Sql } from './database.js';
import type { Answer, Opening, Question, Task } from './thread.js';

/** What the embedded database says went wrong, with PostgreSQL's `code`. The message may repeat values, so the log tells only the code. */
class DatabaseError extends Error {}

// V8 of Node 22 to 26 may end the process when it frees compiled code that nobody runs any more (nodejs/node#64500): a few MB are kept instead.
setFlagsFromString('--no-wasm-code-gc');

let engine: Promise<WebAssembly.Module> | undefined;
/** PostgreSQL itself. To compile it is more than a second's work, so it is done once in a process; threads share what comes of it. */
function compiled(): Promise<WebAssembly.Module> {
  engine ??= readFile(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))).then((bytes) => WebAssembly.compile(bytes));
  return engine;
}

/** Opens PGlite in a thread of its own: in that folder, or with 'memory://' nowhere. */
export async function openThread(dataDir: string): Promise<Database> {
  const workerData: Opening = { dataDir, pgliteWasmModule: await compiled() };
  return onThread(new Worker(new URL('./thread.js', import.meta.url), { workerData }));
}

/**
 * Wraps a thread that answers as store/thread.ts does, once the database in it is open. Like a database in the same thread it keeps the process
 * alive only while somebody waits for an answer. If the thread ends by itself, whoever waits is told, and the process is ended by a rejection that
 * nobody handles: nothing would ever be answered again, and the next start finds all that was committed.
 */
export async function onThread(thread: Worker): Promise<Database> {
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(fault: Error): void }>();
  let numbers = 0;
  let state: 'opening' | 'open' | 'closing' | 'ended' = 'opening';
  let cause: unknown;

  async function answerTo(number: number): Promise<unknown[]> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      thread.ref();
    });
    // Made here and not where the answer comes in, so that its stack names those who asked.
    if (answer.fault) throw Object.assign(new DatabaseError(answer.fault.message), answer.fault);
    return answer.rows;
  }
  function send(task: Task, within?: number): number {
    // A transaction that runs while the database is being closed comes to its end first.
    if (state !== 'open' && !(state === 'closing' && within)) throw new Error('The database is closed.');
    numbers += 1;
    thread.postMessage({ ...task, number: numbers, within } satisfies Question);
    return numbers;
  }
  const ask = async (task: Task, within?: number) => answerTo(send(task, within));
  const face = (within: () => number | undefined): Sql => ({
    query: async <R = Row>(text: string, values: unknown[] = []) => (await ask({ do: 'query', text, values }, within())) as R[],
    script: async (text) => void (await ask({ do: 'script', text }, within())),
  });

  thread.on('message', (answer: Answer) => {
    waiting.get(answer.to)?.resolve(answer);
    waiting.delete(answer.to);
    if (waiting.size === 0) thread.unref();
  });
  thread.once('error', (fault) => {
    cause = fault;
  });
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', (code) => {
      const gone = new Error(`The thread of the embedded database has ended (${code}).`, { cause });
      for (const { reject } of waiting.values()) reject(gone);
      if (state === 'open') void Promise.reject(gone);
      state = 'ended';
      resolve();
    });
  });

  await answerTo(0);
  state = 'open';
  return {
    kind: 'pglite',
    ...face(() => undefined),
    async transaction(work) {
      const number = send({ do: 'begin' });
      let over = false;
      const within = () => {
        if (over) throw new Error('The transaction has ended.');
        return number;
      };
      const end = (how: 'commit' | 'rollback') => {
        over = true;
        return ask({ do: how }, number);
      };
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await work(face(within));
      } catch (fault) {
        // What cannot even be undone has ended by itself, and the fault tells why.
        await end('rollback').catch(() => {});
        throw fault;
      }
      await end('commit');
      return result;
    },
    async close() {
      const closed = ask({ do: 'close' });
      state = 'closing';
      await closed;
      thread.ref();
      await ended;
    },
  };
}
