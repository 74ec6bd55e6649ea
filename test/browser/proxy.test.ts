import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { openHouse } from '../support/house.js';
import { violations } from './support/axe.js';
import { openChromium, openPage } from './support/chromium.js';
import { openProxy } from './support/proxy.js';
import { said, write } from './support/scene.js';

const shots = process.env.SHOTS;

describe('the page behind a reverse proxy, under a path', function () {
  this.timeout(60_000);
  let browser: Browser;
  let house: Awaited<ReturnType<typeof openHouse>>;
  let proxy: Awaited<ReturnType<typeof openProxy>>;
  let inside = '';
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  const logo = join(folder, 'logo.svg');
  const look = { AUTHORITY: 'Esimerkkiministeriö <&>', AUTHORITY_LOGO: logo, AUTHORITY_COLOUR: '#0f5a3c' };
  const shot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
  };
  before(async () => {
    browser = await openChromium();
    proxy = await openProxy('/kuule', () => inside);
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    inside = `http://127.0.0.1:${port}`;
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><circle cx="14" cy="14" r="12" fill="#fff"/></svg>');
    house = await openHouse({ PUBLIC_URL: proxy.url, TRUSTED_PROXY: '1', PORT: port, ...look });
    if (shots) mkdirSync(shots, { recursive: true });
  });
  after(async () => {
    await browser.close();
    await proxy.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('talks over a stream that the policy allows, comes back after a reload, and every page of it is found', async () => {
    const { page, context, faults } = await openPage(browser, `${proxy.url}/?lang=en`);
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.reload();
    await page.locator('.choices').waitFor();
    await write(page, 'what is coming');
    await page.locator('.message', { hasText: 'Coming meetings that are open' }).waitFor();
    const before = await said(page);
    await page.reload();
    await page.locator('.message', { hasText: 'Coming meetings that are open' }).waitFor();
    expect(await said(page)).to.deep.equal(before);
    for (const url of sockets) expect(url).to.contain(`${proxy.url.replace('http', 'ws')}/v3/directline/`);
    expect(sockets.length).to.be.greaterThan(0);
    const policy = (await (await fetch(`${proxy.url}/`)).headers.get('content-security-policy')) ?? '';
    expect(policy).not.to.match(/unsafe|ws: |wss: |\*;/);
    expect(faults).to.deep.equal([]);
    await context.close();
  });

  for (const [index, [language, words]] of Object.entries({
    fi: ['Tietoa palvelusta', 'Tietosuoja', 'Saavutettavuus'],
    sv: ['Om tjänsten', 'Dataskydd', 'Tillgänglighet'],
    en: ['About this service', 'Privacy', 'Accessibility'],
  }).entries())
    it(`wears the name, logo and colour of the authority, and its statements read and work for everyone in ${language}`, async () => {
      const phone = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const };
      const { page, context, faults } = await openPage(browser, `${proxy.url}/?lang=${language}`, index === 1 ? phone : {});
      await page.locator('.choices').waitFor();
      await page.getByText(look.AUTHORITY).first().waitFor();
      expect(await page.locator('.authority img').evaluate((it) => (it as HTMLImageElement).naturalWidth)).to.be.greaterThan(0);
      await shot(page, `brand-${language}`);
      expect(await violations(page)).to.deep.equal([]);
      for (const title of words) {
        await page.getByRole('link', { name: title, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await page.evaluate(() => document.documentElement.lang)).to.equal(language);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).to.equal(0);
        await shot(page, `statement-${language}-${words.indexOf(title)}`);
        expect(await violations(page), title).to.deep.equal([]);
      }
      await page.locator('main > p a').first().click();
      await page.locator('.choices').waitFor();
      expect(faults).to.deep.equal([]);
      await context.close();
    });

  it('opens the console to staff by the sign-in link, in its colours and with what there is', async () => {
    const { page, context, faults } = await openPage(browser, `${proxy.url}/staff#k=${house.staffSecret}`);
    await page.getByRole('link', { name: 'Tilaisuudet' }).click();
    await page.getByRole('link', { name: 'Järjestöjen keskustelutilaisuus' }).waitFor();
    expect(await page.locator('main').evaluate((it) => getComputedStyle(it).fontFamily)).to.contain('sans-serif');
    await shot(page, 'staff-under-a-path');
    expect(faults).to.deep.equal([]);
    await context.close();
  });

  it('gives the person a copy of the conversation as a file', async () => {
    const { page, context } = await openPage(browser, `${proxy.url}/?lang=en`);
    await page.locator('.choices').waitFor();
    await write(page, 'what is coming');
    await page.locator('.message', { hasText: 'Coming meetings that are open' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the conversation' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).to.match(/^osallistu-\d{4}-\d\d-\d\d\.txt$/);
    expect(text)
      .to.match(/You .*\nwhat is coming\n/)
      .and.to.contain('Coming meetings');
    await page.emulateMedia({ media: 'print' });
    await shot(page, 'print');
    for (const hidden of ['.write', '.languages', '.choices', '.more'])
      expect(await page.locator(hidden).first().isVisible(), hidden).to.equal(false);
    await context.close();
  });
});
