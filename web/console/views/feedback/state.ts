import { isOver } from '../../../../engagement/day.js';
import type { Round } from '../../api/shapes.js';
import { zone } from '../../words.js';

/** How a round stands now: it opens and closes by itself. */
export function stateOf({ status, opensAt, closesOn }: Round): 'cancelled' | 'planned' | 'open' | 'closed' {
  const now = new Date();
  if (status === 'cancelled') return 'cancelled';
  if (now < new Date(opensAt)) return 'planned';
  return isOver(closesOn, now, zone) ? 'closed' : 'open';
}
