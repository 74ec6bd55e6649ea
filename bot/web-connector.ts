import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Bell } from '../engagement/bell.js';
import type { NewActivity, WebLog } from '../engagement/web-log.js';
import type { Connector } from './adapter.js';

/** How the bot stands in a web conversation. */
export const bot = { id: 'osallistu', name: 'Osallistu', role: 'bot' };

/**
 * What the bot says on the web goes into the transcript, and the bell tells the streams. `channelData.replyId` names an activity: the same name again
 * is the same activity. `replyToId` is left out, because clients hold back an answer to something they do not have.
 */
export function webConnector(webLog: WebLog, bell: Bell): Connector {
  const toWeb = (conversationId: string, id: string, activity: Partial<Activity>): NewActivity => {
    const { type, text, textFormat, locale, attachments, suggestedActions, summary } = activity;
    const said = { type: type ?? 'message', text, textFormat, locale, attachments, suggestedActions, summary };
    const kept = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
    );
    return { ...kept, id, type: said.type, from: bot, conversation: { id: conversationId }, channelId: 'directline' };
  };
  return {
    async sendToConversation(conversationId, activity) {
      const name = (activity.channelData as { replyId?: string } | undefined)?.replyId ?? randomUUID();
      const said = toWeb(conversationId, name, activity);
      if (await webLog.append(conversationId, said)) bell.ring(`web:${conversationId}`);
      else {
        // The last words after a person was forgotten stand nowhere: they go with the bell, to whichever process has the stream.
        const last = { ...said, timestamp: new Date().toISOString(), channelData: { ended: true } };
        bell.ring(`unkept:${conversationId}:${JSON.stringify(last)}`);
      }
      return { id: name };
    },
    async updateActivity(conversationId, activityId, activity) {
      await webLog.replace(conversationId, toWeb(conversationId, activityId, activity));
      bell.ring(`web:${conversationId}`);
      return { id: activityId };
    },
    async deleteActivity(conversationId, activityId) {
      // An event of the same id is how every client of Direct Line is told that a message is gone.
      await webLog.replace(conversationId, toWeb(conversationId, activityId, { type: 'event' }));
      bell.ring(`web:${conversationId}`);
    },
  };
}
