import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '4.18.1';
const integrity = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const kept = `node_modules/.cache/web-chat-${version}.js`;

/**
 * Microsoft's Web Chat as its package ships it for a page, in one file. It is no dependency, for it would bring half a gigabyte: the package alone
 * is fetched the first time, checked, and kept.
 */
export function webChatScript(): string {
  if (!existsSync(kept)) {
    const folder = mkdtempSync(join(tmpdir(), 'osallistu-web-chat-'));
    execFileSync('npm', ['pack', '--silent', `botframework-webchat@${version}`, '--pack-destination', folder]);
    const archive = join(folder, `botframework-webchat-${version}.tgz`);
    if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== integrity)
      throw new Error('The package is not the one known.');
    execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/dist/webchat.js']);
    mkdirSync('node_modules/.cache', { recursive: true });
    renameSync(join(folder, 'package/dist/webchat.js'), kept);
    rmSync(folder, { recursive: true });
  }
  return readFileSync(kept, 'utf8');
}

const page = `<!doctype html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Toisen sivusto</title>
<style>html, body, main { height: 100%; margin: 0 }</style><main></main><script src="/web-chat.js"></script><script>
(async () => {
  const asked = new URLSearchParams(location.search);
  const { house, ...conversation } = JSON.parse(sessionStorage.chat ?? await (await fetch('/token', { method: 'POST' })).text());
  sessionStorage.chat = JSON.stringify({ house, ...conversation });
  const directLine = WebChat.createDirectLine({ domain: house + '/v3/directline', ...conversation, webSocket: asked.get('by') !== 'polling' });
  WebChat.renderWebChat({ directLine, locale: asked.get('locale') ?? 'fi-FI' }, document.querySelector('main'));
})();
</script>`;

/** Somebody else's site on this machine, which shows Web Chat and asks the house for a token from its own server, as the README tells them to. */
export async function openOtherSite(house: string, secret: string) {
  const script = webChatScript();
  const server = createServer(async (request, response) => {
    const say = (type: string, body: string) => {
      response.setHeader('content-type', type);
      response.end(body);
    };
    if (request.url === '/web-chat.js') return say('text/javascript', script);
    if (request.url !== '/token') return say('text/html', page);
    const asked = await fetch(`${house}/v3/directline/tokens/generate`, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
    const { token } = (await asked.json()) as { token: string };
    return say('application/json', JSON.stringify({ house, token }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
