import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Registration } from './adapter.js';
import type { TeamsToken } from './teams-client.js';

const scope = 'https://api.botframework.com';
const signIn = 'https://login.microsoftonline.com/botframework.com';
/** Whoever finds a token refused within so long of a new one is given that one: a hundred refusals at once are one refusal. */
const freshMs = 10_000;

/** The bot's token for Teams, kept until shortly before it ends; by the SDK's own credentials. Without a registration there is none. */
export function teamsToken(registration: Registration): TeamsToken {
  const { MicrosoftAppId: appId } = registration;
  if (!appId) return async () => undefined;
  const factory = new ConfigurationServiceClientCredentialFactory({ ...registration });
  type Credentials = { getToken(anew?: boolean): Promise<string> };
  // One set of credentials for the life of the process: the SDK keeps their token, and fetches the next in time.
  const credentials = factory.createCredentials(appId, scope, signIn, true) as unknown as Promise<Credentials>;
  let renewed: { at: number; token: Promise<string> } | undefined;
  return async (anew = false) => {
    if (!anew) return (await credentials).getToken();
    if (!renewed || performance.now() - renewed.at > freshMs)
      renewed = { at: performance.now(), token: credentials.then((each) => each.getToken(true)) };
    return renewed.token;
  };
}
