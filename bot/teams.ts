import { type Activity, TurnContext } from 'botbuilder';
import type { Utterance } from '../dialogs/saying.js';
import type { Place } from '../engagement/conversation.js';
import { say } from '../locales/index.js';
import { toActivities } from './activities.js';
import type { Adapter } from './adapter.js';
import type { ReadFile } from './documents/reader.js';
import { type Answer, type Asked, Refused, type Route } from './http.js';
import type { TeamsClient } from './teams-client.js';
import { filesOf } from './teams-files.js';
import { answer, languageOf, type TurnHouse } from './turn.js';
import { checkPoster } from './who-may-post.js';

/** What the Teams door needs besides the house of a turn. */
export interface TeamsHouse extends TurnHouse {
  adapter: Adapter;
  readFile: ReadFile;
  teams: TeamsClient;
  appId?: string;
}

const bodyLimit = 256 * 1024;

/** An activity with everything that the turn leans on; a Refused names what is missing. */
function toActivity(body: unknown): Activity {
  const activity = (typeof body === 'object' ? body : null) as Activity | null;
  const missing = (['type', 'id', 'channelId'] as const).filter((field) => typeof activity?.[field] !== 'string' || activity[field] === '');
  const errors = missing.map((path) => ({ path: path as string, message: 'is needed' }));
  if (typeof activity?.conversation?.id !== 'string') errors.push({ path: 'conversation.id', message: 'is needed' });
  if (typeof activity?.from?.id !== 'string') errors.push({ path: 'from.id', message: 'is needed' });
  if (errors.length > 0) throw new Refused(400, 'The activity is not complete.', errors);
  return activity!;
}

/** The words of a message without the bot's own name in front, and what was pressed. */
function utteranceOf(activity: Activity): Utterance {
  const text = activity.recipient ? (TurnContext.removeRecipientMention(activity) ?? activity.text ?? '') : (activity.text ?? '');
  return { text: typeof text === 'string' ? text : '', ...(activity.value === undefined ? {} : { choice: activity.value }) };
}

/** Where the person talks. The address comes from Teams itself; an outage there leaves the person unmatched until the next turn. */
function placeOf({ activity }: TurnContext, house: TeamsHouse): Place {
  const language = languageOf(activity.locale);
  return {
    id: `teams:${activity.conversation.id}`,
    channel: 'teams',
    userId: activity.from.id,
    reference: TurnContext.getConversationReference(activity),
    ...(activity.from.name ? { name: activity.from.name } : {}),
    ...(language ? { language } : {}),
    async whoIs() {
      const { status, code, body } = await house.teams.member(activity.serviceUrl, activity.conversation.id, activity.from.id);
      if (status !== 200) house.log.warn('Teams did not tell who a member is.', { answer: String(status ?? code) });
      const { name, email, userPrincipalName } = (body ?? {}) as { name?: string; email?: string; userPrincipalName?: string };
      const address = email ?? userPrincipalName;
      return { ...(name ? { name } : {}), ...(address?.includes('@') ? { email: address } : {}) };
    },
  };
}

/** Is this the bot coming to a personal chat? */
function begins(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('add') === true;
  return activity.type === 'conversationUpdate' && (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient?.id);
}

const isPersonal = ({ conversation }: Activity) =>
  conversation.conversationType === 'personal' || (!conversation.isGroup && !conversation.conversationType);

/** Comes from personal chats where the app has the permission ChatMessageReadReceipt.Read.Chat. */
const readReceipt = 'application/vnd.microsoft.readReceipt';

/** What the bot does with each kind of activity; everything it does not know is left alone. */
async function take(context: TurnContext, house: TeamsHouse): Promise<void> {
  const { activity } = context;
  if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove'))
    return house.turns.leave(`teams:${activity.conversation.id}`);
  if (!isPersonal(activity)) {
    if (activity.type !== 'message') return;
    const there = { text: [say('door.personalChatOnly')] };
    await context.sendActivities(toActivities(there, languageOf(activity.locale) ?? 'fi', 'teams', house.timeZone));
    return;
  }
  if (begins(activity)) {
    // Teams tells of the bot's coming in two ways, in any order: as one turn of one name it is welcomed once.
    activity.id = 'welcome';
    return answer(context, placeOf(context, house), { text: '', event: 'welcome' }, house);
  }
  if (activity.type === 'event' && activity.name === readReceipt) {
    const upTo = (activity.value as { lastReadMessageId?: unknown } | undefined)?.lastReadMessageId;
    if (typeof upTo === 'string') await house.turns.read(`teams:${activity.conversation.id}`, upTo);
    return;
  }
  if (activity.type !== 'message') return;
  const files = await filesOf(activity, house.readFile, house.appId !== undefined);
  return answer(context, placeOf(context, house), { ...utteranceOf(activity), ...(files.length > 0 ? { files } : {}) }, house);
}

/** The door of Teams: `/api/messages`. */
export function teamsRoutes(house: TeamsHouse): Route[] {
  const handle = async (asked: Asked): Promise<Answer> => {
    const activity = toActivity(await asked.json(bodyLimit));
    const { authorization } = asked.headers;
    checkPoster(
      {
        authorization,
        remoteAddress: asked.remoteAddress,
        forwarded: asked.headers['x-forwarded-for'] !== undefined || asked.headers.forwarded !== undefined,
        serviceUrl: activity.serviceUrl,
        channelId: activity.channelId,
      },
      house.appId,
    );
    try {
      const response = await house.adapter.takeHttp(authorization ?? '', activity, (context) => take(context, house));
      return response ? { status: response.status, ...(response.body ? { body: response.body as object } : {}) } : { status: 200 };
    } catch (fault) {
      const { statusCode, name } = fault as { statusCode?: number; name?: string };
      // The SDK names a token that it could not read at all by the error of the library that tried.
      if (statusCode === 401 || /^(JsonWebToken|TokenExpired|NotBefore)Error$/.test(name ?? ''))
        throw new Refused(401, 'The request carries no valid token of Bot Framework.');
      throw fault;
    }
  };
  return [{ method: 'post', path: '/api/messages', handle }];
}
