import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse, type TurnContext } from 'botbuilder';

/** Service URLs that begin so are the web chat's, inside this process; no request from outside may claim one. */
export const webServiceUrl = 'urn:web';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<Factory['create']>>;

/** What a connector must be able to do for a bot to speak: the part of Bot Framework's client that the web chat implements itself. */
export interface WebConnector {
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

/** A connector to Teams that sends once and gives up in time: the SDK's own retries would say things twice. */
function once(connector: Connector): Connector {
  // The client that does the sending is not public in the SDK's types; it has been there since the SDK came to rest (4.23).
  const { pipeline } = (
    connector as unknown as { client: { pipeline: { removePolicy(p: { name: string }): void; addPolicy(p: object): void } } }
  ).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'timeout',
    sendRequest(request: { timeout: number }, next: (request: object) => Promise<unknown>) {
      request.timeout = 12_000;
      return next(request);
    },
  });
  return connector;
}

/** Bot Framework's authentication, which hands out the web chat's own connector for the web chat's conversations. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    registration: Registration,
    private readonly web: WebConnector,
  ) {
    super({ ...registration });
  }

  private route(real: Factory | undefined): Factory {
    const { web } = this;
    const conversations = {
      ...web,
      replyToActivity: (id: string, _: string, activity: Partial<Activity>) => web.sendToConversation(id, activity),
    };
    return {
      async create(serviceUrl: string, audience?: string) {
        if (serviceUrl.startsWith(webServiceUrl)) return { conversations } as unknown as Connector;
        return once(await real!.create(serviceUrl, audience));
      },
    };
  }

  override createConnectorFactory(...[identity]: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>): Factory {
    return this.route(super.createConnectorFactory(identity));
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, authorization);
    return { ...result, connectorFactory: this.route(result.connectorFactory) };
  }

  /** Who speaks on the web was checked by the web chat's own token. */
  async authenticateWeb(): Promise<Authenticated> {
    const claimsIdentity = { claims: [], isAuthenticated: true } as unknown as Authenticated['claimsIdentity'];
    return { claimsIdentity, audience: '', connectorFactory: this.route(undefined) } as unknown as Authenticated;
  }

  override createUserTokenClient(): ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> {
    // Nobody signs in through the bot; making the SDK's client would ask for a credential on every turn.
    return Promise.resolve(undefined as never);
  }
}

/** The one adapter of both doors. A turn, an unasked message and an update are the same code for Teams and for the web. */
export class Adapter extends CloudAdapter {
  private readonly authentication: Authentication;
  readonly appId: string;

  constructor(registration: Registration, web: WebConnector) {
    const authentication = new Authentication(registration, web);
    super(authentication);
    this.authentication = authentication;
    this.appId = registration.MicrosoftAppId ?? '';
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
