import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Route } from './http.js';

/** The house's numbers, for `/metrics`. Labels are routes and outcomes, never ids. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Histogram({
    name: 'osallistu_turn_seconds',
    help: 'How long a turn took, from the lock of the conversation to its commit',
    labelNames: ['channel', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const requests = new Counter({
    name: 'osallistu_http_requests_total',
    help: 'Requests, by route and status',
    labelNames: ['route', 'status'],
    registers,
  });
  const route: Route = {
    method: 'get',
    path: '/metrics',
    handle: async () => ({ status: 200, body: await registry.metrics(), headers: { 'content-type': registry.contentType } }),
  };
  return {
    route,
    turn: (channel: string, seconds: number, failed: boolean) => turns.observe({ channel, outcome: failed ? 'failed' : 'kept' }, seconds),
    request: (path: string, status: number) => requests.inc({ route: path, status: String(status) }),
  };
}
export type Metrics = ReturnType<typeof openMetrics>;
