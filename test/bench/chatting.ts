import { announce, staff } from './broadcast.js';
import type { Started } from './processes.js';

/** Nothing waits to be said any more: what was stopped has been settled too, row by row. */
async function atRest(server: Started): Promise<void> {
  const waiting = /osallistu_deliveries_waiting\{[^}]*state="(?:due|sending)"[^}]*\} [1-9]/;
  while (waiting.test(await (await fetch(`${server.address}/metrics`)).text())) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Sends an announcement to a group; resolves, once the first has it, to what stops it and waits until the house is at rest. */
export async function beginBroadcast(
  server: Started,
  group: string,
  connector: { said: unknown[]; until(count: number): Promise<void> },
): Promise<() => Promise<void>> {
  const before = connector.said.length;
  const { id } = await announce(server, group);
  await connector.until(before + 1);
  return async () => {
    await staff(server, 'POST', `/api/announcements/${id}/stop`);
    await atRest(server);
  };
}

/** As somebody of another network, as a trusted proxy tells it: what is measured is the house and not its limits. */
async function ask(
  server: Started,
  path: string,
  network: string,
  token: string | undefined,
  body: object,
): Promise<Record<string, string>> {
  const response = await fetch(server.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': network, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

/** A hundred people who talk on the web; gives the times of so many turns in ms, one after another with a short pause as between people who know nothing of each other. */
export async function chatters(server: Started): Promise<(count: number) => Promise<number[]>> {
  const chats: Record<string, string>[] = [];
  const network = (index: number) => `198.51.100.${index + 1}`;
  for (let index = 0; index < 100; index += 1) chats.push(await ask(server, '/chat/start', network(index), undefined, { language: 'en' }));
  let next = 0;
  return async (count) => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const { conversationId, token } = chats[next]!;
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 30));
      const began = performance.now();
      await ask(server, `/v3/directline/conversations/${conversationId}/activities`, network(next), token, {
        type: 'message',
        text: 'sign me up',
      });
      times.push(performance.now() - began);
      next = (next + 1) % chats.length;
    }
    return times;
  };
}

/**
 * One network that asks as fast as it is answered: it opens conversations and writes into one, over so many connections at once. Resolves, once it is being
 * refused, to what ends it and tells how often it was answered, well and with a refusal.
 */
export async function beginFlood(server: Started, atOnce = 40): Promise<() => Promise<{ taken: number; refused: number }>> {
  const network = '203.0.113.7';
  const { conversationId, token } = await ask(server, '/chat/start', network, undefined, { language: 'en' });
  const paths = ['/chat/start', `/v3/directline/conversations/${conversationId}/activities`];
  const counts = { taken: 0, refused: 0 };
  let over = false;
  let refused = () => {};
  const first = new Promise<void>((resolve) => {
    refused = resolve;
  });
  const flood = async (path: string) => {
    while (!over) {
      const response = await fetch(server.address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': network, authorization: `Bearer ${token}` },
        body: JSON.stringify({ language: 'en', type: 'message', text: 'sign me up' }),
      });
      await response.arrayBuffer();
      counts[response.ok ? 'taken' : 'refused'] += 1;
      if (response.status === 429) refused();
    }
  };
  const floods = Array.from({ length: atOnce }, (_, index) => flood(paths[index % 2]!));
  await first;
  return async () => {
    over = true;
    await Promise.all(floods);
    return counts;
  };
}

/** The value below which so large a share of the numbers lies. */
export const quantile = (numbers: number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
