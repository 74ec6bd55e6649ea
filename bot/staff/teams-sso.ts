import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Identity } from '../../engagement/staff-member.js';
import { Refused } from '../http.js';

/** Whom a token of Teams' single sign-on is about; undefined when it is none that counts here. Throws a Refused of 503 when Entra's keys cannot be had. */
export type TeamsSso = (token: string) => Promise<Identity | undefined>;

/** What of a token says whose it is, before anything of it is believed. */
function tenantOf(token: string): string | undefined {
  try {
    const { tid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { tid?: unknown };
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks what `getAuthToken()` gives a tab: a token of version 2.0 that one of `tenants` issued to the tab's own registration, for its user, with the
 * scope access_as_user. The keys are fetched from Entra when first needed, and kept; those of other tenants are never asked for. The address
 * is the user principal name, which only the tenant gives out; the claim `email` is what anybody may have typed.
 */
export function teamsSso({
  clientId,
  tenants,
  authority = 'https://login.microsoftonline.com',
}: {
  clientId: string;
  tenants: readonly string[];
  authority?: string;
}): TeamsSso {
  const keys = new Map(
    tenants.map((tenant) => [
      tenant,
      createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`), { timeoutDuration: 4_000 }),
    ]),
  );
  return async (token) => {
    const tenant = tenantOf(token);
    const keysOfTenant = tenant === undefined ? undefined : keys.get(tenant);
    if (!keysOfTenant) return undefined;
    try {
      const { payload } = await jwtVerify(token, keysOfTenant, {
        issuer: `${authority}/${tenant}/v2.0`,
        audience: clientId,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'oid', 'scp'],
        clockTolerance: 60,
      });
      const { iss, oid, scp, ver, name, preferred_username: upn } = payload;
      if (ver !== '2.0' || !String(scp).split(' ').includes('access_as_user')) return undefined;
      return {
        issuer: String(iss),
        subject: String(oid),
        ...(typeof upn === 'string' && upn.includes('@') ? { email: upn } : {}),
        ...(typeof name === 'string' ? { name } : {}),
      };
    } catch (fault) {
      const unreachable = !(fault instanceof errors.JOSEError) || fault instanceof errors.JWKSTimeout || fault.code === 'ERR_JOSE_GENERIC';
      if (unreachable)
        throw new Refused(503, 'The sign-in of Teams cannot be checked, because Microsoft does not answer. Try again in a moment.');
      return undefined;
    }
  };
}
