import { openLetters } from './app-letters.js';
import { Adapter } from './bot/adapter.js';
import { openBrand } from './bot/brand.js';
import { directLineRoutes } from './bot/direct-line.js';
import { openReader } from './bot/documents/reader.js';
import { fileRoutes, styleIn } from './bot/files.js';
import { healthRoutes, type Part, partsUp } from './bot/health.js';
import type { Route } from './bot/http.js';
import type { Log } from './bot/log.js';
import { openMetrics } from './bot/metrics.js';
import { origins } from './bot/origins.js';
import { openPost } from './bot/post.js';
import { openServer } from './bot/server.js';
import { openSockets } from './bot/sockets.js';
import { consoleRoutes } from './bot/staff/console.js';
import { staffRoutes } from './bot/staff/index.js';
import { openId } from './bot/staff/open-id.js';
import { teamsSso } from './bot/staff/teams-sso.js';
import { statementRoutes } from './bot/statements.js';
import { teamsRoutes } from './bot/teams.js';
import { teamsClient } from './bot/teams-client.js';
import { teamsToken } from './bot/teams-token.js';
import { tokens } from './bot/tokens.js';
import { webConnector } from './bot/web-connector.js';
import type { Config } from './config.js';
import { bellInProcess } from './engagement/bell.js';
import { bellOnRedis } from './jobs/bell.js';
import { openPreview } from './jobs/preview.js';
import { evictionPolicy } from './jobs/redis-policy.js';
import { startJobs } from './jobs/start.js';
import { releaseDue } from './store/announcements.js';
import type { Database } from './store/database.js';
import { deliveries } from './store/deliveries.js';
import { deliveryDepth } from './store/delivery-depth.js';
import { writeReminders } from './store/due-reminders.js';
import { loadExample } from './store/example.js';
import { releaseHolds } from './store/lapsed-holds.js';
import { migrate } from './store/migrate.js';
import { openEmbedded, openPostgresql } from './store/open.js';
import { purge } from './store/purge.js';
import { houseSecret } from './store/secret.js';
import { alone } from './store/settings.js';
import { openStaff } from './store/staff.js';
import { appoint, staffMembers } from './store/staff-members.js';
import { makeStaffLink } from './store/staff-sessions.js';
import { turns } from './store/turns.js';
import { webConversations } from './store/web-conversations.js';
import { webLog } from './store/web-log.js';

/** Where build.mjs puts what runs in a browser. */
const pages = '.build/page';

/** The running house. */
export interface App {
  /** Where it listens, as people reach it. */
  address: string;
  /** The secret of a sign-in link for staff, good once within a day; only where nobody but this machine can reach the house. */
  staffSecret?: string;
  /** Stops in reverse order: no new requests, streams closed, what goes on finished, the database closed. */
  close(): Promise<void>;
}

/** A value where a setting is set, and no key at all where it is not. */
const when = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : { [key]: value }) as { [each in K]?: V };

async function openDatabase(config: Config, log: Log): Promise<Database> {
  if (!config.DATABASE_URL) return openEmbedded(config.DATA_DIR);
  return openPostgresql(config.DATABASE_URL, (fault) => log.fault('An idle connection to the database broke.', fault));
}

/** Builds the house and begins to listen. The only file that knows every room; the clock is a parameter for the tests. */
export async function startApp(config: Config, log: Log, now: () => Date = () => new Date()): Promise<App> {
  const database = await openDatabase(config, log);
  try {
    await migrate(database);
    await appoint(database, config.STAFF_ADMINISTRATORS);
    if (config.EXAMPLE && config.ROLE !== 'jobs') await loadExample(database, now(), config.TIME_ZONE);
    return await open(config, log, now, database);
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** The ways in for staff that are configured. */
function signInOf(config: Config, address: () => string) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: oidcClient, TEAMS_TAB_CLIENT_ID: clientId } = config;
  const ownTenant = config.MicrosoftAppTenantId ? [config.MicrosoftAppTenantId] : [];
  const tenants = config.TEAMS_TAB_TENANTS.length > 0 ? config.TEAMS_TAB_TENANTS : ownTenant;
  const provider = { address, scopes: config.OIDC_SCOPES, ...when('clientSecret', config.OIDC_CLIENT_SECRET) };
  return {
    ...(issuer && oidcClient ? { openId: openId({ issuer, clientId: oidcClient, ...provider }) } : {}),
    ...(clientId ? { teams: teamsSso({ clientId, tenants }), teamsClientId: clientId } : {}),
  };
}

