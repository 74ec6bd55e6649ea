import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { SentFile } from '../engagement/document.js';
import { languages } from '../engagement/language.js';
import type { WebConversations } from '../engagement/web-log.js';
import { say, speak } from '../locales/index.js';
import type { ReadFile } from './documents/reader.js';
import { type Answer, type Asked, Refused, type Route } from './http.js';
import { isPublic } from './network.js';
import { firstIn, rate } from './rate.js';
import { positionIn } from './sockets.js';
import { type Claims, lifetimes, type Tokens } from './tokens.js';
import { languageOf } from './turn.js';
import { readUpload } from './upload.js';
import { type PostedActivity, postedActivity, type WebTurnHouse, type Writer, webTurns } from './web-turns.js';

/** What the web door needs besides the house of a turn. */
export interface WebHouse extends WebTurnHouse {
  tokens: Tokens;
  conversations: WebConversations;
  readFile: ReadFile;
  now(): Date;
  /** With which a network is named without being told. */
  networkSecret: string;
  /** Lets another site's server ask for tokens; without it that is closed. */
  directLineSecret?: string;
  /** The address under which the world reaches this server; without it, the one that the request names. */
  publicUrl?: string;
}

const startBody = z.object({
  language: z.enum(languages).optional(),
  link: z.string().max(200).optional(),
  returnKey: z.string().max(200).optional(),
});
const bearer = (asked: Asked) => /^Bearer (\S+)$/.exec(asked.headers.authorization ?? '')?.[1];
const same = (a: string, b: string) => timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
const ended = () => new Refused(403, 'The conversation has ended.');

/** So many refusals may wait at once; beyond them waiting would cost more than it saves. */
const mostWaiting = 1_000;
let waiting = 0;

/** So many files may be in memory at once; browsers try again. */
const mostUploads = 6;
let uploading = 0;

/** Refuses whoever asks too often, and not at once: a flood then waits for its own answers instead of taking the time of others. */
async function tooMany(): Promise<never> {
  if (waiting < mostWaiting) {
    waiting += 1;
    await sleep(1_000);
    waiting -= 1;
  }
  throw new Refused(429, 'Too many requests. Try again in a moment.', [], { 'retry-after': '10' });
}

