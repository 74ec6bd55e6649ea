import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The registration of the bot in the tests. The password is a canary: it may stand in no log. */
export const registration = {
  MicrosoftAppId: '7f0c1e9a-5b1d-4c55-9b3a-2f6d8c1e4a10',
  MicrosoftAppTenantId: '3d2b6c84-9a41-4f0e-8c67-5e1f0a9b7d22',
  MicrosoftAppPassword: 'canary-password-of-the-bot',
};
/** Where Teams says that it can be answered; preload/hosts.ts leads it to the ledger. */
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object, key: KeyObject, kid: string) => {
  const text = `${encode({ alg: 'RS256', typ: 'JWT', kid, x5t: kid })}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

/**
 * The two issuers that a Teams bot meets: Bot Framework's, whose keys prove what comes in, and Entra's, which gives the bot the token with which it
 * speaks. Their real addresses are led here by preload/hosts.ts, so that the house's own checks are what is tested.
 */
export async function openIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 20);
  const keys = [
    { ...createPublicKey(privateKey).export({ format: 'jwk' }), use: 'sig', kid, x5t: kid, endorsements: ['msteams', 'webchat'] },
  ];
  const given: string[] = [];
  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  const entra = `https://login.microsoftonline.com/${registration.MicrosoftAppTenantId}`;

  function answer(path: string): object | undefined {
    if (path.endsWith('/v1/.well-known/openidconfiguration'))
      return {
        issuer: 'https://api.botframework.com',
        jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
        id_token_signing_alg_values_supported: ['RS256'],
      };
    if (path.endsWith('/v1/.well-known/keys')) return { keys };
    if (path.includes('/discovery/instance'))
      return { tenant_discovery_endpoint: `${entra}/v2.0/.well-known/openid-configuration`, 'api-version': '1.1', metadata: [] };
    if (path.endsWith('/v2.0/.well-known/openid-configuration'))
      return {
        issuer: `${entra}/v2.0`,
        authorization_endpoint: `${entra}/authorize`,
        token_endpoint: `${entra}/oauth2/v2.0/token`,
        jwks_uri: `${entra}/keys`,
      };
    if (!path.endsWith('/oauth2/v2.0/token')) return undefined;
    const token = jwt(
      { aud: 'https://api.botframework.com', appid: registration.MicrosoftAppId, exp: inSeconds(3600), jti: randomUUID() },
      privateKey,
      kid,
    );
    given.push(token);
    return { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: token };
  }

  const server = createServer((request, response) => {
    request.resume();
    const body = answer((request.url ?? '').split('?')[0]!);
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** The tokens with which the house may speak, oldest first. */
    given,
    /** What Teams puts into the header of an activity; `changes` make it a forged one. */
    authorize(changes: Record<string, unknown> = {}): string {
      const claims = {
        iss: 'https://api.botframework.com',
        aud: registration.MicrosoftAppId,
        serviceurl: serviceUrl,
        nbf: inSeconds(-60),
        exp: inSeconds(3600),
      };
      return `Bearer ${jwt({ ...claims, ...changes }, privateKey, kid)}`;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Issuer = Awaited<ReturnType<typeof openIssuer>>;
