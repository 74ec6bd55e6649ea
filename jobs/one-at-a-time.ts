/**
 * Work that may be asked for at any moment and never runs twice at once in this process. Asked for while it runs, it runs once more afterwards,
 * however often it was asked: whoever asks may rely on a run that began after they did. After `close()` nothing begins any more.
 */
export function oneAtATime(work: () => Promise<void>): { go(): Promise<void>; close(): Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  async function run(): Promise<void> {
    do {
      again = false;
      await work();
    } while (again && !closed);
  }
  return {
    go() {
      again = true;
      if (!running && !closed)
        running = run().finally(() => {
          running = undefined;
        });
      return running ?? Promise.resolve();
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
