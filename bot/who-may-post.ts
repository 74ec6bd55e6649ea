import { Refused } from './http.js';

/** What decides whether an activity may come in: the request as it is, and the activity's own claims. */
export interface Poster {
  authorization: string | undefined;
  remoteAddress: string;
  /** Did a proxy bring it? Then the address is the proxy's, and loopback means nothing. */
  forwarded: boolean;
  serviceUrl: unknown;
  channelId: unknown;
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const teamsHosts = /(^|\.)(trafficmanager\.net|botframework\.com|teams\.microsoft\.(com|us))$/;

/** May the bot speak to this service? With a registration only Microsoft's own hosts over https; without one, only this machine. */
export function isAllowedService(serviceUrl: unknown, registered: boolean): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username } = new URL(serviceUrl);
  if (username !== '') return false;
  if (registered) return protocol === 'https:' && teamsHosts.test(hostname);
  return protocol === 'http:' && isLoopback(hostname);
}

/** Is this host of an address this very machine? */
export const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '[::1]' || loopback.test(hostname);

/** The claims of a token that nobody has verified yet: good for refusing early, never for letting in. */
function claimsOf(authorization: string | undefined): Record<string, unknown> {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '')?.[1];
  try {
    return payload ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : {};
  } catch {
    return {};
  }
}

/**
 * Refuses what the SDK (4.23) would let through or stumble over, before it sees the request: other issuers than Bot Framework (the SDK's emulator
 * path takes any tenant's token), tokens without an end, a service URL that is missing or not the one in the token, other channels. The SDK then
 * verifies signature, audience and expiry. Throws Refused.
 */
export function checkPoster(poster: Poster, appId: string | undefined): void {
  if (!appId) {
    if (!loopback.test(poster.remoteAddress) || poster.forwarded)
      throw new Refused(403, 'Without MicrosoftAppId this endpoint answers this machine only.');
  } else {
    const { iss, aud, exp, serviceurl, serviceUrl = serviceurl } = claimsOf(poster.authorization);
    const good = iss === 'https://api.botframework.com' && aud === appId && typeof exp === 'number' && serviceUrl === poster.serviceUrl;
    if (!good) throw new Refused(401, 'The request carries no valid token of Bot Framework.');
    if (poster.channelId !== 'msteams') throw new Refused(403, 'Only Microsoft Teams may post here.');
  }
  if (!isAllowedService(poster.serviceUrl, Boolean(appId))) throw new Refused(403, 'This service URL is not allowed.');
}
