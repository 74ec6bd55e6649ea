import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fetched } from '../../support/fetched.js';

/** Microsoft's Web Chat as its package ships it for a page, in one file. */
function webChatScript(): string {
  const file = 'dist/webchat.js';
  const integrity = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
  return readFileSync(join(fetched('botframework-webchat', '4.18.1', integrity, file), file), 'utf8');
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
export async function openOtherSite(houseAddress: () => string, secret: string) {
  const script = webChatScript();
  const server = createServer(async (request, response) => {
    const say = (type: string, body: string) => {
      response.setHeader('content-type', type);
      response.end(body);
    };
    if (request.url === '/web-chat.js') return say('text/javascript', script);
    if (request.url !== '/token') return say('text/html', page);
    const house = houseAddress();
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
