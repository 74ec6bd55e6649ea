import type { Route } from './http.js';

/** A part that the house leans on: true when it answers. `needed`: without it nobody can be served. */
export interface Part {
  name: string;
  needed: boolean;
  check(): Promise<boolean>;
}

const within = (ms: number, work: Promise<boolean>) =>
  Promise.race([work.catch(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, ms, false).unref())]);

/** `/healthz`: the process lives. `/readyz`: it can serve (200 ready or degraded, 503 not), each part by name, within 2 s. */
export function healthRoutes(parts: Part[]): Route[] {
  const ready: Route['handle'] = async () => {
    const checked = await Promise.all(parts.map(async (part) => ({ ...part, up: await within(2000, part.check()) })));
    const down = checked.filter(({ up }) => !up);
    const status = down.some(({ needed }) => needed) ? 'down' : down.length > 0 ? 'degraded' : 'ready';
    return {
      status: status === 'down' ? 503 : 200,
      body: { status, parts: Object.fromEntries(checked.map(({ name, up }) => [name, up ? 'up' : 'down'])) },
    };
  };
  return [
    { method: 'get', path: '/healthz', handle: async () => ({ status: 200, body: { status: 'alive' } }) },
    { method: 'get', path: '/readyz', handle: ready },
  ];
}
