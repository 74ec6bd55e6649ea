// `npm run playground`: Microsoft's Agents Playground, a client like Teams, against the running bot.
import { startPlayground } from './support/playground.js';

const bot = `http://localhost:${process.env.PORT ?? 3978}`;
const answers = await fetch(`${bot}/healthz`).then(
  (response) => response.ok,
  () => false,
);
if (!answers) {
  console.error(`Nothing answers at ${bot}. Start the bot first, in another terminal: npm start`);
  process.exit(1);
}
const { url, child } = await startPlayground(bot, '.data/playground');
console.log(`Agents Playground: ${url}`);
child.once('exit', (code) => process.exit(code ?? 0));
