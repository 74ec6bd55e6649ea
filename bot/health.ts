import type { Route } from './http.js';

/** A part that the house leans on. `needed`: without it nobody can be served. `without`: what that means, and what an operator does. */
export interface Part {
  name: string;
  needed: boolean;
  without: string;
  check(): Promise<boolean>;
}

const within = (ms: number, work: Promise<boolean>) =>
  Promise.race([work.catch(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, ms, false).unref())]);

/** Which parts answer, each within 2 s. */
const look = (parts: readonly Part[]) => Promise.all(parts.map(async (part) => ({ ...part, up: await within(2000, part.check()) })));

/** Which parts answer, by name. */
export const partsUp = async (parts: readonly Part[]): Promise<Record<string, boolean>> =>
  Object.fromEntries((await look(parts)).map(({ name, up }) => [name, up]));

/** `/healthz`: the process lives. `/readyz`: it can serve (200 ready or degraded, 503 not), each part by name, and why when one does not answer. */
export function healthRoutes(parts: readonly Part[]): Route[] {
  const ready: Route['handle'] = async () => {
    const looked = await look(parts);
    const down = looked.filter(({ up }) => !up);
    const status = down.some(({ needed }) => needed) ? 'down' : down.length > 0 ? 'degraded' : 'ready';
    const why = down.length > 0 ? { why: down.map(({ without }) => without) } : {};
    const each = Object.fromEntries(looked.map(({ name, up }) => [name, up ? 'up' : 'down']));
    return { status: status === 'down' ? 503 : 200, body: { status, parts: each, ...why } };
  };
  return [
    { method: 'get', path: '/healthz', handle: async () => ({ status: 200, body: { status: 'alive' } }) },
    { method: 'get', path: '/readyz', handle: ready },
  ];
}
