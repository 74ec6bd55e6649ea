import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { TeamsClient } from './teams-client.js';

/** Service URLs that begin so are the web chat's, inside this process; no request from outside may claim one. */
export const webServiceUrl = 'urn:web';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** What a connector must be able to do for the bot to speak in a turn; throws where the other side does not take it. */
export interface Connector {
  sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ id: string }>;
  updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<{ id: string }>;
  deleteActivity(conversationId: string, activityId: string): Promise<void>;
}

/** Application registration of the bot, as Bot Framework names it. All undefined: anonymous, for loopback only. */
export interface Registration {
  MicrosoftAppId?: string;
  MicrosoftAppPassword?: string;
  MicrosoftAppType?: string;
  MicrosoftAppTenantId?: string;
}

/** Bot Framework's authentication of who posts, with connectors of our own instead of the SDK's client. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors: Factory;

  constructor(registration: Registration, connectorOf: (serviceUrl: string) => Connector) {
    super({ ...registration });
    this.connectors = {
      async create(serviceUrl: string) {
        const connector = connectorOf(serviceUrl);
        const replyToActivity = (id: string, _: string, activity: Partial<Activity>) => connector.sendToConversation(id, activity);
        return { conversations: { ...connector, replyToActivity } } as unknown as Awaited<ReturnType<Factory['create']>>;
      },
    };
  }

  override createConnectorFactory(): Factory {
    return this.connectors;
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Authenticated> {
    return { ...(await super.authenticateRequest(activity, authorization)), connectorFactory: this.connectors };
  }

  /** Who speaks on the web was checked by the web chat's own token. */
  async authenticateWeb(): Promise<Authenticated> {
    const claimsIdentity = { claims: [], isAuthenticated: true } as unknown as Authenticated['claimsIdentity'];
    return { claimsIdentity, audience: '', connectorFactory: this.connectors } as unknown as Authenticated;
  }

  override createUserTokenClient(): ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> {
    // Nobody signs in through the bot; making the SDK's client would ask for a credential on every turn.
    return Promise.resolve(undefined as never);
  }
}

/** The one adapter of both doors: a turn is the same code for Teams and for the web. */
export class Adapter extends CloudAdapter {
  private readonly authentication: Authentication;

  constructor(registration: Registration, teams: TeamsClient, web: Connector) {
    const authentication = new Authentication(registration, (url) => (url.startsWith(webServiceUrl) ? web : teams.connector(url)));
    super(authentication);
    this.authentication = authentication;
  }

  /** A turn that came over HTTP; throws the SDK's AuthenticationError (`statusCode` 401) for a bad token. */
  takeHttp(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** A turn of the web chat. */
  async takeWeb(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(await this.authentication.authenticateWeb(), activity, logic);
  }
}
