import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetched.js';

/** A user as the Playground wants one, spelt as it spells. */
function user(name: string, index: number) {
  const [givenName, surname] = name.split(' ') as [string, string];
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  const aadObjectId = `00000000-0000-0000-0000-00000000000${index}`;
  return { id: `user-${index}`, name, userPrincipleName: email, aadObjectId, givenName, surname, email };
}
const others = ['Aino Berg', 'Bo Ek', 'Cecilia Lind', 'Daniel Aho', 'Eeva Salo'];

/**
 * Microsoft's Agents Playground, a client like Teams, unmodified, against the bot at `bot`. Whoever writes in it is `name`, whose address it makes of
 * the name (aino.berg@example.org). Its ids are fixed, so that a conversation goes on after either is started again. It writes its log into `folder`.
 */
export function startPlayground(bot: string, folder: string, name = 'Tester Test', port?: number): ChildProcess {
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
    personalChat: { id: 'personal-chat-0001' },
    groupChat: { id: 'group-chat-0001', name: 'Group' },
    team: {
      id: 'team-0001',
      name: 'Team',
      aadGroupId: '00000000-0000-0000-0000-0000000000bb',
      channels: [{ id: 'channel-0001', name: 'Hearings' }],
    },
  };
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(configuration));
  const options = ['-e', `${bot}/api/messages`, '-c', 'msteams', '--dt', ...(port === undefined ? [] : ['-p', String(port)])];
  return spawn(process.execPath, [join(program, 'cli.js'), ...options], { cwd: folder, stdio: port === undefined ? 'inherit' : 'pipe' });
}
