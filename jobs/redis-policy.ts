import { Redis } from 'ioredis';

/**
 * What this Redis throws away when its memory is full: undefined when nothing, as it should be, or when it cannot be asked. Nothing of ours is lost
 * when it does throw something away, but wake-ups are, and then messages go out some seconds later.
 */
export async function evictionPolicy(url: string): Promise<string | undefined> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => {}); // whether Redis can be reached is told by those who need it
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    return policy === 'noeviction' ? undefined : policy;
  } catch {
    return undefined;
  } finally {
    redis.disconnect();
  }
}
