import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { openHouse } from '../support/house.js';
import { openChromium } from './support/chromium.js';
import { openOtherSite } from './support/web-chat.js';

const shots = process.env.SHOTS;
const secret = 'a-secret-of-another-site';

describe("Microsoft's Web Chat, unmodified, on another site", function () {
  this.timeout(120_000);
  let browser: Browser;
  let house: Awaited<ReturnType<typeof openHouse>>;
  let site: Awaited<ReturnType<typeof openOtherSite>>;
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  const settings: Record<string, string> = { DATA_DIR: folder, DIRECT_LINE_SECRET: secret };
  before(async () => {
    browser = await openChromium();
    site = await openOtherSite(() => house.address, secret);
    settings.DIRECT_LINE_ORIGINS = new URL(site.url).origin;
    house = await openHouse(settings);
    if (shots) mkdirSync(shots, { recursive: true });
  });
  after(async () => {
    await browser.close();
    await site.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const bubbles = (page: Page) => page.locator('.webchat__bubble__content');
  const messages = (page: Page, text: string) => bubbles(page).filter({ hasText: text });
  const write = async (page: Page, text: string) => {
    await page.locator('[data-id="webchat-sendbox-input"]').fill(text);
    await page.keyboard.press('Enter');
  };

  for (const by of ['socket', 'polling']) {
    it(`talks by ${by}: welcome, meetings, buttons, sign-up, a reload, a restart of the house`, async () => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(fault.message));
      page.on('console', (line) => {
        // A reply to what the page does not know is held back for five seconds, with a warning.
        if (/replyToId|out of order|no renderer/i.test(line.text())) faults.push(line.text());
      });
      await page.goto(`${site.url}?by=${by}`);
      await messages(page, 'kuulemisen').first().or(messages(page, 'botti').first()).first().waitFor();
      await write(page, 'mitä tilaisuuksia on tulossa');
      await messages(page, 'Tulevat tilaisuudet').waitFor();
      if (shots) await page.screenshot({ path: join(shots, `web-chat-${by}.png`) });
      await write(page, 'ilmoita minut tutkijoiden tilaisuuteen');
      await page.locator('.webchat__suggested-action').filter({ hasText: 'Keskeytä' }).waitFor();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'lausunto ä.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000_000) });
      await page.locator('[data-id="webchat-sendbox-input"]').focus();
      await page.keyboard.press('Enter');
      await messages(page, 'Tiedoston voi lisätä vastaukseen vain').first().waitFor();
      await page.locator('.webchat__suggested-action').filter({ hasText: 'Keskeytä' }).waitFor();
      expect(await messages(page, 'Tiedoston voi lisätä vastaukseen vain').count()).to.equal(1);
      expect(await page.getByText('Lähetys epäonnistui').count()).to.equal(0);
      const shown = await bubbles(page).count();
      await page.locator('.webchat__suggested-action').first().click();
      // What was pressed, and its answer.
      await page.waitForFunction((n) => document.querySelectorAll('.webchat__bubble__content').length > n, shown + 1);
      const before = await bubbles(page).count();

      await page.reload();
      await messages(page, 'Tulevat tilaisuudet').first().waitFor();
      await page.waitForFunction((n) => document.querySelectorAll('.webchat__bubble__content').length >= n, before);
      expect(await messages(page, 'mitä tilaisuuksia on tulossa').count()).to.equal(1);

      const { port } = new URL(house.address);
      await house.close();
      house = await openHouse({ ...settings, PORT: port });
      // A poll that finds nobody ends the client's polling for good, whatever the server does: then the page is to be opened again.
      if (by === 'polling') {
        await page.reload();
        await messages(page, 'Tulevat tilaisuudet').first().waitFor();
      }
      await write(page, 'english please');
      await messages(page, 'We go on in English').first().waitFor();
      if (shots) await page.screenshot({ path: join(shots, `web-chat-${by}-restarted.png`) });
      expect(await messages(page, 'english please').count()).to.equal(1);
      expect(faults).to.deep.equal([]);
      await context.close();
    });
  }
});
