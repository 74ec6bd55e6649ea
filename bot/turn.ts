import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { takeTurn } from '../dialogs/conversation.js';
import { dialogs } from '../dialogs/index.js';
import type { Saying, Utterance } from '../dialogs/saying.js';
import type { Place, Turns } from '../engagement/conversation.js';
import { isLanguage, type Language } from '../engagement/language.js';
import { say } from '../locales/index.js';
import { toActivities } from './activities.js';
import type { Log } from './log.js';

/** What a turn needs of the house. */
export interface TurnHouse {
  turns: Turns;
  timeZone: string;
  log: Log;
  /** Told after every turn, for the metrics. */
  took(channel: Place['channel'], seconds: number, failed: boolean): void;
}

/** What a turn said, as it is kept until it has gone out. */
export interface Replies {
  says: Saying[];
  language: Language;
}

/** A language of ours in a client's locale such as "sv-FI". */
export function languageOf(locale: unknown): Language | undefined {
  const language = typeof locale === 'string' ? locale.slice(0, 2).toLowerCase() : undefined;
  return isLanguage(language) ? language : undefined;
}

/** The message under which a button was pressed, when it was one that nobody had asked for. */
function messageOf({ choice }: Utterance): string | undefined {
  const of = (choice as { of?: unknown } | null | undefined)?.of;
  return typeof of === 'string' && of.length <= 64 ? of : undefined;
}

/** The activities of some replies, each with a name of its own, so that a second sending can be recognised. */
export function replyActivities(
  { says, language }: Replies,
  channel: Place['channel'],
  activityId: string,
  timeZone: string,
): Partial<Activity>[] {
  return says
    .flatMap((saying) => toActivities(saying, language, channel, timeZone))
    .map((activity, index) => (channel === 'web' ? { ...activity, channelData: { replyId: `${activityId}.${index}` } } : activity));
}

/**
 * One turn, from either door: taken and kept in one transaction, then said. The same activity again is not answered again here: whoever took it
 * first is saying it, and if that process died the sweep of unsent replies says it. A fault is told with a reference that the log has too.
 * `besides`: where something was asked that has an answer of its own, what is said beside that.
 */
export async function answer(
  context: TurnContext,
  place: Place,
  utterance: Utterance,
  house: TurnHouse,
  besides: (replies: Replies) => Saying[] = ({ says }) => says,
): Promise<void> {
  const activityId = context.activity.id!;
  const began = performance.now();
  let activities: Partial<Activity>[] = [];
  try {
    const outcome = await house.turns.take(place, activityId, async ({ progress, language, engagement }) => {
      const of = messageOf(utterance);
      if (of) await engagement.noteRead(of);
      const taken = await takeTurn(dialogs, progress, { ...utterance, locale: place.language }, engagement, language);
      const { progress: reached, says, language: spoken } = taken;
      const replies = { says, language: spoken };
      activities = replyActivities({ ...replies, says: besides(replies) }, place.channel, activityId, house.timeZone);
      return { progress: reached, language: spoken, replies, messages: activities.length };
    });
    house.took(place.channel, (performance.now() - began) / 1000, false);
    if (outcome.repeated) return;
    if (outcome.inMs > 0) await sleep(outcome.inMs);
  } catch (fault) {
    const reference = house.log.fault('A turn failed and changed nothing.', fault);
    house.took(place.channel, (performance.now() - began) / 1000, true);
    const language = languageOf(context.activity.locale) ?? place.language ?? 'fi';
    await context.sendActivities(toActivities({ text: [say('door.fault', { reference })] }, language, place.channel, house.timeZone));
    return;
  }
  try {
    if (activities.length > 0) await context.sendActivities(activities);
  } catch (fault) {
    // What was answered is kept; the sweep sends it when the other side can be reached again.
    house.log.fault('The replies of a turn could not be sent yet.', fault);
    return;
  }
  // Nobody waits for this: the person has the answer.
  house.turns.replied(place.id, activityId).catch((fault) => house.log.fault('A turn is not marked as replied to.', fault));
}
