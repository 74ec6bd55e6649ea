// `npm run playground`: Microsoft's Agents Playground, a client like Teams, against the running bot. Its ids are fixed, so that a conversation goes
// on after either is started again.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const bot = `http://localhost:${process.env.PORT ?? 3978}`;
const folder = '.data/playground';
const people = ['Aino Berg', 'Bo Ek', 'Cecilia Lind', 'Daniel Aho', 'Eeva Salo'];
const user = (name: string, index: number) =>
  `  - id: user-${index}\n    name: ${name}\n    userPrincipalName: ${name.toLowerCase().replace(' ', '.')}@example.org`;

const answers = await fetch(`${bot}/healthz`).then(
  (response) => response.ok,
  () => false,
);
if (!answers) {
  console.error(`Nothing answers at ${bot}. Start the bot first, in another terminal: npm start`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
// The Playground takes exactly five users.
writeFileSync(
  `${folder}/.m365agentsplayground.yml`,
  `version: 0.1.1
tenantId: tenant-0001
bot:
  id: bot-0001
  name: Osallistu
currentUser:
  id: user-0
  name: ${people[0]}
  userPrincipalName: aino.berg@example.org
users:
${people.map(user).join('\n')}
personalChat:
  id: personal-chat-0001
groupChat:
  id: group-chat-0001
  name: Group
team:
  id: team-0001
  name: Team
  aadGroupId: 00000000-0000-0000-0000-00000000000a
  channels:
    - id: channel-0001
      name: General
`,
);
const playground = spawn('npx', ['-y', '@microsoft/m365agentsplayground@0.2.28', '-e', `${bot}/api/messages`, '-c', 'msteams', '--dt'], {
  cwd: folder,
  stdio: 'inherit',
  // Only this one tool, which has no script of its own, is installed by npx.
  env: { ...process.env, npm_config_yes: 'true' },
});
playground.once('exit', (code) => process.exit(code ?? 0));
