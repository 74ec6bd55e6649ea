import { openSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { teamsLimits } from './limits.js';

/** What the connector is told to answer. `delivered`: the person sees the message, whatever the bot is told. */
export type Answer =
  | { kind: 'ok'; afterMs?: number }
  | { kind: 'broken' }
  | { kind: 'status'; status: number; code?: string; retryAfter?: number; delivered?: boolean }
  | { kind: 'hang'; delivered: boolean }
  | { kind: 'reset'; delivered: boolean };

/** A request as it stands in the file: written before it is answered. */
export interface Entry {
  /** By this machine's clock, which the databases share. */
  at: number;
  method: string;
  conversation: string;
  path: string;
  /** What the connector calls the message: the one that is said, or the one that is changed or taken away. */
  id: string;
  text: string;
  token: string;
  answer: Answer['kind'] | number;
  delivered: boolean;
}

/** What a person reads of a message: its text, or the texts of its card, which stands for it. */
function wordsOf({ text, attachments = [] }: { text?: string; attachments?: { content: { body: { text?: string }[] } }[] }): string {
  return text ?? attachments.flatMap(({ content }) => content.body.map((block) => block.text ?? '')).join('\n\n');
}

const wasDelivered = (answer: Answer) =>
  answer.kind === 'ok' ||
  answer.kind === 'broken' ||
  (answer.kind === 'status' ? answer.status < 300 || answer.delivered === true : answer.delivered);

/**
 * Bot Framework's connector, as the judge needs it: every request goes to a file before it is answered, Teams' documented limits are kept (429 with
 * Retry-After), and the test tells what to answer. `members` are the people whom Teams knows, by their ids.
 */
export async function openLedger(file: string, members: ReadonlyMap<string, { name: string; email: string }>, tenantRate?: number) {
  const fd = openSync(file, 'a');
  const entries: Entry[] = [];
  const listeners = new Set<() => void>();
  const limits = teamsLimits(tenantRate);
  const told = { decide: (_: Omit<Entry, 'answer' | 'delivered'>): Answer => ({ kind: 'ok' }), limited: true };
  let inFlight = 0;

  async function read(request: IncomingMessage): Promise<string> {
    let text = '';
    for await (const chunk of request) text += chunk;
    return text === '' ? '' : wordsOf(JSON.parse(text));
  }
  function decide(asked: Omit<Entry, 'answer' | 'delivered'>): Answer {
    const wait = told.limited ? limits(asked.conversation) : 0;
    if (wait > 0) return { kind: 'status', status: 429, code: 'TooManyRequests', retryAfter: Math.ceil(wait / 1000) };
    return told.decide(asked);
  }
  async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(request.url ?? '');
    const conversation = /\/v3\/conversations\/([^/]+)/.exec(path)?.[1] ?? '';
    const say = (status: number, body: object, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    if (request.method === 'GET') {
      const id = path.split('/').at(-1)!;
      const member = members.get(id);
      return void (member ? say(200, { id, ...member }) : say(404, { error: { code: 'NotFound' } }));
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const text = await read(request);
    const id = request.method === 'POST' ? `said-${entries.length + 1}` : path.split('/').at(-1)!;
    const asked = { at: Date.now(), method: request.method ?? '', conversation, path, id, text, token };
    const answer = decide(asked);
    const entry: Entry = { ...asked, answer: answer.kind === 'status' ? answer.status : answer.kind, delivered: wasDelivered(answer) };
    writeSync(fd, `${JSON.stringify(entry)}\n`);
    entries.push(entry);
    for (const listener of listeners) listener();
    if (answer.kind === 'reset') return void request.socket.destroy();
    if (answer.kind === 'hang') return;
    if (answer.kind === 'broken') return void response.writeHead(201, { 'content-type': 'application/json' }).end('{"id": "1-cut');
    if (answer.kind === 'ok') {
      if (answer.afterMs) await sleep(answer.afterMs);
      return void say(request.method === 'POST' ? 201 : 200, { id });
    }
    const after: Record<string, string> = answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) };
    say(answer.status, { error: { code: answer.code ?? String(answer.status), message: 'The test says so.' } }, after);
  }

  const server = createServer((request, response) => {
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
    answerTo(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    file,
    entries,
    inFlight: () => inFlight,
    /** Decides every answer from now on; Teams' limits come first. */
    answerWith(decider: typeof told.decide): void {
      told.decide = decider;
    },
    /** A connector without limits measures what the house keeps by itself. */
    unlimited(): void {
      told.limited = false;
    },
    /** What people saw in which these words are. */
    delivered: (words: string) => entries.filter((entry) => entry.delivered && entry.text.includes(words)),
    /** What stands in a chat in the end, after every change and whatever was taken away. */
    stands(conversation: string): string[] {
      const texts = new Map<string, string>();
      for (const { method, id, text } of entries.filter((entry) => entry.delivered && entry.conversation === conversation))
        if (method === 'DELETE') texts.delete(id);
        else texts.set(id, text);
      return [...texts.values()];
    },
    /** Resolves in the moment in which it becomes so; false when it has not within `ms`. */
    until(isSo: () => boolean, ms: number): Promise<boolean> {
      return new Promise((resolve) => {
        const end = (so: boolean) => {
          clearTimeout(timer);
          listeners.delete(look);
          resolve(so);
        };
        const look = () => isSo() && end(true);
        const timer = setTimeout(end, ms, false);
        listeners.add(look);
        look();
      });
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Ledger = Awaited<ReturnType<typeof openLedger>>;
