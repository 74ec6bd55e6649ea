import type { Meeting } from '../../api/shapes.js';

/** How a meeting stands now: a published one that is over was held. */
export const stateOf = ({ status, endsAt }: Meeting): Meeting['status'] | 'held' =>
  status === 'published' && new Date(endsAt) < new Date() ? 'held' : status;
