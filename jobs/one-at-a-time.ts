/**
 * Work that may be asked for at any moment and never runs twice at once in this process. Asked for while it runs, it runs once more afterwards,
 * however often it was asked: whoever asks may rely on a run that began after they did. After `close()` nothing begins any more.
 */
export function oneAtATime(work: () => Promise<void>): { go(): Promise<void>; close(): Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await work();
      } while (again && !closed);
    } finally {
      // In the same breath as the last look at `again`: whoever asks after it begins a new run.
      running = undefined;
    }
  }
  return {
    go() {
      again = true;
      if (!running && !closed) running = run();
      return running ?? Promise.resolve();
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
