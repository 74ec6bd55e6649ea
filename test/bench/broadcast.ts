import { spawn } from 'node:child_process';
import type { Database } from '../../store/database.js';
import type { Started } from './processes.js';

/** People whom the bot knows in Teams, all of one group; gives the group's id. */
export async function fillTeams(database: Database, people: number, serviceUrl: string): Promise<string> {
  const [group] = await database.query<{ id: string }>(`insert into groups (name) values ('{"fi": "Kaikki"}') returning id`);
  await database.transaction(async (sql) => {
    await sql.query(
      `insert into people (name, email, language) select 'Person ' || n, 'broadcast' || n || '@example.org', (array['fi', 'sv', 'en'])[n % 3 + 1] from generate_series(1, $1::int) n`,
      [people],
    );
    await sql.query(`insert into memberships (person_id, group_id) select id, $1 from people where email like 'broadcast%'`, [group!.id]);
    await sql.query(
      `insert into conversations (id, channel, person_id, user_id, reference)
       select 'teams:chat-' || id, 'teams', id, 'user-' || id,
         jsonb_build_object('serviceUrl', $1::text, 'channelId', 'msteams', 'conversation', jsonb_build_object('id', 'chat-' || id, 'tenantId', 'tenant'), 'user', jsonb_build_object('id', 'user-' || id), 'bot', jsonb_build_object('id', 'bot'))
       from people where email like 'broadcast%'`,
      [serviceUrl],
    );
  });
  await database.script('analyze people; analyze conversations; analyze memberships');
  return group!.id;
}

/** A program's own way into the staff API of a house that was started with this token. */
export const staffToken = 'token-of-the-benchmark';
export async function staff(server: Started, method: string, path: string, body?: object) {
  const response = await fetch(`${server.address}${path}`, {
    method,
    headers: { authorization: `Bearer ${staffToken}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { id: string; status: string; counts: Record<string, number> };
}

/** Makes an announcement to a group and begins to send it; gives its id, and how long the house took to accept it. */
export async function announce(server: Started, group: string): Promise<{ id: string; acceptedMs: number }> {
  const draft = await staff(server, 'POST', '/api/announcements', {
    title: { fi: 'Kutsu', sv: 'Inbjudan', en: 'Invitation' },
    text: {
      fi: 'Tervetuloa kuulemistilaisuuteen, joka järjestetään ministeriössä torstaina kello kymmenen. Paikkoja on viisikymmentä.',
      sv: 'Välkommen till ett hörande som ordnas vid ministeriet på torsdag klockan tio. Det finns femtio platser.',
      en: 'Welcome to a hearing that is held at the ministry on Thursday at ten o’clock. There are fifty seats.',
    },
    audience: { groups: [group] },
  });
  const began = performance.now();
  await staff(server, 'POST', `/api/announcements/${draft.id}/send`);
  return { id: draft.id, acceptedMs: performance.now() - began };
}

/** Announces something to a group, and waits until everybody has it. How long the house took to accept it, and how many it said a second. */
export async function broadcast(server: Started, group: string, people: number): Promise<{ acceptedMs: number; perSecond: number }> {
  const began = performance.now();
  const { id, acceptedMs } = await announce(server, group);
  for (;;) {
    const { counts } = await staff(server, 'GET', `/api/announcements/${id}`);
    if (counts.sent === people) return { acceptedMs, perSecond: people / ((performance.now() - began) / 1000) };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What a bare loop over the SDK's client reaches against the same connector, a second. */
export const bareLoop = (connector: Started, count: number, atOnce: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['.build/test/bench/bare-loop.js', `${connector.address}/`, String(count), String(atOnce)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk) => resolve(Number(/Rate: (\d+)/.exec(String(chunk))?.[1])));
    child.once('exit', (code) => reject(new Error(`The loop ended with ${code}`)));
  });
