import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import pg from 'pg';
import WebSocket from 'ws';
import { openChat, type Posted } from './support/web.js';

const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;

/** A stream, and everything that has come over it. */
function listen(url: string) {
  const heard: Posted[] = [];
  const socket = new WebSocket(url);
  let news = () => {};
  socket.on('message', (frame) => {
    heard.push(...(JSON.parse(String(frame)) as { activities: Posted[] }).activities);
    news();
  });
  return {
    socket,
    heard,
    async until(holds: () => boolean) {
      while (!holds())
        await new Promise<void>((resolve) => {
          news = resolve;
        });
    },
  };
}

describe('two processes of the house', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const processes: ChildProcess[] = [];
  const addresses: string[] = [];

  async function start(): Promise<string> {
    const child = spawn(process.execPath, ['.build/main.js'], {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        DATA_DIR: folder,
        LOG_LEVEL: 'error',
        REDIS_URL: redisUrl,
        DATABASE_URL: `${databaseUrl}?options=${encodeURIComponent(`-c search_path=${schema}`)}`,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    processes.push(child);
    for await (const line of child.stdout!) {
      const address = /Chat: (\S+)\//.exec(String(line))?.[1];
      if (address) return address.replace('localhost', '127.0.0.1');
    }
    throw new Error('The process ended before it was ready.');
  }

  before(async function () {
    if (!databaseUrl || !redisUrl) return this.skip();
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(`create schema ${schema}`);
    await client.end();
    for (const _ of ['one', 'other']) addresses.push(await start());
  });
  after(async () => {
    for (const child of processes) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
    if (processes.length === 0) return;
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  });

  const elsewhere = (streamUrl: string, address: string) => streamUrl.replace(/^ws:\/\/[^/]+/, address.replace('http', 'ws'));

  it('say what either of them has to say in the open stream of the other: all of it, once, in order', async () => {
    const [one, other] = addresses.map(openChat) as [ReturnType<typeof openChat>, ReturnType<typeof openChat>];
    const chat = await one.start();
    const stream = listen(elsewhere(chat.streamUrl, addresses[1]!));
    await once(stream.socket, 'open');
    const texts = Array.from({ length: 24 }, (_, n) => `help ${n}`);
    await Promise.all(
      texts.map((text, n) => (n % 2 ? one : other).write(chat, { type: 'message', text, channelData: { clientActivityID: text } })),
    );
    // Each is answered, whichever process took it; then the person asks for the whole past.
    const full = await one.transcript(chat);
    await stream.until(() => stream.heard.length >= full.length);
    expect(stream.heard.map(({ id }) => id)).to.deep.equal(full.map(({ id }) => id));
    expect(new Set(full.map(({ id }) => id)).size).to.equal(full.length);
    expect(full.filter(({ from }) => from.role === 'user').map(({ text }) => text)).to.have.members(texts);
    const times = full.map((activity) => (activity as unknown as { timestamp: string }).timestamp);
    expect(times).to.deep.equal([...times].sort());
    stream.socket.close();
  });

  it('take a ticket for a stream once between them', async () => {
    const { streamUrl } = await openChat(addresses[0]!).start();
    const first = listen(streamUrl);
    await once(first.socket, 'open');
    const [fault] = await once(new WebSocket(elsewhere(streamUrl, addresses[1]!)), 'error');
    expect((fault as Error).message).to.contain('403');
    first.socket.close();
  });

  it('say the last words to somebody who was forgotten by the other', async () => {
    const client = openChat(addresses[0]!);
    const chat = await client.start();
    const stream = listen(elsewhere(chat.streamUrl, addresses[1]!));
    await once(stream.socket, 'open');
    await client.write(chat, { type: 'message', text: 'forget me' });
    await client.write(chat, { type: 'message', text: 'yes' });
    await stream.until(() => stream.heard.some(({ text }) => text?.startsWith('Your data has been erased')));
    stream.socket.close();
  });
});
