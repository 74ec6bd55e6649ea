import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Activity } from '../../../web/page/activity.js';

interface Talk {
  id: string;
  returnKey: string;
  language: string;
  log: Activity[];
  sockets: Set<WebSocket>;
}

const types: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
/** As strict as the real one. */
const policy =
  "default-src 'self'; connect-src 'self' ws: wss:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A house of the other side of the wire, small enough to be told to misbehave: /chat/start, Direct Line 3.0, and the built page. */
export async function openFakeHouse() {
  const talks = new Map<string, Talk>();
  const tokens = new Map<string, Talk>();
  const http = createServer((request, response) => void serve(request, response).catch((fault) => response.destroy(fault)));
  const streams = new WebSocketServer({ server: http });
  let count = 0;

  const house = {
    url: '',
    /** Every body that was posted to a conversation, also the copies. */
    posted: [] as Activity[],
    starts: [] as { language?: string; link?: string; returnKey?: string }[],
    refreshes: 0,
    /** How the next posts go: 'lost' stores the message and tears every wire, 'cut' only tears, 'deaf' answers but leaves the sockets without a
     *  word from then on, a number refuses. */
    trouble: [] as (number | 'lost' | 'cut' | 'deaf')[],
    expiresIn: 1800,
    /** No socket and no new stream until it is open again. */
    shut: false,
    greets: (language: string): Activity[] => [{ type: 'message', text: `Tervetuloa (${language})`, locale: language }],
    answers: (_heard: Activity): Activity[] => [],
    last: () => [...talks.values()].at(-1)!,
    say(...activities: Activity[]) {
      for (const activity of activities) push(house.last(), { from: { id: 'bot', name: 'Osallistu', role: 'bot' }, ...activity });
    },
    dropSockets: () => streams.clients.forEach((socket) => void socket.terminate()),
    /** What was given out is worth nothing any longer; the conversations stay. */
    expireTokens: () => tokens.clear(),
    forget() {
      tokens.clear();
      talks.clear();
      house.dropSockets();
    },
    async close() {
      house.dropSockets();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };

  function push(talk: Talk, activity: Activity) {
    count += 1;
    const kept = { timestamp: new Date().toISOString(), ...activity, id: activity.id ?? `${talk.id}|${count}` };
    if (kept.type !== 'typing') talk.log.push(kept);
    for (const socket of talk.sockets) socket.send(JSON.stringify({ activities: [kept], watermark: String(talk.log.length) }));
  }

  function pass(talk: Talk, watermark = '') {
    const token = `t${++count}`;
    tokens.set(token, talk);
    const streamUrl = `${house.url.replace('http', 'ws')}v3/directline/stream?t=${token}&watermark=${watermark}`;
    return { token, conversationId: talk.id, returnKey: talk.returnKey, language: talk.language, expires_in: house.expiresIn, streamUrl };
  }

  function start(asked: { language?: string; returnKey?: string }) {
    const before = [...talks.values()].find(({ returnKey }) => returnKey === asked.returnKey);
    if (before) return pass(before);
    count += 1;
    const talk: Talk = { id: `c${count}`, returnKey: `key${count}`, language: asked.language ?? 'fi', log: [], sockets: new Set() };
    talks.set(talk.id, talk);
    house.say(...house.greets(talk.language));
    return pass(talk);
  }

  streams.on('connection', (socket, request) => {
    const query = new URL(request.url!, house.url).searchParams;
    const talk = tokens.get(query.get('t')!);
    if (!talk || house.shut) return socket.terminate();
    talk.sockets.add(socket);
    socket.on('close', () => talk.sockets.delete(socket));
    const from = Number(query.get('watermark') || 0);
    socket.send(JSON.stringify({ activities: talk.log.slice(from), watermark: String(talk.log.length) }));
  });

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url!, house.url);
    const answer = (status: number, body: unknown, headers = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers }).end(JSON.stringify(body));
    };
    if (request.method === 'GET' && !pathname.startsWith('/v3')) return page(pathname, response);
    let text = '';
    for await (const piece of request) text += piece;
    const body = text && JSON.parse(text);
    if (pathname === '/chat/start') {
      house.starts.push(body);
      if (body.link === 'gone') return answer(403, { title: 'the link has expired' });
      return answer(200, start(body));
    }
    const talk = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (!talk) return answer(403, { title: 'no such token' });
    if (pathname.endsWith('/refresh')) {
      house.refreshes += 1;
      return answer(200, pass(talk));
    }
    if (request.method === 'GET') return house.shut ? answer(503, {}) : answer(200, pass(talk, searchParams.get('watermark') ?? ''));
    house.posted.push(body);
    const trouble = house.trouble.shift();
    if (trouble === 'cut') return response.destroy();
    if (typeof trouble === 'number') return answer(trouble, {}, { 'Retry-After': '0' });
    const name = body.channelData.clientActivityID;
    if (!talk.log.some(({ channelData }) => channelData?.clientActivityID === name)) {
      if (trouble === 'lost') house.dropSockets();
      if (trouble === 'lost' || trouble === 'deaf') talk.sockets.clear();
      push(talk, { ...body, from: { id: 'person', role: 'user' } });
      if (trouble === 'lost') return response.destroy();
      for (const said of house.answers(body)) house.say(said);
    }
    answer(200, { id: name });
  }

  function page(pathname: string, response: ServerResponse) {
    const file = `.build/page/${pathname === '/' ? 'index.html' : pathname.replace(/^\/page\//, '')}`;
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = types[file.split('.').at(-1)!]!;
    const headers = {
      'Content-Type': type,
      'Content-Encoding': 'br',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    };
    response.writeHead(200, headers).end(readFileSync(`${file}.br`));
  }

  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  house.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  return house;
}
export type FakeHouse = Awaited<ReturnType<typeof openFakeHouse>>;
