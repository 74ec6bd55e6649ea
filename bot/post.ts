import type { Unreplied } from '../engagement/delivery.js';
import type { Mailbox, Message, Post, Posted } from '../engagement/post.js';
import { speak } from '../locales/index.js';
import type { Connector } from './adapter.js';
import { messageActivity } from './message-activity.js';
import type { TeamsAnswer, TeamsClient } from './teams-client.js';
import { type Replies, replyActivities } from './turn.js';
import { classify } from './what-came-of-it.js';
import { isAllowedService } from './who-may-post.js';

/** Where the bot can speak. */
export interface Posts {
  teams: TeamsClient;
  web: Connector;
  /** Has the bot a registration with Microsoft? Without one it speaks to this machine only. */
  registered: boolean;
  timeZone: string;
}

/** A mailbox is named after its channel and the channel's own id. */
const conversationOf = (mailboxId: string) => mailboxId.slice(mailboxId.indexOf(':') + 1);

/** Speaks in conversations, unasked: messages of the house, or the replies of a turn that never went out. */
export function openPost({ teams, web, registered, timeZone }: Posts): {
  post: Post;
  sendReplies(taken: Unreplied, turn: () => Promise<void>): Promise<Posted>;
} {
  async function inTeams(
    { id, reference }: Mailbox,
    work: (serviceUrl: string, conversationId: string) => Promise<TeamsAnswer>,
  ): Promise<Posted> {
    const { serviceUrl } = reference as { serviceUrl?: string };
    if (!serviceUrl || !isAllowedService(serviceUrl, registered)) return { kind: 'failed', reason: 'service URL is not allowed' };
    return classify(await work(serviceUrl, conversationOf(id)));
  }

  /** On the web the same message again is the same message, so whatever went wrong may be tried again. */
  async function onWeb({ id }: Mailbox, work: (conversationId: string) => Promise<unknown>): Promise<Posted> {
    try {
      await work(conversationOf(id));
      return { kind: 'sent' };
    } catch {
      return { kind: 'retry', reason: 'transcript' };
    }
  }

  const drawn = (mailbox: Mailbox, message: Message) =>
    messageActivity(message, mailbox.channel, (line) => speak(line, message.language, timeZone));
  const post: Post = {
    say: (mailbox, message) =>
      mailbox.channel === 'teams'
        ? inTeams(mailbox, (url, conversation) => teams.say(url, conversation, drawn(mailbox, message)))
        : onWeb(mailbox, (conversation) => web.sendToConversation(conversation, drawn(mailbox, message))),
    replace: ({ mailbox, activityId }, message) =>
      mailbox.channel === 'teams'
        ? inTeams(mailbox, (url, conversation) => teams.replace(url, conversation, activityId, drawn(mailbox, message)))
        : onWeb(mailbox, (conversation) => web.updateActivity(conversation, activityId, drawn(mailbox, message))),
    remove: ({ mailbox, activityId }) =>
      mailbox.channel === 'teams'
        ? inTeams(mailbox, (url, conversation) => teams.remove(url, conversation, activityId))
        : onWeb(mailbox, (conversation) => web.deleteActivity(conversation, activityId)),
  };

  // On the web a second sending changes nothing; in Teams a crash between the sending and its note may double the replies.
  async function sendReplies({ placeId, activityId, reference, replies }: Unreplied, turn: () => Promise<void>): Promise<Posted> {
    const mailbox: Mailbox = { id: placeId, channel: placeId.startsWith('web:') ? 'web' : 'teams', reference };
    let came: Posted = { kind: 'sent' };
    for (const activity of replyActivities(replies as Replies, mailbox.channel, activityId, timeZone)) {
      await turn();
      came =
        mailbox.channel === 'teams'
          ? await inTeams(mailbox, (url, conversation) => teams.say(url, conversation, activity))
          : await onWeb(mailbox, (conversation) => web.sendToConversation(conversation, activity));
      if (came.kind !== 'sent') return came;
    }
    return came;
  }
  return { post, sendReplies };
}
