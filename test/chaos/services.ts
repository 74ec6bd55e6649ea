import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { openProxy } from './proxy.js';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** A Redis of the test's own, so that it may be flushed; reached by the house through a proxy. */
export async function openRedis(folder: string) {
  const port = await freePort();
  const server: ChildProcess = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (let tries = 0; !(await listens(port)); tries += 1) {
    if (tries > 200) throw new Error('redis-server does not start');
    await sleep(25);
  }
  const proxy = await openProxy({ host: '127.0.0.1', port });
  const direct = new Redis(port, '127.0.0.1');
  return {
    url: `redis://127.0.0.1:${proxy.port}`,
    proxy,
    direct,
    async close() {
      direct.disconnect();
      await proxy.close();
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** The server on which the tests may make databases of their own. */
const adminUrl = process.env.DATABASE_URL ?? 'postgres://root@127.0.0.1/test';

/** A PostgreSQL database of the test's own; reached by the house through a proxy, and by the judge directly. */
export async function openPostgres() {
  const name = `chaos_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(adminUrl);
  const proxy = await openProxy({ host: url.hostname, port: Number(url.port || 5432) });
  url.pathname = name;
  const direct = new pg.Pool({ connectionString: url.href, max: 3 });
  direct.on('error', () => {});
  url.host = `127.0.0.1:${proxy.port}`;
  return {
    url: url.href,
    proxy,
    query: async <R>(text: string, values: unknown[] = []) => (await direct.query(text, values)).rows as R[],
    async close() {
      await proxy.close();
      await direct.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
