import type { JobPorts } from '../engagement/delivery.js';
import type { Job } from './job.js';

/** Takes in what people answered to letters, where the house has a mailbox: one process at a time, and nobody waits for it. */
export const readMailbox = ({ readMailbox: read, alone }: JobPorts, closing: AbortSignal): Job => ({
  name: 'read-mailbox',
  everyMs: 60_000,
  wakes: false,
  async run() {
    if (read) await alone('read-mailbox', () => read(closing));
    return undefined;
  },
});
