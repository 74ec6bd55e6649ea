import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import { type Bell, bellInProcess } from '../engagement/bell.js';

const channel = (prefix: string) => `${prefix}:bell`;

/**
 * The bell of several processes, by Redis' pub/sub. Listeners in this process hear a ring at once and whatever becomes of Redis; the others when it
 * gets through. Never throws into the caller. `connected` is for readiness alone.
 */
export function bellOnRedis(url: string, onError: (fault: Error) => void, prefix = 'osallistu'): Bell & { connected(): boolean } {
  const here = bellInProcess();
  const self = randomUUID();
  const connection: RedisOptions = { socketTimeout: 10_000, connectTimeout: 5_000, enableOfflineQueue: false, maxRetriesPerRequest: null };
  const mouth = new Redis(url, connection);
  const ear = new Redis(url, connection);
  for (const client of [mouth, ear]) client.on('error', onError);
  ear.on('ready', () => void ear.subscribe(channel(prefix)).catch(onError));
  ear.on('message', (_, message) => {
    const [from, name] = [message.slice(0, self.length), message.slice(self.length + 1)];
    if (from !== self) here.ring(name);
  });
  // Nobody may ring for hours: a question now and then, which must be answered, tells a quiet link from a dead one.
  const pulse = setInterval(() => void ear.ping().catch(() => {}), 5_000);
  pulse.unref();
  return {
    ring(name) {
      here.ring(name);
      mouth.publish(channel(prefix), `${self} ${name}`).catch(() => {}); // a ring may be lost; the connection's own error was heard
    },
    onRing: here.onRing,
    connected: () => mouth.status === 'ready' && ear.status === 'ready',
    async close() {
      clearInterval(pulse);
      await here.close();
      mouth.disconnect();
      ear.disconnect();
    },
  };
}
