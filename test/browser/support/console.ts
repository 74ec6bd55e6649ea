import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../../engagement/language.js';
import { openHouse } from '../../support/house.js';
import { openChat } from '../../support/web.js';
import { openChromium, openPage } from './chromium.js';

/** Screenshots of what is seen, to be looked at: SHOTS names the folder. */
export const shots = process.env.SHOTS;
export const shot = async (page: Page, name: string): Promise<void> => {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `console-${name}.png`), fullPage: true });
};

export const token = 'a-token-of-the-staff-api';

/** Asks the staff API as a program does. */
export const openApi =
  (address: () => string) =>
  async <T = { id: string; items: never[] }>(method: string, path: string, body?: object | string): Promise<T> => {
    const answer = await fetch(`${address()}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };

/** Somebody signs up for a meeting of the example in the web chat. */
export async function signUpInChat(address: string, name: string, organisation: string): Promise<void> {
  const chat = openChat(address);
  const begun = await chat.start({ language: 'fi' });
  for (const text of ['ilmoittaudu järjestöjen kuulemiseen', name, organisation, 'ohita', 'kyllä'])
    await chat.write(begun, { type: 'message', text, from: { id: 'user' } });
}

export type Look = 'light' | 'dark' | 'contrast';

/** What the tests of the console have at hand. */
interface Scene {
  browser: Browser;
  house: Awaited<ReturnType<typeof openHouse>>;
  api: ReturnType<typeof openApi>;
  /** Opens a view in a language and a look. */
  open(view: string, language?: Language, look?: Look, options?: BrowserContextOptions): Promise<Page>;
}

/** A house, and somebody signed in to its console by the one-time link, for a whole file; `settings` are more of the house's, `args` are Chromium's. */
export function consoleScene(settings: Record<string, string> = {}, ...args: string[]): Scene {
  let session: BrowserContextOptions['storageState'];
  const opened: Awaited<ReturnType<typeof openPage>>[] = [];
  const here: Scene = {
    browser: undefined as unknown as Browser,
    house: undefined as unknown as Awaited<ReturnType<typeof openHouse>>,
    api: openApi(() => here.house.address),
    async open(view, language = 'fi', look = 'light', options = {}) {
      const address = `${here.house.address}/staff?lang=${language}#/${view}`;
      const one = await openPage(here.browser, 'about:blank', { storageState: session!, reducedMotion: 'reduce', ...options });
      opened.push(one);
      await one.context.addInitScript((chosen) => localStorage.setItem('osallistu.look', chosen), look);
      await one.page.goto(address);
      await one.page.locator('h1').waitFor();
      return one.page;
    },
  };
  before(async function () {
    this.timeout(60_000);
    here.browser = await openChromium(...args);
    here.house = await openHouse({ STAFF_API_TOKEN: token, AUTHORITY: 'Esimerkkiministeriö', QUIET_HOURS: 'off', ...settings });
    const { page, context } = await openPage(here.browser, `${here.house.address}/staff?lang=fi#k=${here.house.staffSecret}`);
    await page.getByRole('heading', { name: 'Mikä tänään odottaa?' }).waitFor();
    if (page.url().includes('k=')) throw new Error('the secret of the link stayed in the address');
    session = await context.storageState();
    await context.close();
  });
  afterEach(async () => {
    const faults = opened.flatMap((one) => one.faults);
    for (const { context } of opened.splice(0)) await context.close();
    if (faults.length) throw new Error(`the console had faults:\n${faults.join('\n')}`);
  });
  after(async () => {
    await here.browser.close();
    await here.house.close();
  });
  return here;
}
