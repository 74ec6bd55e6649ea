import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Unreplied } from '../engagement/delivery.js';
import type { Mailbox, Message, Post, Posted } from '../engagement/post.js';
import { speak } from '../locales/index.js';
import { type Adapter, webServiceUrl } from './adapter.js';
import { messageActivity } from './message-activity.js';
import type { TeamsAnswer, TeamsClient } from './teams-client.js';
import { type Replies, replyActivities } from './turn.js';
import { bot } from './web-connector.js';
import { answerIn, classify } from './what-came-of-it.js';
import { isAllowedService } from './who-may-post.js';

/** How Bot Framework finds a conversation again. The web's own needs nothing but its id. */
function referenceOf({ id, channel, reference }: Mailbox): Partial<ConversationReference> {
  if (channel === 'teams') return reference as Partial<ConversationReference>;
  const conversation = { id: conversationOf(id), isGroup: false, conversationType: 'personal', name: '' };
  return { channelId: 'directline', serviceUrl: webServiceUrl, conversation, bot: { ...bot }, user: { id: 'user', name: '' } };
}

/** A mailbox is named after its channel and the channel's own id. */
const conversationOf = (mailboxId: string) => mailboxId.slice(mailboxId.indexOf(':') + 1);

/** Speaks in conversations, unasked: messages of the house, or the replies of a turn that never went out. */
export function openPost(
  adapter: Adapter,
  teams: TeamsClient,
  timeZone: string,
): { post: Post; sendReplies(taken: Unreplied, turn: () => Promise<void>): Promise<Posted> } {
  /** Does something in a chat of Teams where the bot may speak, through the client for what goes to many. */
  async function inTeams(
    { id, reference }: Mailbox,
    work: (serviceUrl: string, conversationId: string) => Promise<TeamsAnswer>,
  ): Promise<Posted> {
    const { serviceUrl } = reference as { serviceUrl?: string };
    if (!serviceUrl || !isAllowedService(serviceUrl, adapter.appId !== '')) return { kind: 'failed', reason: 'service URL is not allowed' };
    return classify(await work(serviceUrl, conversationOf(id)));
  }

  async function throughAdapter(mailbox: Mailbox, work: (context: TurnContext) => Promise<unknown>): Promise<Posted> {
    const reference = referenceOf(mailbox);
    if (mailbox.channel === 'teams' && !isAllowedService(reference.serviceUrl, adapter.appId !== ''))
      return { kind: 'failed', reason: 'service URL is not allowed' };
    try {
      await adapter.continueConversationAsync(adapter.appId, reference, async (context) => {
        // The continuing activity has an id that nobody knows: an answer to it would be held back by clients.
        delete (context.activity as Partial<Activity>).id;
        await work(context);
      });
      return { kind: 'sent' };
    } catch (fault) {
      return classify(answerIn(fault));
    }
  }

  const drawn = (mailbox: Mailbox, message: Message) =>
    messageActivity(message, mailbox.channel, (line) => speak(line, message.language, timeZone));
  const post: Post = {
    say: (mailbox, message) =>
      mailbox.channel === 'teams'
        ? inTeams(mailbox, (url, conversation) => teams.say(url, conversation, drawn(mailbox, message)))
        : throughAdapter(mailbox, (context) => context.sendActivity(drawn(mailbox, message))),
    replace: ({ mailbox, activityId }, message) =>
      mailbox.channel === 'teams'
        ? inTeams(mailbox, (url, conversation) => teams.replace(url, conversation, activityId, drawn(mailbox, message)))
        : throughAdapter(mailbox, (context) => context.updateActivity({ ...drawn(mailbox, message), id: activityId })),
    remove: ({ mailbox, activityId }) =>
      mailbox.channel === 'teams'
        ? inTeams(mailbox, (url, conversation) => teams.remove(url, conversation, activityId))
        : throughAdapter(mailbox, (context) => context.deleteActivity(activityId)),
  };

  // On the web a second sending changes nothing; in Teams a crash between the sending and its note may double the replies.
  const sendReplies = ({ placeId, activityId, reference, replies }: Unreplied, turn: () => Promise<void>) => {
    const channel = placeId.startsWith('web:') ? 'web' : 'teams';
    const activities = replyActivities(replies as Replies, channel, activityId, timeZone);
    return throughAdapter({ id: placeId, channel, reference }, async (context) => {
      for (const activity of activities) {
        await turn();
        await context.sendActivity(activity);
      }
    });
  };
  return { post, sendReplies };
}
