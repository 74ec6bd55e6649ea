import type { JobPorts } from '../engagement/delivery.js';
import type { Job } from './job.js';

/** Writes a delivery for everyone whom a reminder that falls due concerns. */
export const writeReminders = ({ writeReminders: run }: JobPorts): Job => ({ name: 'write-reminders', everyMs: 15_000, wakes: true, run });

/** Lets announcements go whose time has come. */
export const releaseAnnouncements = ({ releaseAnnouncements: run }: JobPorts): Job => ({
  name: 'release-announcements',
  everyMs: 15_000,
  wakes: true,
  run,
});

/** Gives the seats of people who stopped answering to whoever waits. */
export const releaseHolds = ({ releaseHolds: run }: JobPorts): Job => ({ name: 'release-holds', everyMs: 15_000, wakes: true, run });

/** Makes up for processes that died in mid-delivery. */
export const recover = ({ deliveries }: JobPorts, deliverNow: () => void): Job => ({
  name: 'recover',
  everyMs: 5_000,
  wakes: false,
  async run() {
    if ((await deliveries.recover()) > 0) deliverNow();
    return undefined;
  },
});

/** Deletes what has had its time. */
export const purge = ({ purge: run, alone }: JobPorts): Job => ({
  name: 'purge',
  everyMs: 3_600_000,
  wakes: false,
  async run() {
    await alone('purge', run);
    return undefined;
  },
});
