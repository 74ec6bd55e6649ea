import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../app.js';
import type { Log } from '../../bot/log.js';
import { readConfig } from '../../config.js';
import { migrate } from '../../store/migrate.js';
import { openEmbedded } from '../../store/open.js';

/** A log that keeps what it is told. */
export function keptLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (what: string, about?: unknown) => void lines.push(`${what} ${JSON.stringify(about ?? {})}`);
  return {
    lines,
    info: keep,
    warn: keep,
    fault(what, fault) {
      keep(what, fault instanceof Error ? fault.message : fault);
      return 'REFERENCE';
    },
  };
}

let first: Promise<string> | undefined;
const ofOurOwn = () => mkdtempSync(join(tmpdir(), 'osallistu-'));

/** A folder with an empty database in it, of which others are copied: PostgreSQL takes long to make the first one. */
async function emptyFolder(): Promise<string> {
  const folder = ofOurOwn();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = await openEmbedded(folder);
  await migrate(database);
  await database.close();
  return folder;
}

async function copiedFolder(): Promise<string> {
  first ??= emptyFolder();
  const folder = ofOurOwn();
  cpSync(await first, folder, { recursive: true });
  return folder;
}

/** The whole house on a free port of this machine, with an embedded database in a folder of its own. `settings` are environment variables. */
export async function openHouse(settings: Record<string, string> = {}): Promise<App & { log: ReturnType<typeof keptLog>; folder: string }> {
  const folder = settings.DATA_DIR ?? (await copiedFolder());
  const log = keptLog();
  const app = await startApp(readConfig({ PORT: '0', DATA_DIR: folder, ...settings }), log);
  return {
    ...app,
    log,
    folder,
    async close() {
      await app.close();
      if (!settings.DATA_DIR) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody in a personal chat of Teams: what they post to the house, each time under a new name. `about` overrides and adds. */
export function personInTeams(house: () => { address: string }, connector: () => { url: string }, id: string, name: string) {
  let number = 0;
  return (about: object): Promise<Response> => {
    number += 1;
    const activity = {
      type: 'message',
      id: `t${number}`,
      channelId: 'msteams',
      serviceUrl: connector().url,
      locale: 'en-US',
      conversation: { id: `chat-${id}`, conversationType: 'personal' },
      from: { id, name },
      recipient: { id: 'bot', name: 'Osallistu' },
      ...about,
    };
    return fetch(`${house().address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  };
}
