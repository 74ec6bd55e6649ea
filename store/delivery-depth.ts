import type { Depth } from '../engagement/delivery.js';
import type { Database } from './database.js';

/** How much waits to be said and is being said, by kind, and how long the oldest that is due has been due, in seconds. For the numbers of the house. */
export const deliveryDepth = (database: Database): Promise<Depth[]> =>
  database.query<Depth>(
    `select kind, count(*) filter (where status = 'queued' and due_at <= now()) as due, count(*) filter (where status = 'queued' and due_at > now()) as later,
       count(*) filter (where status = 'sending') as sending,
       coalesce(extract(epoch from now() - min(due_at) filter (where status = 'queued' and due_at <= now())), 0)::float8 as "lateSeconds"
     from deliveries where status in ('queued', 'sending') group by kind`,
  );
