import { expect } from 'chai';
import type { BrowserContext, FrameLocator } from 'playwright-core';
import { violations } from './support/axe.js';
import { consoleScene, shot, token } from './support/console.js';

const teams = 'https://teams.microsoft.com/host';

/**
 * Teams as far as a tab sees it: a page of Microsoft's that shows the console in a frame and answers what teams-js asks. The house takes the token that
 * it hands out, here the API's own; that Microsoft's are checked is tried in test/bot/teams-sso.test.ts.
 */
const host = (address: string, theme: string) => `<!doctype html><html lang="fi"><title>Teams</title><body style="margin:0">
<iframe title="Osallistu" style="border:0;width:100%;height:100vh" src="${address}/staff"></iframe>
<script>
  const frame = document.querySelector('iframe');
  let said = [];
  const context = { app: { locale: 'sv-fi', theme: '${theme}', sessionId: 's', host: { name: 'Teams', clientType: 'web', sessionId: 's' } }, page: { id: 'staff', frameContext: 'content' } };
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: {}, app: {} } }), '2.58.0'],
    getContext: () => [{ locale: 'sv-fi', theme: '${theme}', entityId: 'staff', hostClientType: 'web', frameContext: 'content', sessionId: 's', hostName: 'Teams' }],
    'authentication.getAuthToken': () => [true, '${token}'],
  };
  addEventListener('message', ({ data, source, origin }) => {
    if (source !== frame.contentWindow || !data.func) return;
    said.push(data.func);
    const args = answers[data.func]?.();
    if (args) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin);
  });
  window.turn = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '${address}');
</script></body></html>`;

describe('the console in a tab of Teams', function () {
  this.timeout(90_000);
  // A page of Microsoft's that shows one of this machine: Chromium asks before it lets a public page do that.
  const here = consoleScene({}, '--disable-features=LocalNetworkAccessChecks');
  let context: BrowserContext;
  afterEach(() => context.close());

  async function openTab(theme: string) {
    context = await here.browser.newContext({ locale: 'en-GB', permissions: [] });
    const page = await context.newPage();
    await page.route(teams, (route) => route.fulfill({ contentType: 'text/html', body: host(here.house.address, theme) }));
    const authorised: boolean[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/me'))
        authorised.push(request.headers().authorization === `Bearer ${token}` && !request.headers().cookie);
    });
    await page.goto(teams);
    const frame: FrameLocator = page.frameLocator('iframe');
    return { page, frame, authorised };
  }

  it('knows who is there by Teams alone, speaks its language and wears its theme, also when that changes', async () => {
    const { page, frame, authorised } = await openTab('dark');
    await frame.getByRole('heading', { name: 'Vad väntar i dag?' }).waitFor();
    await frame.locator('[data-look=dark]').waitFor();
    expect(authorised).to.include(true).and.not.to.include(false);
    await shot(page, 'tab-dark');
    await page.evaluate(() => (window as unknown as { turn(theme: string): void }).turn('contrast'));
    await frame.locator('[data-look=contrast]').waitFor();
    await shot(page, 'tab-contrast');
    // Whoever is in Teams is signed in by it: there is nothing to sign out of, and no look to choose.
    await frame.getByRole('button', { name: 'API token' }).click();
    await frame.getByRole('menuitemradio', { name: 'Suomi' }).waitFor();
    expect(await frame.getByRole('menuitem').count()).to.equal(0);
    expect(await frame.getByRole('menuitemradio').count()).to.equal(3);
    expect(
      (await violations(page)).filter((each) => !each.includes('data-tabster-dummy') && !/landmark|region|heading/.test(each)),
    ).to.deep.equal([]);
  });

  it('works in it as on the web', async () => {
    const { frame } = await openTab('default');
    await frame.getByRole('link', { name: 'Möten' }).click();
    await frame.getByRole('link', { name: 'Workshop för kommuner' }).click();
    await frame.getByRole('heading', { name: 'Workshop för kommuner' }).waitFor();
    await frame.getByRole('tab', { name: 'Förhandsvisning' }).click();
    await frame.getByRole('heading', { name: 'E-post' }).waitFor();
    await frame.locator('[data-look=light]').waitFor();
  });

  it('is shown in a frame by Teams and by nobody else', async () => {
    context = await here.browser.newContext();
    const page = await context.newPage();
    const other = 'https://www.example.org/host';
    await page.route(other, (route) => route.fulfill({ contentType: 'text/html', body: host(here.house.address, 'default') }));
    const refusal = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
    await page.goto(other);
    await refusal;
    expect(await page.frameLocator('iframe').locator('#console').count()).to.equal(0);
  });
});
