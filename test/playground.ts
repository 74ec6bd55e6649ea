// `npm run playground`: Microsoft's Agents Playground, a client like Teams, against the running bot. Its ids are fixed, so that a conversation goes
// on after either is started again.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const bot = `http://localhost:${process.env.PORT ?? 3978}`;
const folder = '.data/playground';
const people = ['Aino Berg', 'Bo Ek', 'Cecilia Lind', 'Daniel Aho', 'Eeva Salo'];
/** A user as the Playground wants one, spelt as it spells. */
const user = (name: string, index: number) => {
  const [givenName, surname] = name.split(' ') as [string, string];
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  const aadObjectId = `00000000-0000-0000-0000-00000000000${index}`;
  return { id: `user-${index}`, name, userPrincipleName: email, aadObjectId, givenName, surname, email };
};

const answers = await fetch(`${bot}/healthz`).then(
  (response) => response.ok,
  () => false,
);
if (!answers) {
  console.error(`Nothing answers at ${bot}. Start the bot first, in another terminal: npm start`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
// JSON is YAML too. The Playground takes exactly five users besides the one who writes.
writeFileSync(
  `${folder}/.m365agentsplayground.yml`,
  JSON.stringify({
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-0000000000aa',
    bot: { id: 'bot-0001', name: 'Osallistu' },
    currentUser: user('Tester Test', 9),
    users: people.map(user),
    personalChat: { id: 'personal-chat-0001' },
    groupChat: { id: 'group-chat-0001', name: 'Group' },
    team: {
      id: 'team-0001',
      name: 'Team',
      aadGroupId: '00000000-0000-0000-0000-0000000000bb',
      channels: [{ id: 'channel-0001', name: 'Hearings' }],
    },
  }),
);
const playground = spawn('npx', ['-y', '@microsoft/m365agentsplayground@0.2.28', '-e', `${bot}/api/messages`, '-c', 'msteams', '--dt'], {
  cwd: folder,
  stdio: 'inherit',
  // Only this one tool, which has no script of its own, is installed by npx.
  env: { ...process.env, npm_config_yes: 'true' },
});
playground.once('exit', (code) => process.exit(code ?? 0));
