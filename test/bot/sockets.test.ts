import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import WebSocket from 'ws';
import { origins } from '../../bot/origins.js';
import { openSockets } from '../../bot/sockets.js';
import { tokens } from '../../bot/tokens.js';
import { bellInProcess } from '../../engagement/bell.js';
import { keptLog } from '../support/house.js';

describe('an open page', () => {
  it('is known to be looked at, but not while it is behind others, and no more when it is closed', async () => {
    const keys = tokens('secret', () => new Date());
    const noted: string[] = [];
    let heard = () => {};
    const note = (how: string) => async (streams: readonly { conversationId: string }[]) => {
      noted.push(...streams.map(({ conversationId }) => `${how} ${conversationId}`));
      heard();
    };
    const until = async (count: number) => {
      while (noted.length < count)
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
    };
    const sockets = openSockets({
      tokens: keys,
      webLog: { append: async () => undefined, replace: async () => undefined, after: async () => [] },
      conversations: { takeTicket: async () => true, watch: note('watch'), unwatch: note('unwatch') },
      bell: bellInProcess(),
      log: keptLog(),
      origins: origins([], undefined),
    });
    const server = createServer().on('upgrade', (request, socket, head) => void sockets.upgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline/conversations`;
    const open = async (conversation: string) => {
      const socket = new WebSocket(`${address}/${conversation}/stream?t=${keys.make('stream', conversation, 'u')}`);
      await once(socket, 'open');
      return socket;
    };
    const page = await open('one');
    await until(1);
    page.send('');
    page.send('away');
    page.send('here');
    await until(3);
    page.close();
    await until(4);
    await open('two');
    await until(5);
    await sockets.close();
    server.close();
    expect(noted).to.deep.equal(['watch one', 'unwatch one', 'watch one', 'unwatch one', 'watch two', 'unwatch two']);
  });
});
