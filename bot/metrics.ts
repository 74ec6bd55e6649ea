import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Claim, Depth, Ended } from '../engagement/delivery.js';
import type { Route } from './http.js';

/** What the numbers ask for when somebody looks: how much waits to be said, and which parts of the house answer. */
export interface Watched {
  depth(): Promise<Depth[]>;
  /** By name: does it answer? */
  parts(): Promise<Record<string, boolean>>;
}

/** Codes are few: of a reason only the status and the name that Teams or the mail server gave are kept. */
const codeOf = (reason: string | undefined) => (reason ?? '').slice(0, 60);

/** The house's numbers, for `/metrics`. Labels are routes, kinds and outcomes, never ids. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  let watched: Watched | undefined;
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
  const ended = new Counter({
    name: 'osallistu_deliveries_ended_total',
    help: 'What became of messages that nobody had asked for just now; queued is put back to be tried again',
    labelNames: ['kind', 'channel', 'status', 'code'],
    registers,
  });
  const waiting = new Gauge({
    name: 'osallistu_deliveries_waiting',
    help: 'Messages that wait to be said: due, later, or sending at this moment',
    labelNames: ['kind', 'state'],
    registers,
  });
  const late = new Gauge({
    name: 'osallistu_deliveries_late_seconds',
    help: 'How long the oldest message that is due has been due',
    labelNames: ['kind'],
    registers,
  });
  const up = new Gauge({ name: 'osallistu_part_up', help: 'Whether a part of the house answers', labelNames: ['part'], registers });

  async function look({ depth, parts }: Watched): Promise<void> {
    for (const [part, answers] of Object.entries(await parts())) up.set({ part }, answers ? 1 : 0);
    waiting.reset();
    late.reset();
    // With the database away the other numbers are told all the same.
    for (const { kind, due, later, sending, lateSeconds } of await depth().catch(() => [])) {
      for (const [state, count] of Object.entries({ due, later, sending })) waiting.set({ kind, state }, count);
      late.set({ kind }, lateSeconds);
    }
  }
  const route: Route = {
    method: 'get',
    path: '/metrics',
    async handle() {
      if (watched) await look(watched);
      return { status: 200, body: await registry.metrics(), headers: { 'content-type': registry.contentType } };
    },
  };
  return {
    route,
    watch(what: Watched) {
      watched = what;
    },
    turn: (channel: string, seconds: number, failed: boolean) => turns.observe({ channel, outcome: failed ? 'failed' : 'kept' }, seconds),
    request: (path: string, status: number) => requests.inc({ route: path, status: String(status) }),
    ended({ kind }: Pick<Claim, 'kind'>, end: Ended) {
      ended.inc({ kind, channel: end.status === 'sent' ? end.channel : '', status: end.status, code: codeOf(end.reason) });
    },
  };
}
export type Metrics = ReturnType<typeof openMetrics>;
