import type { Database } from '../../store/database.js';
import type { Started } from './processes.js';

export const staffToken = 'bench-staff-token';
const inAll = (text: string) => ({ fi: text, sv: text, en: text });

/** So many people of one group, whom the bot knows in Teams. */
export async function fillTeams(database: Database, people: number, serviceUrl: string): Promise<void> {
  await database.script(`
    insert into groups (name) values ('{"fi": "Kaikki"}');
    insert into people (name, email, language) select 'Person ' || n, 'teams' || n || '@example.com', 'en' from generate_series(1, ${people}) n;
    insert into memberships (group_id, person_id) select (select id from groups where name ->> 'fi' = 'Kaikki'), id from people where email like '%@example.com';
    insert into conversations (id, channel, user_id, person_id, reference)
      select 'teams:' || id, 'teams', id, id, jsonb_build_object('channelId', 'msteams', 'serviceUrl', '${serviceUrl}', 'bot', jsonb_build_object('id', 'bot'),
        'user', jsonb_build_object('id', id), 'conversation', jsonb_build_object('id', 'chat-' || id, 'conversationType', 'personal'))
      from people where email like '%@example.com';
    analyze`);
}

async function ask(server: Started, path: string, token: string, body?: object): Promise<Record<string, string>> {
  const response = await fetch(server.address + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

/** Sends an announcement to everyone of the group; resolves, once the first has it, to what stops it. */
export async function broadcast(server: Started, connector: { said: unknown[]; until(count: number): Promise<void> }) {
  const groups = (await ask(server, '/api/groups', staffToken)) as unknown as { items: { id: string; name: { fi: string } }[] };
  const group = groups.items.find(({ name }) => name.fi === 'Kaikki')!.id;
  const made = { title: inAll('Kuulemisen ajankohta'), text: inAll('Kuuleminen pidetään syyskuussa.'), audience: { groups: [group] } };
  const { id } = await ask(server, '/api/announcements', staffToken, made);
  const before = connector.said.length;
  await ask(server, `/api/announcements/${id}/send`, staffToken, {});
  await connector.until(before + 1);
  return () => ask(server, `/api/announcements/${id}/stop`, staffToken, {});
}

/** Twenty people who talk on the web; gives the times of so many turns in ms, one after another with a short pause as between people who know nothing of each other. */
export async function chatters(server: Started): Promise<(count: number) => Promise<number[]>> {
  const chats: Record<string, string>[] = [];
  for (let index = 0; index < 20; index += 1) chats.push(await ask(server, '/chat/start', '', { language: 'en' }));
  return async (count) => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const { conversationId, token } = chats[index % chats.length]!;
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 30));
      const began = performance.now();
      await ask(server, `/v3/directline/conversations/${conversationId}/activities`, token!, { type: 'message', text: 'sign me up' });
      times.push(performance.now() - began);
    }
    return times;
  };
}

/** The value below which so large a share of the numbers lies. */
export const quantile = (numbers: number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
