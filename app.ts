import { Adapter } from './bot/adapter.js';
import { directLineRoutes } from './bot/direct-line.js';
import { fileRoutes } from './bot/files.js';
import { healthRoutes } from './bot/health.js';
import type { Log } from './bot/log.js';
import { openMetrics } from './bot/metrics.js';
import { openPost } from './bot/post.js';
import { openServer } from './bot/server.js';
import { openSockets, type Sockets } from './bot/sockets.js';
import { teamsRoutes } from './bot/teams.js';
import { tokens } from './bot/tokens.js';
import { webConnector } from './bot/web-connector.js';
import type { Config } from './config.js';
import { bellInProcess } from './engagement/bell.js';
import { loadExample } from './store/example.js';
import { migrate } from './store/migrate.js';
import { openEmbedded, openPostgresql } from './store/open.js';
import { houseSecret } from './store/secret.js';
import { turns } from './store/turns.js';
import { webConversations } from './store/web-conversations.js';
import { webLog } from './store/web-log.js';

/** The running house. */
export interface App {
  /** Where it listens, as people reach it. */
  address: string;
  /** Stops in reverse order: no new requests, streams closed, what goes on finished, the database closed. */
  close(): Promise<void>;
}

/** Builds the house and begins to listen. The only file that knows every room; the clock is a parameter for the tests. */
export async function startApp(config: Config, log: Log, now: () => Date = () => new Date()): Promise<App> {
  const { TIME_ZONE: timeZone, AUTHORITY: name, CONTACT: contact } = config;
  const database = config.DATABASE_URL
    ? openPostgresql(config.DATABASE_URL, (fault) => log.fault('An idle connection to the database broke.', fault))
    : await openEmbedded(config.DATA_DIR);
  try {
    await migrate(database);
    if (config.EXAMPLE) await loadExample(database, now(), timeZone);
    const bell = bellInProcess();
    const metrics = openMetrics();
    const keys = tokens(await houseSecret(database, 'tokens'), now);
    const taking = turns(database, { timeZone, authority: { name, contact }, now, onCommit: () => bell.ring('later') });
    const log_ = webLog(database, now);
    const sockets: Sockets = openSockets({ tokens: keys, webLog: log_, bell, log, mayConnect: mayConnect(config) });
    const registration = config.MicrosoftAppId
      ? {
          MicrosoftAppId: config.MicrosoftAppId,
          MicrosoftAppType: config.MicrosoftAppType,
          ...(config.MicrosoftAppPassword ? { MicrosoftAppPassword: config.MicrosoftAppPassword } : {}),
          ...(config.MicrosoftAppTenantId ? { MicrosoftAppTenantId: config.MicrosoftAppTenantId } : {}),
        }
      : {};
    const adapter = new Adapter(
      registration,
      webConnector(log_, bell, () => sockets),
    );
    const { resend } = openPost(adapter, timeZone);
    const house = { turns: taking, timeZone, log, took: metrics.turn, adapter };
    const routes = [
      ...healthRoutes([{ name: 'database', needed: true, check: async () => (await database.query('select 1 as one')).length === 1 }]),
      metrics.route,
      ...fileRoutes('.build/page'),
      ...teamsRoutes({ ...house, isMatched: taking.isMatched, ...(config.MicrosoftAppId ? { appId: config.MicrosoftAppId } : {}) }),
      ...directLineRoutes({
        ...house,
        tokens: keys,
        webLog: log_,
        conversations: webConversations(database, now),
        bell,
        now,
        ...(config.DIRECT_LINE_SECRET ? { directLineSecret: config.DIRECT_LINE_SECRET } : {}),
        ...(config.PUBLIC_URL ? { publicUrl: config.PUBLIC_URL } : {}),
      }),
    ];
    const server = openServer({ routes, upgrade: sockets.upgrade, allowSites: config.DIRECT_LINE_SECRET !== undefined, log, metrics });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(config.PORT, config.HOST, resolve);
    });
    const { port } = server.address();
    const shown = config.HOST === '127.0.0.1' || config.HOST === '0.0.0.0' ? 'localhost' : config.HOST;
    // What an earlier process answered and could not say any more is said now.
    await resend(taking, 0);
    return {
      address: (config.PUBLIC_URL ?? `http://${shown}:${port}`).replace(/\/$/, ''),
      async close() {
        sockets.close();
        await new Promise<void>((resolve) => {
          server.close(resolve);
          // Browsers keep idle connections open; those have nothing to wait for.
          server.server.closeIdleConnections();
        });
        await bell.close();
        await database.close();
      },
    };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** May a page of this origin open a stream? Its own pages may; those of other sites only when another site was given the secret. */
function mayConnect(config: Config) {
  return ({ headers }: { headers: { origin?: string; host?: string } }): boolean => {
    if (headers.origin === undefined || config.DIRECT_LINE_SECRET !== undefined) return true;
    if (!URL.canParse(headers.origin)) return false;
    const { host, origin } = new URL(headers.origin);
    return host === headers.host || (config.PUBLIC_URL !== undefined && origin === new URL(config.PUBLIC_URL).origin);
  };
}
