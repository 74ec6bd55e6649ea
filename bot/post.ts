import type { Activity, ConversationReference } from 'botbuilder';
import type { Unreplied } from '../engagement/delivery.js';
import type { Mailbox, Message, Post, Posted } from '../engagement/post.js';
import { speak } from '../locales/index.js';
import { type Adapter, webServiceUrl } from './adapter.js';
import { type Replies, replyActivities } from './turn.js';
import { bot } from './web-connector.js';
import { isAllowedService } from './who-may-post.js';

/** How Bot Framework finds a conversation again. The web's own needs nothing but its id. */
function referenceOf({ id, channel, reference }: Mailbox): Partial<ConversationReference> {
  if (channel === 'teams') return reference as Partial<ConversationReference>;
  const conversation = { id: id.slice('web:'.length), isGroup: false, conversationType: 'personal', name: '' };
  return { channelId: 'directline', serviceUrl: webServiceUrl, conversation, bot: { ...bot }, user: { id: 'user', name: '' } };
}

const never = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * What a failed sending means. Only what certainly was not delivered may be tried again; a request that was written and never answered may have
 * arrived. An answer of 2xx that cannot be read was delivered.
 */
export function classify(fault: unknown): Posted {
  const { statusCode, code, response } = fault as {
    statusCode?: number;
    code?: string;
    response?: { headers?: { get(name: string): string | undefined } };
  };
  const body = fault as { body?: { error?: { code?: string } }; details?: { error?: { code?: string } } };
  const named = body.details?.error?.code ?? body.body?.error?.code ?? (typeof code === 'string' ? code : undefined);
  const reason = `${statusCode ?? ''} ${named ?? ''}`.trim() || 'no answer';
  if (statusCode === undefined) return never.has(code ?? '') ? { kind: 'retry', reason } : { kind: 'unknown', reason };
  if (statusCode < 300) return { kind: 'sent' };
  if (statusCode === 401) return { kind: 'paused', reason };
  if (statusCode === 403 || statusCode === 404) return { kind: 'blocked', reason };
  const after = Number(response?.headers?.get('retry-after'));
  const wait = after > 0 ? { afterMs: after * 1000 } : {};
  if (statusCode === 412 || statusCode === 429) return { kind: 'retry', reason, ...wait };
  // A gateway may have passed the message on before it gave up, so it is not tried for ever.
  if ([502, 503, 504].includes(statusCode)) return { kind: 'retry', reason, atMost: 3, ...wait };
  return { kind: 'failed', reason };
}

/** Says things in conversations, unasked: one message, or the replies of a turn that never went out. */
export function openPost(adapter: Adapter, timeZone: string): { post: Post; sendReplies(turn: Unreplied): Promise<Posted> } {
  async function send(mailbox: Mailbox, activities: Partial<Activity>[]): Promise<Posted> {
    const reference = referenceOf(mailbox);
    if (mailbox.channel === 'teams' && !isAllowedService(reference.serviceUrl, adapter.appId !== ''))
      return { kind: 'failed', reason: 'service URL is not allowed' };
    try {
      await adapter.continueConversationAsync(adapter.appId, reference, async (context) => {
        // The continuing activity has an id that nobody knows: an answer to it would be held back by clients.
        delete (context.activity as Partial<Activity>).id;
        await context.sendActivities(activities);
      });
      return { kind: 'sent' };
    } catch (fault) {
      return classify(fault);
    }
  }
  const post = (mailbox: Mailbox, { id, language, lines }: Message) => {
    const text = lines.map((line) => speak(line, language, timeZone)).join('\n\n');
    const channelData = mailbox.channel === 'web' ? { replyId: id } : { notification: { alert: true } };
    return send(mailbox, [
      { type: 'message', text, textFormat: 'plain', locale: language, summary: text.split('\n')[0]!.slice(0, 200), channelData },
    ]);
  };
  // On the web a second sending changes nothing; in Teams a crash between the sending and its note may double the replies.
  const sendReplies = ({ placeId, activityId, reference, replies }: Unreplied) => {
    const channel = placeId.startsWith('web:') ? 'web' : 'teams';
    return send({ id: placeId, channel, reference }, replyActivities(replies as Replies, channel, activityId, timeZone));
  };
  return { post, sendReplies };
}
