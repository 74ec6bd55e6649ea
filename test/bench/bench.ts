// `npm run bench`: each figure is a ratio of two things measured in turn in this run, so that it means the same on a slow or busy machine.
// `npm run bench -- --flood` measures only what others notice while one network floods, in half a minute.
// `npm run bench -- --limited 50` measures only how the rate that Teams allows is used, at that rate: some seven minutes with 10,000 people.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../../store/migrate.js';
import { openEmbedded, openPostgresql } from '../../store/open.js';
import { openConnector } from '../support/connector.js';
import { fillTeams, staffToken } from './broadcast.js';
import { compareBroadcasts } from './broadcasts.js';
import { beginBroadcast, beginFlood, chatters, quantile } from './chatting.js';
import { fill } from './fill.js';
import { printLimited } from './limited.js';
import { median, type Started, start, turn } from './processes.js';

const house = '.build/main.js';
const rounds = 7;
const perRound = 60;
const url = process.env.DATABASE_URL;
const people = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`person-${index}`, { name: `Person ${index}`, email: `teams${index}@example.org` }]),
);
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'osallistu-bench-'));
  folders.push(made);
  return made;
};
const print = (what: string, ratio: number, detail: string) => console.log(`${ratio.toFixed(2).padStart(6)} ×  ${what}  (${detail})`);
const sending = { QUIET_HOURS: 'off', TEAMS_RATE: '50', STAFF_API_TOKEN: staffToken, TRUSTED_PROXY: '1' };
const ms = (value: number) => `${value.toFixed(1)} ms`;

const { values } = parseArgs({ options: { limited: { type: 'string' }, flood: { type: 'boolean' } } });
if (values.limited) {
  await printLimited(Number(values.limited), print);
  process.exit();
}

async function printFlooded(): Promise<void> {
  const server = await start(house, { DATA_DIR: folder(), ...sending });
  await compareWhileFlooded(server);
  await server.stop();
}
if (values.flood) {
  await printFlooded();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
  process.exit();
}

const connector = await openConnector(people);
/** Two servers, turn and turn about. */
async function compare(what: string, one: Started, other: Started): Promise<void> {
  const times: [number[], number[]] = [[], []];
  for (const server of [one, other]) await turn(server, connector.url, 'sign me up', perRound);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, server] of [one, other].entries()) times[index]!.push(await turn(server, connector.url, 'sign me up', perRound));
  const [a, b] = times.map(median) as [number, number];
  print(what, a / b, `${ms(a)} against ${ms(b)}`);
}

/** A turn on the web while an announcement goes out in Teams at full rate, against one while nothing does; the slowest turn in a hundred. */
async function compareWhileSending(what: string, server: Started, group: string): Promise<void> {
  const talk = await chatters(server);
  const times: Record<'sending' | 'idle', number[]> = { sending: [], idle: [] };
  await talk(perRound);
  for (let round = 0; round < rounds; round += 1) {
    times.idle.push(...(await talk(perRound)));
    const stop = await beginBroadcast(server, group, connector);
    times.sending.push(...(await talk(perRound)));
    await stop();
  }
  const [a, b] = [quantile(times.sending, 0.99), quantile(times.idle, 0.99)];
  print(what, a / b, `p99 ${ms(a)} against ${ms(b)}; median ${ms(median(times.sending))} against ${ms(median(times.idle))}`);
}

/** A turn of others while one network floods the house, against one while nobody does. */
async function compareWhileFlooded(server: Started): Promise<void> {
  const talk = await chatters(server);
  const times: Record<'flooded' | 'idle', number[]> = { flooded: [], idle: [] };
  const all = { taken: 0, refused: 0 };
  await talk(perRound);
  for (let round = 0; round < 3; round += 1) {
    times.idle.push(...(await talk(perRound)));
    const stop = await beginFlood(server);
    times.flooded.push(...(await talk(perRound)));
    const { taken, refused } = await stop();
    all.taken += taken;
    all.refused += refused;
  }
  const [a, b] = [quantile(times.flooded, 0.95), quantile(times.idle, 0.95)];
  print(
    'a turn of others on the web while one network floods, on PGlite',
    a / b,
    `p95 ${ms(a)} against ${ms(b)}; median ${ms(median(times.flooded))} against ${ms(median(times.idle))}; ${all.taken} of the flood taken, ${all.refused} refused`,
  );
}

