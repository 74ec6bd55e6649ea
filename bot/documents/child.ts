// A process that looks into one file and ends. Its other end is reader.ts. It is watched from a thread, for whoever unpacks a bomb is too busy to
// look: its memory, because no limit of V8's concerns what typed arrays hold, and its time, in case nobody is there any more to end it.
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { lookInside } from './inside.js';

const watch = `
  const { workerData } = require('node:worker_threads');
  const end = () => process.kill(process.pid, 'SIGKILL');
  setInterval(() => process.memoryUsage.rss() > workerData && end(), 20);
  setTimeout(end, 20_000);
`;
new Worker(watch, { eval: true, workerData: Number(process.argv[2]) }).unref();
// People who wait for an answer come first.
setPriority(10);

process.once('message', async ({ kind, bytes }: { kind: 'zip' | 'pdf'; bytes: Uint8Array }) => {
  const inside = await lookInside(kind, new Uint8Array(bytes));
  process.send!(inside, () => process.exit());
});