function read<T>(schema: z.ZodType<T>, body: unknown, title: string): T {
  const outcome = schema.safeParse(body);
  if (outcome.success) return outcome.data;
  throw new Refused(
    400,
    title,
    outcome.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}

/** The door of the web chat: Direct Line 3.0 as Microsoft's own clients speak it, and `/chat/start`, where our page begins. */
export function directLineRoutes(house: WebHouse): Route[] {
  const { tokens, webLog, conversations, now } = house;
  const turns = webTurns(house);
  const mayStart = rate(60, 60, now);
  const mayWrite = rate(30, 60, now);
  // A whole office behind one address writes less than this.
  const mayWriteFrom = rate(300, 600, now);
  const mayAsk = rate(120, 600, now);
  // With typing, and whatever else a client posts beside messages; over this nothing is even read.
  const mayPost = rate(120, 240, now);
  const isFirstOfFlood = firstIn(60_000, now);

  /**
   * Never 404 or 410: clients go silent on those. A token that has had its time is answered with 403, as in the original, which ends the connection
   * in Microsoft's clients visibly; 401 would be asked again for a quarter of an hour.
   */
  function claimsOf(asked: Asked, conversationId?: string): Claims {
    const claims = tokens.read('chat', bearer(asked));
    if (claims === 'expired') throw new Refused(403, 'The token has expired.');
    if (!claims) throw new Refused(401, 'The token is not valid.');
    if (conversationId !== undefined && claims.conv !== conversationId) throw new Refused(403, 'The token is for another conversation.');
    return claims;
  }
  const hasSecret = (asked: Asked) => house.directLineSecret !== undefined && same(bearer(asked) ?? '', house.directLineSecret);
  function pass({ conv, user }: Writer): object {
    return { conversationId: conv, token: tokens.make('chat', conv, user), expires_in: lifetimes.chat };
  }
  function opened(asked: Asked, { conv, user }: Writer, watermark = ''): object {
    const base = (house.publicUrl ?? `http://${asked.headers.host}`).replace(/^http/, 'ws').replace(/\/$/, '');
    const query = new URLSearchParams({ t: tokens.make('stream', conv, user), watermark });
    return { ...pass({ conv, user }), streamUrl: `${base}/v3/directline/conversations/${conv}/stream?${query}` };
  }
  /** The conversation that a token is for, while there is one and it is not asked about too often. */
  async function standing(asked: Asked, conversationId?: string): Promise<Claims> {
    const claims = claimsOf(asked, conversationId);
    if (!mayAsk(claims.conv)) return tooMany();
    if (!(await conversations.find(claims.conv))) throw ended();
    return claims;
  }

  async function start(asked: Asked): Promise<Answer> {
    if (!mayStart(asked.network)) return tooMany();
    const wish = read(startBody, await asked.json(), 'The chat cannot start.');
    const started = await conversations.start({ ...wish, ...namedNetwork(asked) });
    if ('kind' in started) throw new Refused(403, 'This personal link has expired or was ended.');
    const { conversationId, userId, about, returnKey } = started;
    const language = started.language ?? wish.language;
    // A start that is asked for twice leads to the matter once; a link that is opened again another day leads there again.
    const name = about ? `welcome:${about}:${Math.floor(now().getTime() / 600_000)}` : 'welcome';
    await turns.welcome({ conv: conversationId, user: userId }, name, language, about);
    return {
      status: 200,
      body: { ...opened(asked, { conv: conversationId, user: userId }), returnKey, language: language ?? 'fi' },
    };
  }

  /** Only networks of the world have a name: everyone behind a proxy that nobody told us of would seem to be one. */
  const namedNetwork = ({ network }: Asked): { network?: string } =>
    isPublic(network) ? { network: createHmac('sha256', house.networkSecret).update(network).digest('base64url').slice(0, 22) } : {};

  /** A flood is answered by one polite word in the conversation, and then by refusals alone, which cost next to nothing. */
  async function stem(claims: Claims, network: string): Promise<void> {
    if (mayWrite(claims.conv) && mayWriteFrom(network)) return;
    if (isFirstOfFlood(claims.conv)) {
      const { language = 'fi' } = (await conversations.find(claims.conv)) ?? {};
      await turns.say(claims, speak(say('door.tooFast'), language), language);
    }
    return tooMany();
  }

  async function take(claims: Claims, network: string, body: unknown, files: SentFile[] = []): Promise<Answer> {
    const posted: PostedActivity = read(postedActivity, body, 'The activity cannot be read.');
    // Typing, events and whatever else a client may send has no meaning here, and no effect.
    if (posted.type !== 'message') return { status: 200, body: { id: randomUUID() } };
    await stem(claims, network);
    const id = await turns.hear(claims, posted, files);
    if (id === undefined) throw ended();
    return { status: 200, body: { id } };
  }
  async function write(asked: Asked): Promise<Answer> {
    const claims = claimsOf(asked, asked.params.id);
    if (!mayPost(claims.conv)) return tooMany();
    return take(claims, asked.network, await asked.json(256 * 1024));
  }
  async function upload(asked: Asked): Promise<Answer> {
    const claims = claimsOf(asked, asked.params.id);
    if (!mayPost(claims.conv)) return tooMany();
    if (uploading >= mostUploads) return tooMany();
    uploading += 1;
    try {
      const { activity, files } = await readUpload(asked, house.readFile);
      return await take(claims, asked.network, activity, files);
    } finally {
      uploading -= 1;
    }
  }

  async function begin(): Promise<Writer> {
    const started = await conversations.start({});
    if ('kind' in started) throw new Error('A conversation without a link cannot be refused');
    return { conv: started.conversationId, user: started.userId };
  }
  async function generate(asked: Asked): Promise<Answer> {
    if (!hasSecret(asked)) throw new Refused(403, 'The secret is not right.');
    return { status: 200, body: pass(await begin()) };
  }
  async function open(asked: Asked): Promise<Answer> {
    const direct = hasSecret(asked);
    const writer = direct ? await begin() : await standing(asked);
    // With the secret it is another site's server that asks, for whomever: its network tells nothing.
    const { network } = direct ? {} : namedNetwork(asked);
    if (network) await conversations.noteNetwork(writer.conv, network);
    const { locale } = z
      .object({ locale: z.string().max(50).optional() })
      .loose()
      .catch({})
      .parse(await asked.json().catch(() => ({})));
    await turns.welcome(writer, 'welcome', languageOf(locale));
    return { status: 201, body: opened(asked, writer) };
  }

  async function reopen(asked: Asked): Promise<Answer> {
    const claims = await standing(asked, asked.params.id);
    return { status: 200, body: opened(asked, claims, asked.query.get('watermark') ?? '') };
  }
  async function poll(asked: Asked): Promise<Answer> {
    const claims = await standing(asked, asked.params.id);
    const from = positionIn(asked.query.get('watermark'));
    const news = await webLog.after(claims.conv, from);
    return { status: 200, body: { activities: news.map(({ activity }) => activity), watermark: String(news.at(-1)?.position ?? from) } };
  }
  const refresh = async (asked: Asked): Promise<Answer> => ({ status: 200, body: pass(await standing(asked)) });

  const base = '/v3/directline';
  return [
    { method: 'post', path: '/chat/start', handle: start },
    { method: 'post', path: `${base}/tokens/generate`, handle: generate },
    { method: 'post', path: `${base}/tokens/refresh`, handle: refresh },
    { method: 'post', path: `${base}/conversations`, handle: open },
    { method: 'get', path: `${base}/conversations/:id`, handle: reopen },
    { method: 'get', path: `${base}/conversations/:id/activities`, handle: poll },
    { method: 'post', path: `${base}/conversations/:id/activities`, handle: write },
    { method: 'post', path: `${base}/conversations/:id/upload`, handle: upload },
  ];
}
