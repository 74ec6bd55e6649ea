import { createHash, randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Utterance } from '../dialogs/saying.js';
import type { Bell } from '../engagement/bell.js';
import type { SentFile } from '../engagement/document.js';
import type { Language } from '../engagement/language.js';
import type { WebLog } from '../engagement/web-log.js';
import { type Adapter, webServiceUrl } from './adapter.js';
import { answer, languageOf, type TurnHouse } from './turn.js';
import { bot } from './web-connector.js';

/** What a turn of the web chat needs. */
export interface WebTurnHouse extends TurnHouse {
  adapter: Adapter;
  webLog: WebLog;
  bell: Bell;
}

/** Who writes, and where: as their token tells, whatever the activity claims. */
export interface Writer {
  conv: string;
  user: string;
}

/** What is read of a posted activity. Everything else in it, such as from, id and timestamp, is the server's to say. */
export const postedActivity = z.object({
  type: z.string().max(50),
  text: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.string().max(50).optional(),
  attachments: z
    .array(z.object({ name: z.string().max(500).catch('') }))
    .max(20)
    .optional()
    .catch(undefined),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(200).optional().catch(undefined) })
    .loose()
    .optional()
    .catch(undefined),
});
export type PostedActivity = z.output<typeof postedActivity>;

/** More than 30,000 characters are refused by the turn; they need not be kept to be refused. */
const shown = (text: string) => (text.length > 30_000 ? `${text.slice(0, 200)}…` : text);

/** The turns of the web chat: what is posted becomes part of the transcript, and then an utterance to the dialogs. */
export function webTurns(house: WebTurnHouse) {
  async function take({ conv, user }: Writer, id: string, utterance: Utterance, locale?: string, wish?: Language): Promise<void> {
    const activity = {
      type: utterance.event ? 'conversationUpdate' : 'message',
      id,
      channelId: 'directline',
      serviceUrl: webServiceUrl,
      recipient: bot,
      conversation: { id: conv },
      from: { id: user, name: '' },
      ...(locale ? { locale } : {}),
    };
    const language = wish ?? languageOf(locale);
    const place = { id: `web:${conv}`, channel: 'web' as const, userId: user, reference: {}, ...(language ? { language } : {}) };
    await house.adapter.takeWeb(activity as unknown as Activity, (context) => answer(context, place, utterance, house));
  }

  return {
    /** The bot speaks first. Under one name it does so once; `about` is what a personal link was about. */
    welcome: (writer: Writer, name: string, language?: Language, about?: string) =>
      take(writer, name, { text: '', event: 'welcome', ...(about ? { about } : {}) }, language, language),

    /** Hears a message; its id, or undefined when the conversation has ended. Repeated under one client's name it is heard once. */
    async hear(
      writer: Writer,
      { type, text, value, locale, channelData, attachments = [] }: PostedActivity,
      uploaded: SentFile[] = [],
    ): Promise<string | undefined> {
      const { conv, user } = writer;
      const clientActivityID = channelData?.clientActivityID;
      const id = clientActivityID ? `m-${createHash('sha256').update(clientActivityID).digest('base64url').slice(0, 22)}` : randomUUID();
      // Files come as uploads alone: what a client only names, or links to, is no file.
      const files = uploaded.length > 0 ? uploaded : attachments.map(({ name }): SentFile => ({ name, refused: 'unknownType' }));
      const names = files.map(({ name }) => name).filter(Boolean);
      const echo = {
        id,
        type,
        from: { id: user, role: 'user' },
        channelId: 'directline',
        conversation: { id: conv },
        ...(text === undefined && names.length === 0 ? {} : { text: [shown(text ?? ''), ...names].filter(Boolean).join('\n') }),
        ...(value === undefined ? {} : { value }),
        ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
      };
      if (!(await house.webLog.append(conv, echo))) return undefined;
      house.bell.ring(`web:${conv}`);
      const utterance = {
        text: text ?? '',
        ...(value === undefined ? {} : { choice: value }),
        ...(files.length > 0 ? { files } : {}),
      };
      await take(writer, id, utterance, locale);
      return id;
    },

    /** Says something of the door's own, in no turn. */
    async say({ conv }: Writer, text: string, locale: Language): Promise<void> {
      const said = {
        id: randomUUID(),
        type: 'message',
        from: bot,
        channelId: 'directline',
        conversation: { id: conv },
        textFormat: 'plain',
      };
      if (await house.webLog.append(conv, { ...said, text, locale })) house.bell.ring(`web:${conv}`);
    },
  };
}
