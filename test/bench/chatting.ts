import { announce, staff } from './broadcast.js';
import type { Started } from './processes.js';

/** Sends an announcement to a group; resolves, once the first has it, to what stops it. */
export async function beginBroadcast(
  server: Started,
  group: string,
  connector: { said: unknown[]; until(count: number): Promise<void> },
): Promise<() => Promise<unknown>> {
  const before = connector.said.length;
  const { id } = await announce(server, group);
  await connector.until(before + 1);
  return () => staff(server, 'POST', `/api/announcements/${id}/stop`);
}

async function ask(server: Started, path: string, token: string | undefined, body: object): Promise<Record<string, string>> {
  const response = await fetch(server.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

/** Twenty people who talk on the web; gives the times of so many turns in ms, one after another with a short pause as between people who know nothing of each other. */
export async function chatters(server: Started): Promise<(count: number) => Promise<number[]>> {
  const chats: Record<string, string>[] = [];
  for (let index = 0; index < 20; index += 1) chats.push(await ask(server, '/chat/start', undefined, { language: 'en' }));
  return async (count) => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const { conversationId, token } = chats[index % chats.length]!;
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 30));
      const began = performance.now();
      await ask(server, `/v3/directline/conversations/${conversationId}/activities`, token, { type: 'message', text: 'sign me up' });
      times.push(performance.now() - began);
    }
    return times;
  };
}

/** The value below which so large a share of the numbers lies. */
export const quantile = (numbers: number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
