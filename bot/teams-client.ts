import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Activity } from 'botbuilder';
import type { Connector } from './adapter.js';

/** What Teams answered to a request, or why there was no answer. `code` is Teams' own, or the system's when nothing was answered. */
export interface TeamsAnswer {
  /** Undefined when nothing was answered. */
  status?: number;
  code?: string;
  retryAfterMs?: number;
  /** What Teams calls the message that was sent. */
  id?: string;
  /** Everything that was answered, where it could be read. */
  body?: object;
}

/** The bearer token of the bot for Teams; undefined where the bot is not registered. `anew` fetches another one than was given before. */
export type TeamsToken = (anew?: boolean) => Promise<string | undefined>;

/** A message waits so long for its answer: Teams itself gives up on us after 15 s. */
const timeoutMs = 12_000;
const agents = {
  // A socket that idles longer than the other side allows would be written into the void.
  'http:': new HttpAgent({ keepAlive: true, maxSockets: 64, timeout: timeoutMs }),
  'https:': new HttpsAgent({ keepAlive: true, maxSockets: 64, timeout: timeoutMs }),
};

async function read(response: IncomingMessage): Promise<TeamsAnswer> {
  const status = response.statusCode!;
  const after = Number(response.headers['retry-after']);
  const answer: TeamsAnswer = { status, ...(after > 0 ? { retryAfterMs: after * 1000 } : {}) };
  try {
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk;
    const body = JSON.parse(text || '{}') as { id?: unknown; error?: { code?: unknown } };
    answer.body = body;
    if (typeof body.id === 'string') answer.id = body.id;
    if (typeof body.error?.code === 'string') answer.code = body.error.code;
  } catch {
    // The status has said what became of the message, whatever stands in the body or does not arrive of it.
  }
  return answer;
}

function once(method: string, url: URL, body: string, token: string | undefined): Promise<TeamsAnswer> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const request = (secure ? httpsRequest : httpRequest)(
      url,
      {
        method,
        agent: agents[secure ? 'https:' : 'http:'],
        timeout: timeoutMs,
        headers: {
          ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      },
      (response) => void read(response).then(resolve),
    );
    request.on('timeout', () => request.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })));
    request.on('error', (fault: NodeJS.ErrnoException) => resolve({ ...(fault.code ? { code: fault.code } : {}) }));
    request.end(body);
  });
}

/**
 * Speaks to Teams' connector, each request once: no hidden retries, which would say things twice, no redirects, kept sockets, an end after 12 s. The
 * SDK's own client costs five times as much for each message. Never throws for what the other side does. A 401 is tried once more with another token.
 */
export function teamsClient(token: TeamsToken) {
  async function ask(method: string, serviceUrl: string, path: string, activity?: Partial<Activity>): Promise<TeamsAnswer> {
    const url = new URL(`${serviceUrl.replace(/\/$/, '')}/v3/conversations/${path}`);
    const body = activity ? JSON.stringify(activity) : '';
    const bearer = await token();
    const answer = await once(method, url, body, bearer);
    return answer.status === 401 && bearer ? once(method, url, body, await token(true)) : answer;
  }
  const at = (conversationId: string, activityId?: string) =>
    `${encodeURIComponent(conversationId)}/activities${activityId ? `/${encodeURIComponent(activityId)}` : ''}`;
  const client = {
    /** With `replyToId` as an answer to that message. */
    say: (serviceUrl: string, conversationId: string, activity: Partial<Activity>) =>
      ask('POST', serviceUrl, at(conversationId, activity.replyToId), activity),
    replace: (serviceUrl: string, conversationId: string, activityId: string, activity: Partial<Activity>) =>
      ask('PUT', serviceUrl, at(conversationId, activityId), { ...activity, id: activityId }),
    remove: (serviceUrl: string, conversationId: string, activityId: string) => ask('DELETE', serviceUrl, at(conversationId, activityId)),
    /** Somebody in a conversation, in `body`: their name and address. */
    member: (serviceUrl: string, conversationId: string, userId: string) =>
      ask('GET', serviceUrl, `${encodeURIComponent(conversationId)}/members/${encodeURIComponent(userId)}`),
  };
  const taken = async (answering: Promise<TeamsAnswer>) => {
    const answer = await answering;
    if (answer.status === undefined || answer.status >= 300) throw new Error(`Teams answered ${answer.status ?? ''} ${answer.code ?? ''}`);
    return { id: answer.id ?? '' };
  };
  return {
    ...client,
    /** How a turn speaks where that service URL leads. */
    connector: (serviceUrl: string): Connector => ({
      sendToConversation: (conversationId, activity) => taken(client.say(serviceUrl, conversationId, activity)),
      updateActivity: (conversationId, activityId, activity) => taken(client.replace(serviceUrl, conversationId, activityId, activity)),
      deleteActivity: async (conversationId, activityId) => void (await taken(client.remove(serviceUrl, conversationId, activityId))),
    }),
  };
}
export type TeamsClient = ReturnType<typeof teamsClient>;
