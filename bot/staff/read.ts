import type { z } from 'zod';
import { Refused } from '../http.js';

/** A body against its schema; a Refused names every field that is wrong, and every one that is not known. */
export function read<T>(schema: z.ZodType, body: unknown): T {
  const outcome = schema.safeParse(body);
  if (outcome.success) return outcome.data as T;
  const errors = outcome.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'is not a field of this' }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
  throw new Refused(400, 'The body is not as it should be; nothing was changed.', errors);
}
