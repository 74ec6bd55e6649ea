import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetched.js';

const idOf = (name: string) => name.toLowerCase().replace(' ', '.');
/** A user as the Playground wants one, spelt as it spells. */
function user(name: string, index: number) {
  const [givenName, surname] = name.split(' ') as [string, string];
  const email = `${idOf(name)}@example.org`;
  const aadObjectId = `00000000-0000-0000-0000-00000000000${index}`;
  return { id: idOf(name), name, userPrincipleName: email, aadObjectId, givenName, surname, email };
}
const others = ['Aino Berg', 'Bo Ek', 'Cecilia Lind', 'Daniel Aho', 'Eeva Salo'];

/**
 * Microsoft's Agents Playground, a client like Teams, unmodified, against the bot at `bot`. Whoever writes in it is `name`, whose address it makes of
 * the name (aino.berg@example.org). Its ids are fixed, so that a conversation goes on after either is started again. Its log goes into `folder`, and
 * it takes a free port. Opens the browser of the machine unless it is told to be `quiet`. Resolves with where it is to be seen; rejects when it
 * ends instead.
 */
export async function startPlayground(
  bot: string,
  folder: string,
  name = 'Tester Test',
  quiet = false,
): Promise<{ url: string; child: ChildProcess }> {
  const program = fetched(
    '@microsoft/m365agentsplayground',
    '0.2.28',
    'EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q==',
  );
  mkdirSync(folder, { recursive: true });
  // JSON is YAML too. The Playground takes exactly five users besides the one who writes.
  const configuration = {
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-0000000000aa',
    bot: { id: 'bot-0001', name: 'Osallistu' },
    currentUser: user(name, 9),
    users: others.map(user),
    personalChat: { id: `chat-of-${idOf(name)}` },
    groupChat: { id: 'group-chat-0001', name: 'Group' },
    team: {
      id: 'team-0001',
      name: 'Team',
      aadGroupId: '00000000-0000-0000-0000-0000000000bb',
      channels: [{ id: 'channel-0001', name: 'Hearings' }],
    },
  };
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(configuration));
  const options = ['-e', `${bot}/api/messages`, '-c', 'msteams', '--dt'];
  const child = spawn(process.execPath, [join(program, 'cli.js'), ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(quiet ? { TEAMSAPPTESTER_BROWSER: 'none' } : {}) },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.once('exit', () => reject(new Error(`The Playground ended: ${printed}`)));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (port) resolve(`http://localhost:${port}/`);
    });
  });
  return { url, child };
}
