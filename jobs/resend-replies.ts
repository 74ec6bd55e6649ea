import type { JobPorts, Lane, Unreplied } from '../engagement/delivery.js';
import type { Job } from './job.js';
import type { Leave } from './pace.js';

/** A door has so long to send the replies of a turn itself. */
const patienceSeconds = 15;

const tenantOf = ({ reference }: Unreplied) =>
  (reference as { conversation?: { tenantId?: string } } | undefined)?.conversation?.tenantId ?? '';

/**
 * Says again what a turn had to say when the process that took it died before it did. Replies of one conversation go out in order, and a reply that
 * may have arrived is not said twice.
 */
export function resendReplies(
  { replies, alone }: JobPorts,
  turn: (tenant: string, lane: Lane) => Promise<Leave>,
  log: (fault: unknown) => void,
): Job {
  async function resend(turns: Unreplied[]): Promise<void> {
    for (const each of turns) {
      const { kind } = await replies.send(each, async () => {
        if (each.placeId.startsWith('teams:')) await (await turn(tenantOf(each), 'one'))();
      });
      if (kind === 'retry' || kind === 'paused') return;
      await replies.replied(each.placeId, each.activityId);
    }
  }

  async function resendAll(): Promise<void> {
    const places = new Map<string, Unreplied[]>();
    for (const each of await replies.unreplied(patienceSeconds)) places.set(each.placeId, [...(places.get(each.placeId) ?? []), each]);
    await Promise.all([...places.values()].map((turns) => resend(turns).catch(log)));
  }

  return {
    name: 'resend-replies',
    everyMs: 5_000,
    wakes: false,
    async run() {
      if ((await replies.unreplied(patienceSeconds)).length > 0) await alone('resend-replies', resendAll);
      return undefined;
    },
  };
}