async function open(config: Config, log: Log, now: () => Date, database: Database): Promise<App> {
  const { TIME_ZONE: timeZone, REDIS_URL: redisUrl } = config;
  const metrics = openMetrics();
  const shared = redisUrl ? bellOnRedis(redisUrl, (fault) => void log.fault('Redis cannot be reached.', fault)) : undefined;
  const bell = shared ?? bellInProcess();
  // Nobody waits for the answer: a Redis that is away at the start is no reason not to serve people.
  if (redisUrl)
    void evictionPolicy(redisUrl).then((policy) => {
      if (policy) log.warn('Redis throws things away when its memory is full. Set maxmemory-policy noeviction.', { policy });
    });
  if (config.PUBLIC_URL?.startsWith('https:') && config.TRUSTED_PROXY === 0)
    log.warn('Behind a proxy everyone counts as one network, and is slowed down as one. Set TRUSTED_PROXY to the number of proxies.', {});
  const onCommit = () => bell.ring('later');
  const local = config.HOST === '127.0.0.1' || config.HOST === '::1' || config.HOST === 'localhost';

  const authority = { name: config.AUTHORITY, contact: config.CONTACT };
  const brand = openBrand({
    authority: authority.name,
    ...when('logo', config.AUTHORITY_LOGO),
    ...when('colour', config.AUTHORITY_COLOUR),
  });
  // Letters, their links and the way back from a provider name the address, which is known once the server listens.
  let address = (config.PUBLIC_URL ?? '').replace(/\/$/, '');
  const letters = await openLetters(config, { database, logo: brand.logo, address: () => address, now, log });
  // The doors: one adapter for both, and what they read and write.
  const taking = turns(database, {
    timeZone,
    authority,
    calendarLink: letters.links.calendar,
    teamsRate: config.TEAMS_RATE,
    now,
    onCommit,
  });
  const transcripts = webLog(database, now);
  const keys = tokens(await houseSecret(database, 'tokens'), now);
  const conversations = webConversations(database, now);
  const allowed = origins(config.DIRECT_LINE_ORIGINS, config.PUBLIC_URL);
  const sockets = openSockets({ tokens: keys, webLog: transcripts, conversations, bell, log, origins: allowed });
  const registration = config.MicrosoftAppId
    ? {
        MicrosoftAppId: config.MicrosoftAppId,
        MicrosoftAppType: config.MicrosoftAppType,
        ...when('MicrosoftAppPassword', config.MicrosoftAppPassword),
        ...when('MicrosoftAppTenantId', config.MicrosoftAppTenantId),
      }
    : {};
  const teams = teamsClient(teamsToken(registration));
  const inWeb = webConnector(transcripts, bell);
  const house = { turns: taking, timeZone, log, took: metrics.turn, adapter: new Adapter(registration, teams, inWeb) };
  const web = { tokens: keys, webLog: transcripts, conversations, bell, now };
  const look = { dress: brand.dress, style: styleIn(pages) ?? 'style.css' };
  const readFile = openReader();
  const doors: Route[] = [
    ...fileRoutes(pages, { page: '/', files: '/page/', dress: brand.dress }),
    ...consoleRoutes('.build/console', { authority: authority.name, timeZone }),
    ...brand.routes,
    ...statementRoutes({
      authority,
      addresses: { ...when('privacy', config.PRIVACY_URL), ...when('accessibility', config.ACCESSIBILITY_URL) },
      look,
    }),
    ...letters.routes(look),
    ...teamsRoutes({ ...house, teams, readFile, ...when('appId', config.MicrosoftAppId) }),
    ...directLineRoutes({
      ...house,
      ...web,
      readFile,
      networkSecret: await houseSecret(database, 'networks'),
      ...when('directLineSecret', config.DIRECT_LINE_SECRET),
      ...when('publicUrl', config.PUBLIC_URL),
    }),
    ...staffRoutes({
      staff: openStaff(database, { timeZone, now, onCommit, ...when('over', config.SECOND_APPROVAL_OVER) }),
      preview: openPreview(() => address, letters.links, letters.draw, timeZone),
      members: staffMembers(database, now),
      timeZone,
      authority: authority.name,
      address: () => address,
      link: local,
      log,
      ...when('token', config.STAFF_API_TOKEN),
      ...when('secondApprovalOver', config.SECOND_APPROVAL_OVER),
      ...signInOf(config, () => address),
    }),
  ];

  // What happens later starts last, for its letters name the address; health asks for it while it runs.
  let jobs: ReturnType<typeof startJobs> | undefined;
  const parts: Part[] = [
    {
      name: 'database',
      needed: true,
      without: 'The database does not answer: nobody can be served until it does. Look at the database server and the network to it.',
      check: async () => (await database.query('select 1 as one')).length === 1,
    },
    {
      name: 'jobs',
      needed: false,
      without: 'No job has come to its end for a minute: messages go out late. Look for faults of jobs in the log.',
      check: async () => jobs === undefined || Date.now() - jobs.lastRun().getTime() < 60_000,
    },
  ];
  if (config.ROLE !== 'bot') parts.push(...letters.parts);
  if (shared)
    parts.push({
      name: 'redis',
      needed: false,
      without:
        'Redis does not answer: people are served and nothing is lost, but messages go out some seconds late. Look at the Redis server.',
      check: async () => shared.connected() && (jobs?.connected() ?? true),
    });
  metrics.watch({ depth: () => deliveryDepth(database), parts: () => partsUp(parts) });
  const server = openServer({
    routes: [...healthRoutes(parts), metrics.route, ...(config.ROLE === 'jobs' ? [] : doors)],
    upgrade: (request, socket, head) => void sockets.upgrade(request, socket, head),
    origins: allowed,
    trust: config.TRUSTED_PROXY,
    ...when('publicUrl', config.PUBLIC_URL),
    log,
    metrics,
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(config.PORT, config.HOST, resolve);
  });
  const shown = local || config.HOST === '0.0.0.0' ? 'localhost' : config.HOST;
  address ||= `http://${shown}:${server.address().port}`;
  if (config.ROLE !== 'bot') {
    const { post, sendReplies } = openPost({ teams, web: inWeb, registered: config.MicrosoftAppId !== undefined, timeZone });
    jobs = startJobs({
      ports: {
        deliveries: deliveries(database, { quietHours: config.QUIET_HOURS, timeZone }),
        post,
        mail: letters.mail,
        links: letters.links,
        ...when('readMailbox', letters.readMailbox),
        writeReminders: () => writeReminders(database, timeZone),
        releaseAnnouncements: () => releaseDue(database),
        releaseHolds: () => releaseHolds(database),
        replies: { unreplied: taking.unreplied, replied: taking.replied, send: sendReplies },
        purge: () => purge(database, timeZone),
        alone: (what, work) => alone(database, what, work),
      },
      bell,
      ...when('redisUrl', redisUrl),
      rate: config.TEAMS_RATE,
      unknownSends: config.UNKNOWN_SENDS,
      ended: metrics.ended,
      publicUrl: address,
      timeZone,
      log: (fault, job) => void log.fault(`The job ${job} failed and is tried again.`, fault),
    });
  }
  return {
    address,
    ...(local && config.ROLE !== 'jobs' ? { staffSecret: await makeStaffLink(database, 'sign-in link', now()) } : {}),
    async close() {
      await sockets.close();
      const closed = new Promise<void>((resolve) => server.close(resolve));
      // Browsers keep idle connections open; those have nothing to wait for.
      server.server.closeIdleConnections();
      await closed;
      await jobs?.close();
      letters.close();
      await bell.close();
      await database.close();
    },
  };
}
