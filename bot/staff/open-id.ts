import * as client from 'openid-client';
import type { Begun, Identity } from '../../engagement/staff-member.js';

/** Sign-in of staff at an OpenID Connect provider. */
export interface OpenId {
  /** Where to send the browser, and what the answer must fit. */
  begin(to: string): Promise<{ url: string; begun: Begun }>;
  /** Whom the provider's answer is about. `query` is what it sent the browser back with. Throws when anything does not fit. */
  finish(query: URLSearchParams, begun: Begun): Promise<Identity>;
  /** Where to send the browser so that the provider's own session ends too; undefined when the provider has no such place. */
  leave(): Promise<string | undefined>;
}

const isEntra = (issuer: string) => new URL(issuer).host === 'login.microsoftonline.com';
const isHere = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/**
 * The address that the provider answers for: one that it has verified, or in a tenant of Entra the user principal name, which only the tenant
 * gives out. Entra's `email` is what anybody may have typed.
 */
function addressIn(issuer: string, claims: Record<string, unknown>): string | undefined {
  const email = isEntra(issuer) ? claims.preferred_username : claims.email_verified === true ? claims.email : undefined;
  return typeof email === 'string' && email.includes('@') ? email : undefined;
}

/**
 * Authorisation code with PKCE, state and nonce, and the ID token's signature checked. The provider is asked what it can when the first person
 * signs in, so that a provider that is away keeps nobody from starting the house. `address` is where people reach it.
 */
export function openId({
  issuer,
  clientId,
  clientSecret,
  scopes,
  address,
}: {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  scopes: string;
  address(): string;
}): OpenId {
  const server = new URL(issuer);
  const back = () => `${address()}/staff/signed-in`;
  let known: Promise<client.Configuration> | undefined;
  async function discover(): Promise<client.Configuration> {
    const found = await client.discovery(server, clientId, undefined, clientSecret ? undefined : client.None(), {
      timeout: 5,
      ...(isHere(server) ? { execute: [client.allowInsecureRequests] } : {}),
    });
    const metadata = found.serverMetadata();
    const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const proof = !clientSecret
      ? client.None()
      : ways.includes('client_secret_basic')
        ? client.ClientSecretBasic(clientSecret)
        : client.ClientSecretPost(clientSecret);
    const configuration = new client.Configuration(metadata, clientId, undefined, proof);
    configuration.timeout = 5;
    if (isHere(server)) client.allowInsecureRequests(configuration);
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }
  const configuration = () => {
    known ??= discover().catch((fault) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
  return {
    async begin(to) {
      const begun = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), to };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: back(),
        scope: scopes,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, begun };
    },
    async finish(query, { state, nonce, verifier }) {
      const found = await configuration();
      const tokens = await client.authorizationCodeGrant(found, new URL(`${back()}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      let about: Record<string, unknown> = claims;
      // Many providers tell the address only where it is asked for.
      if (addressIn(claims.iss, about) === undefined && found.serverMetadata().userinfo_endpoint && !isEntra(claims.iss))
        about = { ...claims, ...(await client.fetchUserInfo(found, tokens.access_token, claims.sub)) };
      const email = addressIn(claims.iss, about);
      // In Entra `sub` differs from one registration to the next; `oid` is the person, in the tab too.
      const subject = isEntra(claims.iss) && typeof claims.oid === 'string' ? claims.oid : claims.sub;
      return {
        issuer: claims.iss,
        subject,
        ...(email ? { email } : {}),
        ...(typeof about.name === 'string' ? { name: about.name } : {}),
      };
    },
    async leave() {
      const found = await configuration();
      if (!found.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: `${address()}/staff` }).href;
    },
  };
}
