import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Bell } from '../engagement/bell.js';
import { type Language, languages } from '../engagement/language.js';
import type { WebConversations, WebLog } from '../engagement/web-log.js';
import { type Adapter, webServiceUrl } from './adapter.js';
import { type Answer, type Asked, Refused, type Route } from './http.js';
import { rate } from './rate.js';
import { type Claims, lifetimes, type Tokens } from './tokens.js';
import { answer, languageOf, type TurnHouse } from './turn.js';
import { bot } from './web-connector.js';

/** What the web door needs besides the house of a turn. */
export interface WebHouse extends TurnHouse {
  adapter: Adapter;
  tokens: Tokens;
  webLog: WebLog;
  conversations: WebConversations;
  bell: Bell;
  now(): Date;
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
const messageBody = z.object({
  type: z.string().max(50),
  text: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.string().max(50).optional(),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(200).optional().catch(undefined) })
    .loose()
    .optional()
    .catch(undefined),
});
const bearer = (asked: Asked) => /^Bearer (\S+)$/.exec(asked.headers.authorization ?? '')?.[1];
const same = (a: string, b: string) => timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** The door of the web chat: Direct Line 3.0 as Microsoft's own clients speak it, and `/chat/start`, where our page begins. */
export function directLineRoutes(house: WebHouse): Route[] {
  const { adapter, tokens, webLog, conversations, bell, now } = house;
  const mayStart = rate(60, 60, now);
  const mayWrite = rate(30, 60, now);
  const tooMany = () => new Refused(429, 'Too many requests. Try again in a moment.', [], { 'retry-after': '10' });

  /** Never 404 or 410: clients go silent on those. 403 makes them ask for a new token. */
  async function claimsOf(asked: Asked, conversationId?: string): Promise<Claims> {
    const claims = tokens.read('chat', bearer(asked));
    if (!claims) throw new Refused(401, 'The token is not valid any more.');
    if (conversationId !== undefined && claims.conv !== conversationId) throw new Refused(403, 'The token is for another conversation.');
    return claims;
  }
  function opened(asked: Asked, { conv, user }: Pick<Claims, 'conv' | 'user'>, watermark = ''): object {
    const base = (house.publicUrl ?? `http://${asked.headers.host}`).replace(/^http/, 'ws').replace(/\/$/, '');
    const query = new URLSearchParams({ t: tokens.make('stream', conv, user), watermark });
    const streamUrl = `${base}/v3/directline/conversations/${conv}/stream?${query}`;
    return { conversationId: conv, token: tokens.make('chat', conv, user), expires_in: lifetimes.chat, streamUrl };
  }
  async function take(conv: string, user: string, activity: Partial<Activity>, language?: Language): Promise<void> {
    const incoming = {
      channelId: 'directline',
      serviceUrl: webServiceUrl,
      recipient: bot,
      conversation: { id: conv },
      from: { id: user },
      ...activity,
    };
    const place = { id: `web:${conv}`, channel: 'web' as const, userId: user, reference: {}, ...(language ? { language } : {}) };
    const { event, about } = (activity.type === 'conversationUpdate' ? activity.value : {}) as { event?: 'welcome'; about?: string };
    const utterance = event
      ? { text: '', event, ...(about ? { about } : {}) }
      : { text: activity.text ?? '', ...(activity.value === undefined ? {} : { choice: activity.value }) };
    await adapter.takeWeb(incoming as Activity, (context) => answer(context, place, utterance, house));
  }
  const welcome = (conv: string, user: string, language?: Language, about?: string) =>
    take(
      conv,
      user,
      { id: about ? `welcome:${about}` : 'welcome', type: 'conversationUpdate', value: { event: 'welcome', about }, locale: language! },
      language,
    );

  async function start(asked: Asked): Promise<Answer> {
    if (!mayStart(asked.remoteAddress)) throw tooMany();
    const wish = startBody.safeParse(await asked.json());
    if (!wish.success)
      throw new Refused(
        400,
        'The chat cannot start.',
        wish.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      );
    const { language, link, returnKey } = wish.data;
    const started = await conversations.start({
      ...(language ? { language } : {}),
      ...(link ? { link } : {}),
      ...(returnKey ? { returnKey } : {}),
    });
    if ('kind' in started) throw new Refused(403, 'This personal link has expired or was ended.');
    const { conversationId, userId, about } = started;
    await welcome(conversationId, userId, started.language ?? language, about);
    const body = {
      ...opened(asked, { conv: conversationId, user: userId }),
      returnKey: started.returnKey,
      language: started.language ?? language ?? 'fi',
    };
    return { status: 200, body };
  }

  async function write(asked: Asked): Promise<Answer> {
    const claims = await claimsOf(asked, asked.params.id);
    if (!(await conversations.exists(claims.conv))) throw new Refused(403, 'The conversation has ended.');
    if (!mayWrite(claims.conv)) throw tooMany();
    const read = messageBody.safeParse(await asked.json(256 * 1024));
    if (!read.success)
      throw new Refused(
        400,
        'The activity cannot be read.',
        read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      );
    const { type, text, value, locale, channelData } = read.data;
    // Typing, events and whatever else a client may send has no meaning here, and no effect.
    if (type !== 'message') return { status: 200, body: { id: randomUUID() } };
    const clientActivityID = channelData?.clientActivityID;
    // A client that repeats a message names it the same: it becomes the same activity.
    const id = clientActivityID ? `m-${createHash('sha256').update(clientActivityID).digest('base64url').slice(0, 22)}` : randomUUID();
    const said = {
      id,
      type,
      from: { id: claims.user, role: 'user' },
      ...(text === undefined ? {} : { text }),
      ...(value === undefined ? {} : { value }),
    };
    const language = languageOf(locale);
    // More than 30,000 characters are refused by the turn; they need not be kept to be refused.
    const echo = {
      ...said,
      ...(text && text.length > 30_000 ? { text: `${text.slice(0, 200)}…` } : {}),
      channelId: 'directline',
      conversation: { id: claims.conv },
    };
    if (!(await webLog.append(claims.conv, clientActivityID ? { ...echo, channelData: { clientActivityID } } : echo)))
      throw new Refused(403, 'The conversation has ended.');
    bell.ring(`web:${claims.conv}`);
    await take(
      claims.conv,
      claims.user,
      { ...said, from: { id: claims.user, name: '' }, ...(locale ? { locale } : {}) } as Partial<Activity>,
      language,
    );
    return { status: 200, body: { id } };
  }

  async function generate(asked: Asked): Promise<Answer> {
    if (!house.directLineSecret || !same(bearer(asked) ?? '', house.directLineSecret)) throw new Refused(403, 'The secret is not right.');
    const started = await conversations.start({});
    if ('kind' in started) throw new Error('A conversation without a link cannot be refused');
    const { conversationId: conv, userId: user } = started;
    return { status: 200, body: { conversationId: conv, token: tokens.make('chat', conv, user), expires_in: lifetimes.chat } };
  }

  async function open(asked: Asked): Promise<Answer> {
    const claims = await claimsOf(asked);
    const { locale } = z
      .object({ locale: z.string().max(50).optional() })
      .loose()
      .catch({})
      .parse(await asked.json());
    await welcome(claims.conv, claims.user, languageOf(locale));
    return { status: 201, body: opened(asked, claims) };
  }

  async function reopen(asked: Asked): Promise<Answer> {
    const claims = await claimsOf(asked, asked.params.id);
    if (!(await conversations.exists(claims.conv))) throw new Refused(403, 'The conversation has ended.');
    return { status: 200, body: opened(asked, claims, asked.query.get('watermark') ?? '') };
  }

  async function poll(asked: Asked): Promise<Answer> {
    const claims = await claimsOf(asked, asked.params.id);
    const from = Math.max(0, Number(asked.query.get('watermark')) || 0);
    const news = await webLog.after(claims.conv, from);
    return { status: 200, body: { activities: news.map(({ activity }) => activity), watermark: String(news.at(-1)?.position ?? from) } };
  }

  async function refresh(asked: Asked): Promise<Answer> {
    const { conv, user } = await claimsOf(asked);
    if (!(await conversations.exists(conv))) throw new Refused(403, 'The conversation has ended.');
    return { status: 200, body: { conversationId: conv, token: tokens.make('chat', conv, user), expires_in: lifetimes.chat } };
  }

  const base = '/v3/directline';
  return [
    { method: 'post', path: '/chat/start', handle: start },
    { method: 'post', path: `${base}/tokens/generate`, handle: generate },
    { method: 'post', path: `${base}/tokens/refresh`, handle: refresh },
    { method: 'post', path: `${base}/conversations`, handle: open },
    { method: 'get', path: `${base}/conversations/:id`, handle: reopen },
    { method: 'get', path: `${base}/conversations/:id/activities`, handle: poll },
    { method: 'post', path: `${base}/conversations/:id/activities`, handle: write },
  ];
}
