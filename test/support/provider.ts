import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { openBrowser } from './browser.js';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A certified OpenID Connect provider on this machine. Whoever types an address as their login has it; one that ends in `@unverified.example` the
 * provider does not answer for. The client may be led back to any address that `back` names later.
 */
export async function openProvider() {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const client = { id: 'osallistu', secret: 'a-secret-of-the-client' };
  let server: Server | undefined;
  return {
    issuer,
    client,
    /** Starts it, for a house at this address. */
    async serve(house: string) {
      const { info, warn } = console;
      // It tells the console that it is set up for a test, and that it was made for a newer Node, on which the tests run too.
      console.info = console.warn = () => {};
      const { default: Provider } = await import('oidc-provider');
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: client.id,
            client_secret: client.secret,
            redirect_uris: [`${house}/staff/signed-in`],
            post_logout_redirect_uris: [`${house}/staff`],
          },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        findAccount: (_, id) => ({
          accountId: id,
          claims: async () => ({ sub: id, name: id.split('@')[0], email: id, email_verified: !id.endsWith('@unverified.example') }),
        }),
        cookies: { keys: ['for tests'] },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        pkce: { required: () => true },
      });
      Object.assign(console, { info, warn });
      server = await new Promise<Server>((resolve) => {
        const listening = provider.listen(port, '127.0.0.1', () => resolve(listening));
      });
    },
    /** Fills in the provider's forms. */
    async logIn(browser: ReturnType<typeof openBrowser>, address: string, login: string) {
      const form = await browser.open(address);
      const consent = await browser.submit(form.url, { prompt: 'login', login, password: 'any' });
      return consent.url.origin === issuer ? browser.submit(consent.url, { prompt: 'consent' }) : consent;
    },
    async close() {
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    },
  };
}
