import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { openHouse } from '../support/house.js';
import { openChromium, openPage } from './support/chromium.js';
import { openProxy } from './support/proxy.js';
import { said, write } from './support/scene.js';

describe('the page behind a reverse proxy, under a path', function () {
  this.timeout(60_000);
  let browser: Browser;
  let house: Awaited<ReturnType<typeof openHouse>>;
  let proxy: Awaited<ReturnType<typeof openProxy>>;
  let inside = '';
  before(async () => {
    browser = await openChromium();
    proxy = await openProxy('/kuule', () => inside);
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    inside = `http://127.0.0.1:${port}`;
    house = await openHouse({ PUBLIC_URL: proxy.url, TRUSTED_PROXY: '1', PORT: port });
  });
  after(async () => {
    await browser.close();
    await proxy.close();
    await house.close();
  });

  it('talks over a stream that the policy allows, comes back after a reload, and every page of it is found', async () => {
    const { page, context, faults } = await openPage(browser, `${proxy.url}/?lang=en`);
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.reload();
    await page.locator('.choices').waitFor();
    await write(page, 'what is coming');
    await page.getByText('Coming meetings').first().waitFor();
    const before = await said(page);
    await page.reload();
    await page.getByText('Coming meetings').first().waitFor();
    expect(await said(page)).to.deep.equal(before);
    for (const url of sockets) expect(url).to.contain(`${proxy.url.replace('http', 'ws')}/v3/directline/`);
    expect(sockets.length).to.be.greaterThan(0);
    const policy = (await (await fetch(`${proxy.url}/`)).headers.get('content-security-policy')) ?? '';
    expect(policy).not.to.match(/unsafe|ws: |wss: |\*;/);
    expect(faults).to.deep.equal([]);
    await context.close();
  });
});
