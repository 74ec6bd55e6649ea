import { migrate } from '../../store/migrate.js';
import { openEmbedded, openPostgresql } from '../../store/open.js';
import { bareLoop, broadcast, fillTeams, staffToken } from './broadcast.js';
import { median, start } from './processes.js';

const rounds = 3;
const atOnce = 64;

/**
 * How fast an announcement goes out where nothing limits it, against a bare loop over the SDK's client with as many sockets, turn and turn about. In
 * `folder`, or in a schema of its own when there is a PostgreSQL server.
 */
export async function compareBroadcasts(
  people: number,
  folder: string,
  url?: string,
): Promise<{ house: number; bare: number; acceptedMs: number }> {
  const schema = 'bench_broadcast';
  const connector = await start('.build/test/bench/connector.js');
  const fail = (fault: Error) => {
    throw fault;
  };
  const database = url ? openPostgresql(url, fail, schema) : await openEmbedded(folder);
  if (url) await database.script(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  await migrate(database);
  const group = await fillTeams(database, people, `${connector.address}/`);
  await database.close();
  const at = url ? new URL(url) : undefined;
  at?.searchParams.set('options', `-c search_path=${schema}`);
  const house = await start('.build/main.js', {
    ...(at ? { DATABASE_URL: at.href } : {}),
    DATA_DIR: folder,
    EXAMPLE: 'off',
    TEAMS_RATE: '10000',
    QUIET_HOURS: 'off',
    STAFF_API_TOKEN: staffToken,
  });
  const rates: { house: number; bare: number; acceptedMs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await bareLoop(connector, people, atOnce);
    const { perSecond, acceptedMs } = await broadcast(house, group, people);
    rates.push({ house: perSecond, bare, acceptedMs });
    // Two messages to one chat are two seconds apart.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
  }
  await house.stop();
  await connector.stop();
  if (url) {
    const cleaning = openPostgresql(url, fail);
    await cleaning.script(`drop schema ${schema} cascade`);
    await cleaning.close();
  }
  const of = (what: 'house' | 'bare' | 'acceptedMs') => median(rates.map((each) => each[what]));
  return { house: of('house'), bare: of('bare'), acceptedMs: of('acceptedMs') };
}
