import { setTimeout as sleep } from 'node:timers/promises';
import { staffToken, type World } from './world.js';

export const text = (words: string) => ({ fi: words, sv: words, en: words });

interface Json {
  [field: string]: unknown;
  id: string;
  status: string;
  items: Json[];
  counts: Record<'recipients' | 'queued' | 'sent' | 'failed' | 'skipped' | 'unknown', number>;
  corrections: { counts: { queued: number } }[];
}

/** The staff API of whichever process has doors at this moment. */
export function openDesk(world: World) {
  async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json; ms: number }> {
    const began = performance.now();
    const response = await fetch(`${world.door() ?? 'http://127.0.0.1:9'}${path}`, {
      method,
      headers: { authorization: `Bearer ${staffToken}`, 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const answer = await response.text();
    return { status: response.status, body: (answer.startsWith('{') ? JSON.parse(answer) : {}) as Json, ms: performance.now() - began };
  }
  /** As `call`, and throws unless it was done. */
  async function ask(method: string, path: string, body?: unknown): Promise<Json> {
    const answer = await call(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  return {
    call,
    ask,
    /** A published meeting of an invented project, open to everyone. */
    async meeting(title: string, more: Record<string, unknown> = {}): Promise<string> {
      const project = await ask('POST', '/api/projects', { name: text('Hanke'), summary: text('Valmistelu') });
      const { id } = await ask('POST', '/api/meetings', {
        projectId: project.id,
        title: text(title),
        description: text('Kuvaus'),
        startsAt: new Date(Date.now() + 10 * 86_400_000).toISOString(),
        endsAt: new Date(Date.now() + 10 * 86_400_000 + 7_200_000).toISOString(),
        place: text('Helsinki'),
        signUpClosesOn: inDays(8),
        ...more,
      });
      await ask('POST', `/api/meetings/${id}/publish`);
      return id;
    },
    /** An open feedback round with one question. */
    async round(meetingId: string): Promise<string> {
      const round = await ask('POST', '/api/feedback-rounds', {
        meetingIds: [meetingId],
        questions: [{ text: text('Mielipide'), required: true }],
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        closesOn: inDays(20),
        openTo: 'everyone',
      });
      return round.id;
    },
    async group(name: string): Promise<string> {
      return (await ask('POST', '/api/groups', { name: text(name) })).id;
    },
    /** Writes an announcement with these words and lets it go. */
    async announce(words: string, groups: string[], title = 'Tiedote'): Promise<string> {
      const { id } = await ask('POST', '/api/announcements', { title: text(title), text: text(words), audience: { groups } });
      await ask('POST', `/api/announcements/${id}/send`);
      return id;
    },
    /** Asks for a change until it stands: who got no answer looks whether it does before they ask again. */
    async insist(path: string, body: object, of: string, stands: (item: Json) => boolean): Promise<void> {
      let last: unknown;
      for (const until = performance.now() + 120_000; performance.now() < until; await sleep(400))
        try {
          if (stands(await ask('GET', of))) return;
          await ask('POST', path, body);
        } catch (fault) {
          last = fault; // no door at this moment, or no database behind it
        }
      throw new Error(`staff never got what they asked of ${path}: ${last}`);
    },
    /** The counts of an announcement; undefined while nobody answers. */
    async counts(announcement: string): Promise<Json['counts'] | undefined> {
      try {
        return (await ask('GET', `/api/announcements/${announcement}`)).counts;
      } catch {
        return undefined;
      }
    },
    /** Waits until nothing of an announcement is on its way any more; the milliseconds it took, undefined when it did not come to that in time. */
    async settled(announcement: string, withinMs: number): Promise<number | undefined> {
      const began = performance.now();
      while (performance.now() - began < withinMs) {
        const item = await ask('GET', `/api/announcements/${announcement}`).catch(() => undefined);
        const { counts, corrections = [] } = item ?? {};
        if (counts && counts.recipients > 0 && counts.queued + corrections.reduce((sum, each) => sum + each.counts.queued, 0) === 0)
          return performance.now() - began;
        await sleep(200);
      }
      return undefined;
    },
  };
}
export type Desk = ReturnType<typeof openDesk>;
