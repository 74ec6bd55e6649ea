// scratch
import { mkdtempSync } from 'node:fs';
import { migrate } from '../../store/migrate.js';
import { openEmbedded } from '../../store/open.js';
import { openConnector } from '../support/house.js';
import { broadcast, chatters, fillTeams, quantile, staffToken } from './broadcast.js';
import { start } from './processes.js';

const people = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 3);
const per = Number(process.argv[4] ?? 150);
const connector = await openConnector();
const folder = mkdtempSync('/tmp/thr/data-');
const db = await openEmbedded(folder);
await migrate(db);
await fillTeams(db, people, connector.url);
await db.close();
const server = await start('.build/main.js', {
  DATA_DIR: folder,
  QUIET_HOURS: 'off',
  TEAMS_RATE: '50',
  STAFF_API_TOKEN: staffToken,
  NODE_OPTIONS: '--import /tmp/thr/eld.mjs',
});
console.log(`start ${server.ms.toFixed(0)} ms, at rest ${server.memory().toFixed(0)} MB`);
const say = await chatters(server);
await say(60);
const idle: number[] = [],
  busy: number[] = [];
const tick = async () => {
  process.kill(server.pid!, 'SIGUSR2');
  await new Promise((r) => setTimeout(r, 100));
};
const show = (what: string, t: number[]) =>
  console.log(
    `${what}: p50 ${quantile(t, 0.5).toFixed(1)} p90 ${quantile(t, 0.9).toFixed(1)} p99 ${quantile(t, 0.99).toFixed(1)} max ${Math.max(...t).toFixed(1)}`,
  );
for (let r = 0; r < rounds; r += 1) {
  await tick();
  idle.push(...(await say(per)));
  await tick();
  const stop = await broadcast(server, connector);
  const at = connector.said.length,
    began = performance.now();
  const first = await say(20);
  await tick();
  busy.push(...(await say(per)));
  console.log(
    `rate ${(((connector.said.length - at) / (performance.now() - began)) * 1000).toFixed(1)}/s; first 20 max ${Math.max(...first).toFixed(0)}`,
  );
  await tick();
  await stop();
  await new Promise((r) => setTimeout(r, 1500));
}
show('idle', idle);
show('busy', busy);
console.log(
  `ratio p50 ${(quantile(busy, 0.5) / quantile(idle, 0.5)).toFixed(2)} p99 ${(quantile(busy, 0.99) / quantile(idle, 0.99)).toFixed(2)}; memory after ${server.memory().toFixed(0)} MB`,
);
await server.stop();
await connector.close();
