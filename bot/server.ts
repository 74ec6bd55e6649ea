import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { type Answer, type Asked, Refused, type Route, readBytes, readHead, readJson } from './http.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { clientAddresses, networkOf, type Trust } from './network.js';
import type { Origins } from './origins.js';

const always: Record<string, string> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};
/**
 * The console's Fluent writes its styles through the object model into style elements that it makes empty. The hash of nothing allows those: one with
 * anything written into it, as an injection would, is refused like everywhere.
 */
const emptyStyles = "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; ";
/** Where Teams lives, on the web and in its apps. */
const teamsHosts = 'https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft';

/**
 * Everything a page loads is our own; cards set styles through the object model, which the policy does not concern. The stream's address is named,
 * because older browsers do not take 'self' to mean it. Only the tab's page is shown in a frame, and only by Teams.
 */
function policy(host: string | undefined, publicUrl: string | undefined, inTeams: boolean): string {
  const named = publicUrl ? new URL(publicUrl).origin : /^[\w.:[\]-]+$/.test(host ?? '') ? `http://${host}` : undefined;
  const stream = named ? ` ${named.replace(/^http/, 'ws')}` : '';
  return `default-src 'self'; connect-src 'self'${stream}; ${inTeams ? emptyStyles : ''}img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ${inTeams ? teamsHosts : "'none'"}`;
}

function toAsked(request: restify.Request, clientAddress: ReturnType<typeof clientAddresses>): Asked {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : value);
  const bytes = (limit?: number) => readBytes(request, limit);
  const remoteAddress = request.socket.remoteAddress ?? '';
  const text = async (limit?: number) => (await bytes(limit)).toString();
  return {
    method: request.method ?? 'GET',
    params: Object.fromEntries(
      Object.entries((request.params ?? {}) as Record<string, string>).map(([name, value]) => [name, String(value)]),
    ),
    query: new URL(request.url ?? '/', 'http://house').searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, one(value)])),
    remoteAddress,
    network: networkOf(clientAddress(remoteAddress, one(request.headers['x-forwarded-for']))),
    bytes,
    head: (keep, limit, seconds) => readHead(request, keep, limit, seconds),
    text,
    json: async (limit) => readJson(await text(limit)),
  };
}

/** Problem details, RFC 9457, with `error` for clients of Direct Line, which read that. A fault is told by its reference only. */
function problem(status: number, title: string, more: object = {}, headers: Record<string, string> = {}): Answer {
  return {
    status,
    body: { type: 'about:blank', title, status, ...more, error: { code: STATUS_CODES[status]?.replaceAll(' ', ''), message: title } },
    headers: { 'content-type': 'application/problem+json', ...headers },
  };
}

function send(response: restify.Response, answer: Answer, more: Record<string, string>): void {
  const { status, body, headers } = answer;
  const isObject = typeof body === 'object' && !(body instanceof Uint8Array);
  const bytes = body === undefined ? '' : isObject ? JSON.stringify(body) : body;
  const type = isObject ? { 'content-type': 'application/json; charset=utf-8' } : {};
  const length = status === 304 ? {} : { 'content-length': String(Buffer.byteLength(bytes)) };
  response.writeHead(status, { ...always, ...more, ...type, ...headers, ...length });
  response.end(bytes);
}

/** What the server needs: its routes, and what answers a request for a stream. `origins`: whose pages may use Direct Line. */
export interface ServerHouse {
  routes: Route[];
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  origins: Origins;
  /** Which proxies are believed about who asks. */
  trust: Trust;
  /** Where the world reaches this server; without it, wherever a request was sent. */
  publicUrl?: string;
  log: Log;
  metrics: Metrics;
}

/**
 * The server of every door. No body parser of restify's is used: one request with a broken gzip body would end the process (12.0); bodies are read
 * by the handlers, with a limit.
 */
export function openServer({ routes, upgrade, origins, trust, publicUrl, log, metrics }: ServerHouse): restify.Server {
  const server = restify.createServer({ name: 'Osallistu', handleUncaughtExceptions: false });
  const clientAddress = clientAddresses(trust);
  const isDirectLine = (path: string) => path.startsWith('/v3/directline/');
  const headersFor = ({ headers }: restify.Request, path: string, inTeams = false) => ({
    'content-security-policy': policy(headers.host, publicUrl, inTeams),
    ...(publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    ...(isDirectLine(path) ? origins.cors(headers.origin) : {}),
  });
  for (const route of routes)
    server[route.method](route.path, async (request: restify.Request, response: restify.Response) => {
      let answer: Answer;
      try {
        answer = await route.handle(toAsked(request, clientAddress));
      } catch (fault) {
        answer =
          fault instanceof Refused
            ? problem(
                fault.status,
                fault.title,
                { ...(fault.errors.length > 0 ? { errors: fault.errors } : {}), ...fault.more },
                fault.headers,
              )
            : problem(500, 'Something went wrong with us.', { reference: log.fault(`${route.method} ${route.path} failed.`, fault) });
      }
      metrics.request(route.path, answer.status);
      send(response, answer, headersFor(request, route.path, route.inTeams));
    });
  for (const path of new Set(routes.map((route) => route.path).filter(isDirectLine)))
    server.opts(path, async (request: restify.Request, response: restify.Response) =>
      send(response, { status: 204 }, headersFor(request, path)),
    );
  const refusals: [event: string, status: number][] = [
    ['NotFound', 404],
    ['MethodNotAllowed', 405],
  ];
  for (const [event, status] of refusals)
    server.on(event, (request: restify.Request, response: restify.Response) => {
      if (!response.headersSent) send(response, problem(status, STATUS_CODES[status]!), headersFor(request, ''));
    });
  server.server.on('upgrade', upgrade);
  // Slow senders hold a socket, not the house. A usual body has 30 s (http.ts); a file over a slow line takes minutes.
  server.server.requestTimeout = 300_000;
  server.server.headersTimeout = 10_000;
  return server;
}
