import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Bell } from '../engagement/bell.js';
import type { WebActivity, WebLog } from '../engagement/web-log.js';
import type { Log } from './log.js';
import type { Tokens } from './tokens.js';

interface Client {
  socket: WebSocket;
  conversationId: string;
  position: number;
  reading: boolean;
  rung: boolean;
  alive: boolean;
}

/** What the streams need of the house. `mayConnect` judges where a page that asks for a stream comes from. */
export interface SocketHouse {
  tokens: Tokens;
  webLog: WebLog;
  bell: Bell;
  log: Log;
  mayConnect(request: IncomingMessage): boolean;
}

const maxUnsent = 1024 * 1024;

/**
 * The streams of the web chat. The transcript is the truth: a ring of the bell only says that there is something to read, so a lost or doubled ring
 * does no harm, and a client that comes back reads on from its watermark.
 */
export function openSockets({ tokens, webLog, bell, log, mayConnect }: SocketHouse) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  const clients = new Set<Client>();
  const used = new Map<string, number>();

  async function read(client: Client): Promise<void> {
    client.rung = true;
    if (client.reading) return;
    client.reading = true;
    try {
      while (client.rung) {
        client.rung = false;
        const news = await webLog.after(client.conversationId, client.position);
        if (news.length === 0) continue;
        client.position = news.at(-1)!.position;
        client.socket.send(JSON.stringify({ activities: news.map(({ activity }) => activity), watermark: String(client.position) }));
        client.rung = true;
        // Whoever does not read what is sent would fill our memory; they come back with their watermark and lose nothing.
        if (client.socket.bufferedAmount > maxUnsent) client.socket.terminate();
      }
    } catch (fault) {
      log.fault('A web stream could not be read.', fault);
      client.socket.close(1011);
    } finally {
      client.reading = false;
    }
  }

  bell.onRing((name) => {
    for (const client of clients) if (name === `web:${client.conversationId}`) void read(client);
  });

  const pulse = setInterval(() => {
    for (const client of clients) {
      if (!client.alive) client.socket.terminate();
      client.alive = false;
      client.socket.ping();
    }
    for (const [jti, exp] of used) if (exp * 1000 < Date.now()) used.delete(jti);
  }, 30_000).unref();

  function serve(socket: WebSocket, conversationId: string, position: number): void {
    const client: Client = { socket, conversationId, position: Math.max(0, position), reading: false, rung: false, alive: true };
    const hear = () => {
      client.alive = true;
    };
    clients.add(client);
    socket.on('close', () => clients.delete(client));
    socket.on('error', () => socket.terminate());
    // Clients send empty frames to keep the line open; nothing that they send is listened to.
    socket.on('message', hear);
    socket.on('pong', hear);
    void read(client);
  }

  return {
    /** Answers an upgrade to `/v3/directline/conversations/:id/stream?t=…&watermark=…`. A ticket opens one stream, once. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const url = new URL(request.url ?? '/', 'http://house');
      const conversationId = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/.exec(url.pathname)?.[1];
      const ticket = tokens.read('stream', url.searchParams.get('t') ?? undefined);
      if (!conversationId || ticket?.conv !== conversationId || used.has(ticket.jti) || !mayConnect(request)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      used.set(ticket.jti, ticket.exp);
      server.handleUpgrade(request, socket, head, (ws) => serve(ws, conversationId, Number(url.searchParams.get('watermark')) || 0));
    },
    /** Says something to the open streams of a conversation that is not kept any more: the last words after a person was forgotten. */
    sayUnkept(conversationId: string, activity: WebActivity): void {
      for (const client of clients)
        if (client.conversationId === conversationId)
          client.socket.send(JSON.stringify({ activities: [activity], watermark: String(client.position) }));
    },
    count: () => clients.size,
    close(): void {
      clearInterval(pulse);
      for (const { socket } of clients) socket.close(1001);
      server.close();
    },
  };
}
export type Sockets = ReturnType<typeof openSockets>;
