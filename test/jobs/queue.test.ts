import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { expect } from 'chai';
import { Redis } from 'ioredis';
import { bellOnRedis } from '../../jobs/bell.js';
import { type OnWake, type Queue, queueInProcess, queueOnRedis } from '../../jobs/queue.js';

const redisUrl = process.env.REDIS_URL;
const until = async (so: () => boolean) => {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 10));
};
const fail = (fault: Error) => {
  throw fault;
};
const prefix = `test-${randomUUID()}`;

const backs: [string, (onWake: OnWake) => Queue][] = [['in this process', queueInProcess]];
if (redisUrl) backs.push(['on Redis', (onWake) => queueOnRedis(redisUrl, onWake, fail, prefix)]);

for (const [where, open] of backs) {
  describe(`a queue ${where}`, () => {
    let queue: Queue;
    let woken: string[] = [];
    beforeEach(() => {
      woken = [];
      queue = open((job) => void woken.push(job));
    });
    afterEach(() => queue.close());

    it('wakes a job at once', async () => {
      queue.wake('deliver', 0);
      await until(() => woken.length > 0);
      expect(woken).to.deep.equal(['deliver']);
    });

    it('wakes later what shall be woken later, and not before', async () => {
      const asked = performance.now();
      queue.wake('later', 700);
      queue.wake('now', 0);
      await until(() => woken.length === 2);
      expect(woken).to.deep.equal(['now', 'later']);
      expect(performance.now() - asked).to.be.within(690, 3_000);
    });

    it('makes few of many wake-ups for the same moment', async () => {
      for (let ring = 0; ring < 200; ring += 1) queue.wake('deliver', 0);
      await until(() => woken.length > 0);
      queue.wake('last', 400);
      await until(() => woken.includes('last'));
      expect(woken.filter((job) => job === 'deliver')).to.have.lengthOf.within(1, 2);
    });

    it('wakes again what asks for it while it runs', async () => {
      queue.wake('deliver', 0);
      await until(() => woken.length === 1);
      queue.wake('deliver', 0);
      await until(() => woken.length === 2);
    });

    it('takes a wake-up in the far future for what it is', async () => {
      queue.wake('far', 40 * 86_400_000);
      queue.wake('now', 0);
      await until(() => woken.length > 0);
      expect(woken).to.deep.equal(['now']);
      expect(queue.connected()).to.equal(true);
    });

    it('wakes nothing once it is closed', async () => {
      queue.wake('deliver', 100);
      await queue.close();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(woken).to.deep.equal([]);
    });
  });
}

describe('without an answer from Redis', () => {
  let deaf: Server;
  let url: string;
  before(async () => {
    // Takes connections and never says a word: what a half-open link looks like.
    deaf = createServer(() => {});
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    url = `redis://127.0.0.1:${(deaf.address() as { port: number }).port}`;
  });
  after(() => void deaf.close());

  it('a wake-up holds nobody up, says so after a while, and closing ends', async () => {
    const faults: Error[] = [];
    const queue = queueOnRedis(
      url,
      () => {},
      (fault) => void faults.push(fault),
      prefix,
    );
    const asked = performance.now();
    for (let ring = 0; ring < 1_000; ring += 1) queue.wake('deliver', 0);
    expect(performance.now() - asked).to.be.lessThan(500);
    expect(queue.connected()).to.equal(false);
    await until(() => faults.some(({ message }) => message.includes('did not take a wake-up')));
    await queue.close();
  });

  it('the bell still rings in this process, and throws nothing', async () => {
    const bell = bellOnRedis(url, () => {}, prefix);
    const heard: string[] = [];
    bell.onRing((name) => void heard.push(name));
    bell.ring('later');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['later']);
    expect(bell.connected()).to.equal(false);
    await bell.close();
  });
});

if (redisUrl)
  describe('the bell on Redis', () => {
    after(async () => {
      const redis = new Redis(redisUrl);
      const keys = await redis.keys(`${prefix}*`);
      if (keys.length > 0) await redis.del(keys);
      redis.disconnect();
    });

    it('rings once in every process of the house, and in no other house', async () => {
      const [here, there, elsewhere] = [prefix, prefix, `${prefix}-other`].map((house) => bellOnRedis(redisUrl, fail, house)) as [
        ReturnType<typeof bellOnRedis>,
        ReturnType<typeof bellOnRedis>,
        ReturnType<typeof bellOnRedis>,
      ];
      const heard: string[] = [];
      here.onRing((name) => void heard.push(`here ${name}`));
      there.onRing((name) => void heard.push(`there ${name}`));
      elsewhere.onRing((name) => void heard.push(`elsewhere ${name}`));
      await until(() => [here, there, elsewhere].every((bell) => bell.connected()));
      // Connected is not yet subscribed: a ring may be lost, so ring until it is heard.
      while (!heard.includes('there web:1')) {
        heard.splice(0);
        here.ring('web:1');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(heard).to.have.members(['here web:1', 'there web:1']);
      await Promise.all([here, there, elsewhere].map((bell) => bell.close()));
    });
  });
