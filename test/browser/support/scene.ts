import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium, openPage } from './chromium.js';
import { type FakeHouse, openFakeHouse } from './fake-house.js';

/** A browser for the whole file and a house for each test; afterwards the page must have had no faults. */
export function scene() {
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openPage>>[] = [];
  const here = {
    house: undefined as unknown as FakeHouse,
    async open(path = '', options: BrowserContextOptions = {}): Promise<Page> {
      const one = await openPage(browser, here.house.url + path, options);
      opened.push(one);
      return one.page;
    },
  };
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    here.house = await openFakeHouse();
  });
  afterEach(async () => {
    const faults = opened.flatMap((one) => one.faults);
    for (const { context } of opened) await context.close();
    opened = [];
    await here.house.close();
    if (faults.length) throw new Error(`the page had faults:\n${faults.join('\n')}`);
  });
  return here;
}

export const field = (page: Page) => page.locator('#message');
export const log = (page: Page) => page.locator('#log');
/** What has been said, in order, without names and times. */
export const said = (page: Page) => page.locator('.message .content > p').allInnerTexts();

/** Writes and sends, as one does with a keyboard. */
export async function write(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** Waits until something is so on this side of the wire. */
export async function until(what: string, holds: () => boolean) {
  for (const end = Date.now() + 10_000; !holds(); ) {
    if (Date.now() > end) throw new Error(`not in ten seconds: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

export const adaptive = 'application/vnd.microsoft.card.adaptive';
/** A card with a required field. Its field has the id of the page's own, as no author could know to avoid. */
export const card = (title = 'Kuulemistilaisuus') => ({
  type: 'AdaptiveCard',
  version: '1.4',
  body: [
    { type: 'TextBlock', text: title, style: 'heading', wrap: true },
    { type: 'Input.Text', id: 'message', label: 'Nimi', isRequired: true, errorMessage: 'Kirjoita nimesi.' },
    {
      type: 'Input.ChoiceSet',
      id: 'how',
      style: 'expanded',
      label: 'Miten osallistut?',
      choices: [
        { title: 'Paikan päällä', value: 'here' },
        { title: 'Verkossa', value: 'online' },
      ],
    },
  ],
  actions: [{ type: 'Action.Submit', title: 'Ilmoittaudu', data: { intent: 'sign-up' } }],
});