const echo = await start('.build/test/bench/echo.js');
const first = folder();
const cold = await start(house, { DATA_DIR: first });
await cold.stop();
const warm = await start(house, { DATA_DIR: first });
print('a cold start against a warm one', cold.ms / warm.ms, `${ms(cold.ms)} against ${ms(warm.ms)}`);
// Before anybody has talked; the figure after a cold start is higher until the process is started again.
print(
  'memory at rest, embedded, against the echo bot',
  warm.memory() / echo.memory(),
  `${warm.memory().toFixed(0)} MB against ${echo.memory().toFixed(0)} MB`,
);
await compare('a sign-up question on PGlite against a bare echo bot', warm, echo);
const full = folder();
const embedded = await openEmbedded(full);
await migrate(embedded);
await fill(embedded, 10_000, 100_000);
await embedded.close();
// An empty database of the same age: the example is in neither of the two.
const empty = await start(house, { DATA_DIR: folder(), EXAMPLE: 'off' });
const filled = await start(house, { DATA_DIR: full, EXAMPLE: 'off' });
await compare('the same with 10,000 people and 100,000 sign-ups on PGlite', filled, empty);
for (const server of [warm, empty, filled]) await server.stop();
await printFlooded();
const announcing = folder();
const known = await openEmbedded(announcing);
await migrate(known);
const everyone = await fillTeams(known, 10_000, connector.url);
await known.close();
const sender = await start(house, { DATA_DIR: announcing, ...sending });
await compareWhileSending('a turn on the web while an announcement goes out, on PGlite', sender, everyone);
await sender.stop();
async function broadcasts(on: string, where?: string): Promise<void> {
  const { house: ours, bare, acceptedMs } = await compareBroadcasts(where ? 10_000 : 3_000, folder(), where);
  print(
    `messages a second, unlimited, on ${on} against a bare loop over the SDK's client`,
    ours / bare,
    `${ours.toFixed(0)} against ${bare.toFixed(0)}; accepted in ${ms(acceptedMs)}`,
  );
}
await broadcasts('PGlite');

if (url) {
  const schemas = ['bench_empty', 'bench_full'];
  const fail = (fault: Error) => {
    throw fault;
  };
  const servers: Started[] = [];
  for (const schema of schemas) {
    const database = openPostgresql(url, fail, schema);
    await database.script(`drop schema if exists ${schema} cascade; create schema ${schema}`);
    await migrate(database);
    if (schema === 'bench_full') {
      await database.query('set statement_timeout = 0');
      await database.transaction(async (sql) => {
        await sql.query('set local statement_timeout = 0');
        await fill({ ...database, ...sql }, 100_000, 1_000_000);
      });
    }
    await database.close();
    const at = new URL(url);
    at.searchParams.set('options', `-c search_path=${schema}`);
    servers.push(await start(house, { DATABASE_URL: at.href, DATA_DIR: folder(), EXAMPLE: 'off', ...sending }));
  }
  await compare('a sign-up question on PostgreSQL against a bare echo bot', servers[0]!, echo);
  await compare('the same with 100,000 people and a million sign-ups', servers[1]!, servers[0]!);
  const known = openPostgresql(url, fail, schemas[0]);
  const group = await fillTeams(known, 10_000, connector.url);
  await known.close();
  await compareWhileSending('a turn on the web while an announcement goes out, on PostgreSQL', servers[0]!, group);
  await broadcasts('PostgreSQL', url);
  for (const server of servers) await server.stop();
  const database = openPostgresql(url, fail);
  for (const schema of schemas) await database.script(`drop schema ${schema} cascade`);
  await database.close();
}
await echo.stop();
await connector.close();
// Five times what Teams allows, so that it takes two minutes and not ten.
await printLimited(250, print);
for (const each of folders) rmSync(each, { recursive: true, force: true });
