import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Bell } from '../engagement/bell.js';
import type { Stream, WebActivity, WebConversations, WebLog } from '../engagement/web-log.js';
import type { Log } from './log.js';
import type { Origins } from './origins.js';
import type { Tokens } from './tokens.js';

interface Client extends Stream {
  socket: WebSocket;
  position: number;
  reading: boolean;
  rung: boolean;
  alive: boolean;
  /** The page is somewhere behind others. */
  away: boolean;
  /** What was last noted of it is noted before the next. */
  noted: Promise<void>;
}

/** What the streams need of the house. `origins` judges where a page that asks for a stream comes from. */
export interface SocketHouse {
  tokens: Tokens;
  webLog: WebLog;
  conversations: Pick<WebConversations, 'takeTicket' | 'watch' | 'unwatch'>;
  bell: Bell;
  log: Log;
  origins: Origins;
}

/** So long a frame may take to get through: enough for a megabyte over a bad mobile connection. */
const patienceMs = 60_000;
/** Tabs and devices of one person; more is somebody trying. */
const mostStreams = 10;

/** A place in a transcript as a client tells it; everything from the beginning for what is none. */
export const positionIn = (watermark: string | null): number => (/^\d{1,15}$/.test(watermark ?? '') ? Number(watermark) : 0);

/** Resolves when a frame has left us; whoever does not read what is sent is let go. They come back with their watermark and lose nothing. */
function sent(socket: WebSocket, activities: WebActivity[], watermark: number): Promise<boolean> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => socket.terminate(), patienceMs);
    socket.send(JSON.stringify({ activities, watermark: String(watermark) }), (fault) => {
      clearTimeout(patience);
      resolve(!fault);
    });
  });
}

/**
 * The streams of the web chat. The transcript is the truth: a ring of the bell only says that there is something to read, so a lost or doubled ring
 * does no harm, and a client that comes back reads on from its watermark.
 */
export function openSockets({ tokens, webLog, conversations, bell, log, origins }: SocketHouse) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  const clients = new Set<Client>();
  const of = (conversationId: string) => [...clients].filter((client) => client.conversationId === conversationId);

  /** Sends what is new, a frame at a time: the next is read when the last has left, so that a slow reader does not fill our memory. */
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
        client.rung = await sent(
          client.socket,
          news.map(({ activity }) => activity),
          client.position,
        );
      }
    } catch (fault) {
      log.fault('A web stream could not be read.', fault);
      client.socket.close(1011);
    } finally {
      client.reading = false;
    }
  }

  bell.onRing((name) => {
    const [what, conversationId = '', ...rest] = name.split(':');
    if (what === 'web') for (const client of of(conversationId)) void read(client);
    if (what === 'unkept') for (const client of of(conversationId)) void sent(client.socket, [JSON.parse(rest.join(':'))], client.position);
  });

  /** Whoever looks at the page needs no letter. That one goes out all the same, when this cannot be noted, does no harm. */
  const note = (how: 'watch' | 'unwatch', streams: Stream[]) =>
    conversations[how](streams.map(({ id, conversationId }) => ({ id, conversationId }))).catch(
      (fault) => void log.fault('Who looks at the page could not be noted.', fault),
    );

  const pulse = setInterval(() => {
    for (const client of clients) {
      if (!client.alive) client.socket.terminate();
      client.alive = false;
      client.socket.ping();
    }
    const watching = [...clients].filter(({ away }) => !away);
    if (watching.length > 0) void note('watch', watching);
  }, 30_000).unref();

  function serve(socket: WebSocket, conversationId: string, position: number): void {
    const client: Client = {
      id: randomUUID(),
      socket,
      conversationId,
      position,
      reading: false,
      rung: false,
      alive: true,
      away: false,
      noted: Promise.resolve(),
    };
    const look = (how: 'watch' | 'unwatch') => {
      client.noted = client.noted.then(() => note(how, [client]));
    };
    clients.add(client);
    look('watch');
    socket.on('close', () => {
      if (clients.delete(client)) look('unwatch');
    });
    socket.on('error', () => socket.terminate());
    // Clients send empty frames to keep the line open; our page tells besides whether anybody can see it. Nothing else is listened to.
    socket.on('message', (frame) => {
      client.alive = true;
      const word = frame.toString();
      if (word !== 'away' && word !== 'here') return;
      client.away = word === 'away';
      look(client.away ? 'unwatch' : 'watch');
    });
    socket.on('pong', () => {
      client.alive = true;
    });
    void read(client);
  }

  /** The conversation whose stream a request may open, or the status with which it is refused. */
  async function admit({ headers }: IncomingMessage, url: URL): Promise<string | number> {
    const conversationId = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/.exec(url.pathname)?.[1];
    const ticket = tokens.read('stream', url.searchParams.get('t') ?? undefined);
    if (!conversationId || !ticket || ticket === 'expired' || ticket.conv !== conversationId || !origins.mayConnect(headers)) return 403;
    if (of(conversationId).length >= mostStreams) return 429;
    try {
      return (await conversations.takeTicket(ticket.jti, new Date(ticket.exp * 1000))) ? conversationId : 403;
    } catch (fault) {
      log.fault('A web stream could not be opened.', fault);
      return 503;
    }
  }

  return {
    /** Answers an upgrade to `/v3/directline/conversations/:id/stream?t=…&watermark=…`. A ticket opens one stream, once. */
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      // Somebody may hang up while we look; that is no fault of ours.
      socket.on('error', () => socket.destroy());
      const url = new URL(request.url ?? '/', 'http://house');
      const admitted = await admit(request, url);
      if (typeof admitted === 'number') socket.end(`HTTP/1.1 ${admitted} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      else server.handleUpgrade(request, socket, head, (ws) => serve(ws, admitted, positionIn(url.searchParams.get('watermark'))));
    },
    count: () => clients.size,
    async close(): Promise<void> {
      clearInterval(pulse);
      const open = [...clients];
      clients.clear();
      for (const { socket } of open) socket.close(1001);
      server.close();
      await Promise.all(open.map(({ noted }) => noted));
      if (open.length > 0) await note('unwatch', open);
    },
  };
}
export type Sockets = ReturnType<typeof openSockets>;
