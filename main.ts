// Starts and stops: reads the configuration, builds the house, listens; on SIGTERM or Ctrl-C closes in reverse order.
import { startApp } from './app.js';
import { openLog } from './bot/log.js';
import { readConfig } from './config.js';

/** However long something hangs, an operator who asked to stop gets a stopped process. */
const patience = 25_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.LOG_LEVEL);
  const app = await startApp(config, log);
  const stop = async (signal: string) => {
    log.info('Stopping.', { signal });
    setTimeout(() => process.exit(1), patience).unref();
    await app.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop('SIGTERM'));
  process.once('SIGINT', () => void stop('SIGINT'));
  process.on('unhandledRejection', (fault) => {
    log.fault('A fault that nobody caught; stopping.', fault);
    process.exit(1);
  });
  const staff = `${app.address}/staff${app.staffSecret ? `#k=${app.staffSecret}` : ''}`;
  console.log(`Osallistu is ready.  Chat: ${app.address}/  Staff: ${staff}  Teams: ${app.address}/api/messages`);
}

main().catch((fault: Error) => {
  // A fault of the configuration or of the folder is told in its own words: there is nobody but the operator to read it.
  console.error(fault.message);
  process.exit(1);
});
